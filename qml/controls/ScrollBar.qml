// A slim scroll bar in the theme's colours; says where one is, is not the only way to scroll.
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Theme

T.ScrollBar {
    id: control

    implicitWidth: Tokens.spaceXs
    implicitHeight: Tokens.spaceXs
    minimumSize: 0.1
    padding: Tokens.borderHairline
    visible: size < 1
    Accessible.ignored: true
    contentItem: Rectangle {
        implicitWidth: Tokens.spaceXxs
        implicitHeight: Tokens.spaceXxs
        radius: width / 2
        color: Tokens.controlBorder
        opacity: control.active ? 0.9 : 0.4
    }
}
