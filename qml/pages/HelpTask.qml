// One task: a tap opens its steps. title, glyph, steps; open. Signal toggled().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property string title
    required property string glyph
    required property var steps
    property bool open: false

    signal toggled()

    implicitHeight: inside.height + Tokens.spaceXs * 2
    radius: Tokens.radiusCard
    color: Tokens.surface
    border.width: Tokens.borderHairline
    border.color: Tokens.hairline

    Stack {
        id: inside

        x: Tokens.spaceM
        y: Tokens.spaceXs
        width: parent.width - Tokens.spaceM * 2
        spacing: Tokens.spaceS

        Pressable {
            id: line

            text: root.title
            implicitHeight: Math.max(Tokens.target, implicitContentHeight)
            onClicked: root.toggled()

            background: Item {}
            contentItem: Beside {
                spacing: Tokens.spaceM
                wide: words

                Icon {
                    name: root.glyph
                    size: Tokens.iconM
                    color: Tokens.primary
                }
                AppText {
                    id: words

                    text: line.text
                    type: Tokens.bodyStrong
                    decoration: true
                }
                Icon {
                    name: root.open ? "chevron-up" : "chevron-down"
                    size: Tokens.iconM
                    color: Tokens.textMuted
                }
            }
        }
        Repeater {
            model: root.open ? root.steps : []

            NumberedStep {}
        }
        Item {
            visible: root.open
            implicitHeight: Tokens.spaceXs
        }
    }
}
