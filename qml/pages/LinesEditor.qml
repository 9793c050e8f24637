// A list of lines to change: each in its box, up, down and away by buttons, and one more. title, lines, addText.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property string title
    required property LinesModel lines
    required property string addText

    spacing: Tokens.spaceXs

    SectionHeading {
        text: root.title
        level: 3
    }
    Repeater {
        model: root.lines

        Stack {
            id: line

            required property int index
            required property int number
            required property Answer text
            readonly property string name: root.title + ", " + number

            spacing: Tokens.spaceXxs

            PlanAnswer {
                app: root.app
                answer: line.text
                label: line.number
                singleLine: true
                showLanguage: false
                translates: true
            }
            Wrap {
                spacing: Tokens.spaceXs
                atEnd: true

                AppButton {
                    kind: "quiet"
                    glyph: "arrow-up"
                    text: qsTrId("page.lines.up")
                    visible: line.index > 0
                    Accessible.name: text + ": " + line.name
                    onClicked: root.lines.moveUp(line.index)
                }
                AppButton {
                    kind: "quiet"
                    glyph: "arrow-down"
                    text: qsTrId("page.lines.down")
                    visible: line.index < root.lines.count - 1
                    Accessible.name: text + ": " + line.name
                    onClicked: root.lines.moveDown(line.index)
                }
                AppButton {
                    kind: "quiet"
                    glyph: "trash-2"
                    text: qsTrId("page.lines.remove")
                    Accessible.name: text + ": " + line.name
                    onClicked: root.lines.removeLine(line.index)
                }
            }
        }
    }
    Wrap {
        spacing: Tokens.spaceXs

        AppButton {
            glyph: "plus"
            text: root.addText
            onClicked: root.lines.addLine()
        }
        UndoButton {
            text: root.lines.undoWords
            onClicked: root.lines.undo()
        }
    }
}
