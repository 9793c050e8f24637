// Reads the page aloud, and stops. aloud. Signal wanted(): to begin.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Pressable {
    id: control

    required property ReadAloud aloud
    readonly property color strong: down ? Tokens.pressed("person") : Tokens.person

    signal wanted()

    text: aloud.reading ? qsTrId("aloud.stop") : qsTrId("aloud.read")
    leftPadding: Tokens.spaceXs
    rightPadding: Tokens.spaceXs
    topPadding: Tokens.spaceXs
    bottomPadding: Tokens.spaceXs
    onClicked: aloud.reading ? aloud.stop() : wanted()
    background: Rectangle {
        radius: Tokens.radiusControl
        color: control.aloud.reading ? control.strong : control.down || control.hovered ? Tokens.surfaceAlt : Tokens.surface
        border.width: Tokens.borderControl
        border.color: control.strong
    }
    contentItem: Item {
        implicitWidth: picture.width
        implicitHeight: picture.height

        Icon {
            id: picture

            anchors.centerIn: parent
            name: control.aloud.reading ? "circle-stop" : "volume-2"
            size: Tokens.iconM
            color: control.aloud.reading ? Tokens.primaryInk : control.strong
        }
    }
}
