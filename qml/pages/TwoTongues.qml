// Words from the plan as they were typed, and their translation under them when there is one: beside the original, never
// instead of it. answer; type: a TypeStyle; sourced: says who checked the translation (that it is out of date is always said).
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
    property string reading //!< the paragraph that is being read aloud

    spacing: Tokens.spaceXxs

    component Said: AppText {
        id: said

        // What is being read stands on a mark of the reading colour.
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Tokens.spaceXxs
            z: -1
            visible: root.reading !== "" && said.text.trim() === root.reading
            radius: Tokens.radiusControl
            color: Tokens.personBg
            border.width: Tokens.borderControl
            border.color: Tokens.person
        }
    }

    Said {
        text: root.answer?.text ?? ""
        type: root.type
    }
    Said {
        visible: text !== ""
        text: root.answer?.translation ?? ""
        type: root.type
        color: Tokens.textMuted
    }
    Caption {
        visible: text !== "" && (root.sourced || (root.answer?.isTranslationStale ?? false))
        text: root.answer?.translationWords ?? ""
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        icon: root.answer?.isTranslationStale ? root.answer.translationIcon : "languages"
        iconSize: Tokens.iconS
        type: Tokens.hint
        color: Tokens.textMuted
    }
}
