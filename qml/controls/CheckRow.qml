// A box to tick with its words; the whole row is the target. text, hint, checked, voice. Signal toggled().
import QtQuick
import Cydgynllun.Theme

Pressable {
    id: control

    property string hint
    property string voice: Tokens.personMode ? "person" : "team"

    checkable: true
    description: hint
    topPadding: Tokens.spaceXs
    bottomPadding: Tokens.spaceXs
    role: Accessible.CheckBox

    contentItem: Item {
        implicitWidth: box.width + Tokens.spaceS + words.implicitWidth
        implicitHeight: Math.max(box.height, words.implicitHeight)

        Rectangle {
            id: box

            y: Math.round((parent.height - height) / 2)
            width: Tokens.px(28)
            height: width
            radius: Tokens.radiusControl
            color: control.checked ? (control.enabled ? Tokens.voice(control.voice) : Tokens.disabledText) : Tokens.surface
            border.width: Tokens.borderControl
            border.color: !control.enabled ? Tokens.disabledText : control.checked ? Tokens.voice(control.voice) : Tokens.controlBorder

            Icon {
                anchors.centerIn: parent
                name: control.checked ? "check" : ""
                size: Tokens.iconS
                color: Tokens.primaryInk
            }
        }
        Caption {
            id: words

            x: box.width + Tokens.spaceS
            width: parent.width - x
            height: parent.height
            text: control.text
            note: control.hint
            type: Tokens.body
            color: control.enabled ? Tokens.text : Tokens.disabledText
        }
    }
}
