// The person's own words, first and in their colour: heading with a quote mark, a line under it, then children.
// title, note.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property string title
    property string note

    color: Tokens.personBg
    border.width: Tokens.borderControl
    border.color: Tokens.person

    Stack {
        spacing: Tokens.spaceXxs

        SectionHeading {
            text: root.title
            glyph: "quote"
            voice: "person"
        }
        AppText {
            visible: text !== ""
            text: root.note
            type: Tokens.hint
            color: Tokens.textMuted
        }
    }
}
