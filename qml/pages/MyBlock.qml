// One block of a page that is no area of life (qml/bridge/my_pages.h): a heading, and what is said under it. block; reading: the
// paragraph that is being read aloud.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property var block
    property string reading

    spacing: Tokens.spaceXs
    color: block.person ? Tokens.personBg : Tokens.surface
    border.width: block.person ? Tokens.borderControl : Tokens.borderHairline
    border.color: block.person ? Tokens.person : Tokens.hairline

    SectionHeading {
        level: 3
        voice: "person"
        glyph: Tokens.phone && Tokens.fontScale >= 1.5 ? "" : root.block.icon
        text: root.block.label
    }
    Repeater {
        model: root.block.items

        Stack {
            id: item

            required property var modelData
            required property int index

            Item { // what follows one under another stands apart from the next
                visible: item.index > 0 && item.modelData.label === ""
                implicitHeight: Tokens.spaceXs
            }
            AppText {
                visible: text !== ""
                text: item.modelData.label
                type: Tokens.hint
                color: Tokens.textMuted
            }
            AppText {
                visible: text !== ""
                text: item.modelData.text
                type: item.modelData.number !== "" ? Tokens.bodyStrong : Tokens.body
            }
            Repeater {
                model: item.modelData.number !== "" ? 1 : 0

                PhoneNumber {
                    number: item.modelData.number
                    whose: item.modelData.text
                    large: true
                }
            }
            Repeater {
                model: item.modelData.answer ? 1 : 0

                TwoTongues {
                    answer: item.modelData.answer as Answer
                    reading: root.reading
                }
            }
        }
    }
}
