// A list of a form: each item folded to a title and a line; one is opened to be changed, added, or removed and brought back.
// app, field.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property FormField field
    property bool titled: true
    property bool adding: false

    spacing: Tokens.spaceS

    SectionHeading {
        visible: root.titled
        text: root.field.label
        level: 3
    }
    AppText {
        visible: text !== ""
        text: root.field.hint
        type: Tokens.hint
        color: Tokens.textMuted
    }
    AppText {
        visible: list.count === 0
        text: qsTrId("form.nothing_written")
        color: Tokens.textMuted
    }
    Repeater {
        id: list

        model: root.field.items

        FormListItem {
            id: entry

            app: root.app
            own: root.field.own
            open: root.adding
            fixed: root.field.items.choices.length === 0
            onRemoved: root.field.items.removeItem(entry.item)
        }
    }
    Wrap {
        spacing: Tokens.spaceXs

        Repeater {
            model: root.field.items.choices

            AppButton {
                required property var modelData

                glyph: "circle-plus"
                text: modelData.label
                onClicked: {
                    root.adding = true;
                    root.field.items.addItem(modelData.value);
                    root.adding = false;
                }
            }
        }
        UndoButton {
            text: root.field.items.undoWords
            onClicked: root.field.items.undo()
        }
    }
}
