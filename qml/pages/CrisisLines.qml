// One list of the crisis plan to read: title, glyph with tone for each line, or numbered steps; a list with no lines says so.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property string title
    required property LinesModel lines
    property string glyph
    property color tint: Tokens.text

    spacing: Tokens.spaceXs

    SectionHeading {
        text: root.title
        level: 3
        color: root.tint
    }
    AppText {
        visible: root.lines.count === 0
        text: qsTrId("page.crisis.no_lines")
        color: Tokens.textMuted
    }
    Repeater {
        model: root.lines

        Item {
            id: line

            required property int number
            required property Answer text

            implicitHeight: words.height
            Accessible.role: Accessible.ListItem
            Accessible.name: number + ". " + text.text

            Icon {
                y: Math.round((Tokens.body.lineHeight - height) / 2)
                name: root.glyph
                size: Tokens.iconS
                color: root.tint
            }
            AppText {
                visible: root.glyph === ""
                width: Tokens.px(24)
                text: line.number
                type: Tokens.bodyStrong
                color: root.tint
                decoration: true
            }
            TwoTongues {
                id: words

                x: Tokens.px(24) + Tokens.spaceXs
                width: parent.width - x
                answer: line.text
            }
        }
    }
}
