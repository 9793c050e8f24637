// A list of a form: each item folded to a title and a line; one is opened to be changed, added, or removed and brought back.
// What adds to a log stands above it, with the newest. app, field.
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

    Component {
        id: addButtons

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
    Repeater {
        model: root.field.items.newestFirst ? 1 : 0
        delegate: addButtons
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
    Repeater {
        model: root.field.items.newestFirst ? 0 : 1
        delegate: addButtons
    }
}
