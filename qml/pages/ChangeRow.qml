// One thing that is different from an earlier text of the plan. modelData: { icon, kind, words, text, before }.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: change

    required property var modelData

    spacing: Tokens.spaceXxs

    Wrap {
        StatusChip {
            text: change.modelData.words
            glyph: change.modelData.icon
            kind: change.modelData.kind
        }
    }
    AppText {
        text: change.modelData.text
        type: Tokens.bodyStrong
    }
    AppText {
        visible: change.modelData.before !== ""
        text: change.modelData.before
        color: Tokens.textMuted
    }
}
