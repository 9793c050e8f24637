// The focus ring: 3 px dark outside 3 px yellow, seen on every surface of both themes. shown, radius (of the control).
import QtQuick
import Cydgynllun.Theme

Rectangle {
    id: root

    property bool shown: false

    anchors.fill: parent
    anchors.margins: -Tokens.focusWidth
    visible: shown
    z: 1
    color: "transparent"
    border.color: Tokens.focusDark
    border.width: Tokens.focusWidth
    radius: Tokens.radiusControl + Tokens.focusWidth

    Rectangle {
        anchors.fill: parent
        anchors.margins: Tokens.focusWidth
        color: "transparent"
        border.color: Tokens.focusLight
        border.width: Tokens.focusWidth
        radius: Math.max(0, root.radius - Tokens.focusWidth)
    }
}
