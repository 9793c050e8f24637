// A square button with an icon only, for back, menu and close; text is its accessible name and must be given.
// glyph, color, size: of the icon. Signal clicked().
import QtQuick
import Cydgynllun.Theme

Pressable {
    id: control

    required property string glyph
    property color color: Tokens.text
    property real size: Tokens.iconM

    padding: Tokens.spaceXs
    implicitWidth: Math.max(Tokens.target, size + padding * 2)
    implicitHeight: implicitWidth
    background: Rectangle {
        radius: Tokens.radiusControl
        color: control.color
        opacity: control.down ? 0.25 : 0
    }
    contentItem: Item {
        implicitWidth: control.size
        implicitHeight: control.size

        Icon {
            anchors.centerIn: parent
            name: control.glyph
            color: control.color
            size: control.size
        }
    }
}
