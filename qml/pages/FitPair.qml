// What was found at the left, what the plan does about it at the right (under it where it is narrow). title, note, text;
// stateWords, stateKind, stateIcon: how the two stand; children: the right side.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property string title
    required property string note
    property string text
    required property string stateWords
    required property string stateKind
    required property string stateIcon
    default property alias does: doesSide.data

    Columns {
        columns: Tokens.landscape ? 2 : 1
        spacing: Tokens.spaceL

        Stack {
            spacing: Tokens.spaceXs

            AppText {
                text: root.title
                type: Tokens.bodyStrong
            }
            AppText {
                visible: text !== ""
                text: root.note
                type: Tokens.hint
                color: Tokens.textMuted
            }
            AppText {
                visible: text !== ""
                text: root.text
            }
        }
        Stack {
            spacing: Tokens.spaceS

            Wrap {
                StatusChip {
                    text: root.stateWords
                    glyph: root.stateIcon
                    kind: root.stateKind
                }
            }
            Stack {
                id: doesSide

                spacing: Tokens.spaceS
            }
        }
    }
}
