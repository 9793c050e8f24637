// A setting that is on or off, in words too; the whole row is the target. text, hint, checked. Signal toggled().
import QtQuick
import Cydgynllun.Theme

Pressable {
    id: control

    property string hint

    checkable: true
    description: hint
    topPadding: Tokens.spaceXs
    bottomPadding: Tokens.spaceXs
    role: Accessible.CheckBox

    contentItem: Item {
        implicitWidth: words.implicitWidth + Tokens.spaceM + side.width
        implicitHeight: Math.max(words.implicitHeight, side.height)

        Caption {
            id: words

            width: parent.width - side.width - Tokens.spaceM
            height: parent.height
            text: control.text
            note: control.hint
            type: Tokens.body
            color: control.enabled ? Tokens.text : Tokens.disabledText
        }
        Row {
            id: side

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Tokens.spaceXs

            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: control.checked ? qsTrId("controls.on") : qsTrId("controls.off")
                type: Tokens.hint
                color: Tokens.textMuted
                decoration: true
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Tokens.px(52)
                height: Tokens.px(32)
                radius: height / 2
                color: control.checked ? Tokens.primary : Tokens.surface
                border.width: Tokens.borderControl
                border.color: control.checked ? Tokens.primary : Tokens.controlBorder

                Rectangle {
                    x: control.checked ? parent.width - width - Tokens.spaceXxs : Tokens.spaceXxs
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.height - Tokens.spaceXxs * 2
                    height: width
                    radius: width / 2
                    color: control.checked ? Tokens.primaryInk : Tokens.controlBorder

                    Behavior on x {
                        NumberAnimation { duration: Tokens.fast }
                    }
                }
            }
        }
    }
}
