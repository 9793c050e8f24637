// Somebody whom the plan names: who they are, how to reach them, since when, what they were asked and may know.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property string name
    required property string roleWords
    required property string workplace
    required property string phone
    required property string sinceWords
    required property string consultedWords
    required property string consultedNote
    required property string consentWords
    required property string consentKind
    required property bool current
    required property bool coordinator

    border.width: coordinator ? Tokens.borderControl : Tokens.borderHairline
    border.color: coordinator ? Tokens.primary : Tokens.hairline
    spacing: Tokens.spaceXs
    padding: Tokens.spaceM

    SectionHeading {
        text: root.name
        level: 3
        glyph: root.coordinator ? "star" : "user-round"
        color: root.coordinator ? Tokens.primary : Tokens.text
    }
    Stack {
        AppText {
            text: root.roleWords
            type: Tokens.bodyStrong
        }
        AppText {
            visible: text !== ""
            text: root.workplace
            color: Tokens.textMuted
        }
        AppText {
            visible: text !== ""
            text: root.sinceWords
            color: Tokens.textMuted
        }
    }
    PhoneNumber {
        visible: root.phone !== "" && root.current
        number: root.phone
        whose: root.name
    }
    AppText {
        visible: root.phone === "" && root.current
        text: qsTrId("page.people.no_number")
        type: Tokens.hint
        color: Tokens.textMuted
    }
    Caption {
        visible: text !== ""
        text: root.consultedWords
        icon: "message-circle"
        iconSize: Tokens.iconS
        type: Tokens.hint
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppText {
        visible: text !== ""
        text: root.consultedNote
    }
    Caption {
        visible: text !== ""
        text: root.consentWords
        icon: "share-2"
        iconSize: Tokens.iconS
        type: Tokens.hint
        color: Tokens.tone(root.consentKind).ink
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
