// A square button with an icon only, for back, menu and close; text is its accessible name and must be given.
// glyph, color. Signal clicked().
import QtQuick
import Cydgynllun.Theme

Pressable {
    id: control

    required property string glyph
    property color color: Tokens.text

    padding: Tokens.spaceXs
    implicitWidth: Math.max(Tokens.target, Tokens.iconM + padding * 2)
    implicitHeight: implicitWidth
    background: Rectangle {
        radius: Tokens.radiusControl
        color: control.color
        opacity: control.down ? 0.25 : 0
    }
    contentItem: Item {
        implicitWidth: Tokens.iconM
        implicitHeight: Tokens.iconM

        Icon {
            anchors.centerIn: parent
            name: control.glyph
            color: control.color
            size: Tokens.iconM
        }
    }
}
