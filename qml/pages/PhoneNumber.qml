// A telephone number to read out, to select, or to ring. number; whose: said by a screen reader; large: the one to ring first.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property string number
    property string whose
    property bool large: false
    property bool cannotRing: false

    spacing: Tokens.spaceXs

    Wrap {
        spacing: Tokens.spaceM

        TextEdit {
            text: root.number
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            font: (root.large ? Tokens.display : Tokens.h3).font
            color: Tokens.link
            selectionColor: Tokens.primary
            selectedTextColor: Tokens.primaryInk
            Accessible.role: Accessible.StaticText
            Accessible.name: root.number
        }
        AppButton {
            text: qsTrId("page.phone.ring")
            glyph: root.large ? "phone-call" : "phone"
            kind: root.large ? "primary" : "secondary"
            Accessible.name: text + ": " + root.number + ", " + root.whose
            onClicked: root.cannotRing = !Qt.openUrlExternally("tel:" + root.number.replace(/[^0-9+]/g, ""))
        }
    }
    Caption {
        visible: root.cannotRing
        text: qsTrId("page.phone.cannot_ring")
        icon: "info"
        iconSize: Tokens.iconS
        type: Tokens.hint
        color: Tokens.textMuted
    }
}
