// One way on at the foot of the person's mode. text, glyph; primary; upright: icon above the words, where it is narrow.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Pressable {
    id: control

    required property string glyph
    property bool primary: false
    readonly property bool upright: Tokens.phone
    readonly property bool tight: upright && Tokens.fontScale >= 1.5 //!< three of them stay on one row
    readonly property color strong: down ? Tokens.pressed("person") : Tokens.person
    readonly property color inkColor: primary ? Tokens.primaryInk : strong

    leftPadding: tight ? Tokens.spaceXxs : upright ? Tokens.spaceXs : Tokens.spaceL
    rightPadding: leftPadding
    topPadding: Tokens.spaceXs
    bottomPadding: upright ? Tokens.spaceXxs : Tokens.spaceXs
    background: Rectangle {
        radius: Tokens.radiusControl
        color: control.primary ? control.strong : control.down || control.hovered ? Tokens.surfaceAlt : Tokens.surface
        border.width: control.primary ? 0 : Tokens.borderControl
        border.color: control.inkColor
    }
    contentItem: Item {
        implicitWidth: control.upright ? under.implicitWidth : beside.implicitWidth
        implicitHeight: control.upright ? picture.height + under.implicitHeight : beside.implicitHeight

        Caption {
            id: beside

            anchors.fill: parent
            visible: !control.upright
            text: control.text
            icon: control.glyph
            color: control.inkColor
            centred: true
        }
        Icon {
            id: picture

            anchors.horizontalCenter: parent.horizontalCenter
            visible: control.upright
            name: control.glyph
            size: Tokens.iconS
            color: control.inkColor
        }
        AppText {
            id: under

            y: picture.height
            width: parent.width
            visible: control.upright
            horizontalAlignment: Text.AlignHCenter
            text: control.text
            type: control.tight ? Tokens.hint : Tokens.chip
            color: control.inkColor
            decoration: true
        }
    }
}
