// A list of dates; emptying one takes it away. field.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property FormField field

    spacing: Tokens.spaceS

    AppText {
        visible: root.field.chosen.length === 0
        text: root.field.label
        type: Tokens.label
    }
    Repeater {
        model: root.field.chosen

        DateAnswer {
            required property int index
            required property string modelData

            label: root.field.label + ", " + (index + 1)
            value: modelData
            onCommitted: iso => root.field.setDate(index, iso)
        }
    }
    Wrap {
        spacing: Tokens.spaceXs

        AppButton {
            glyph: "plus"
            text: qsTrId("form.add.today")
            Accessible.name: text + ": " + root.field.label
            onClicked: root.field.addDate()
        }
        UndoButton {
            text: root.field.undoWords
            onClicked: root.field.undoDate()
        }
    }
}
