// Words from the plan as they were typed, and their translation under them when there is one: beside the original, never
// instead of it. answer; type: a TypeStyle; sourced: says who checked the translation.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property Answer answer
    property TypeStyle type: Tokens.body
    property bool sourced: false

    spacing: Tokens.spaceXxs

    AppText {
        text: root.answer?.text ?? ""
        type: root.type
    }
    AppText {
        visible: text !== ""
        text: root.answer?.translation ?? ""
        type: root.type
        color: Tokens.textMuted
    }
    Caption {
        visible: root.sourced && text !== ""
        text: root.answer?.translationWords ?? ""
        icon: "languages"
        iconSize: Tokens.iconS
        type: Tokens.hint
        color: Tokens.textMuted
    }
}
