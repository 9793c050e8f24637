// One place to go, in NavRail and BottomBar. glyph, text, current, upright: icon above the words; badge: a word about it.
import QtQuick
import Cydgynllun.Theme

Pressable {
    id: control

    required property string glyph
    required property bool current
    property string badge
    property bool upright: false
    readonly property color inkColor: current ? Tokens.primary : Tokens.text

    description: badge
    padding: upright ? Tokens.spaceXs : Tokens.spaceS
    leftPadding: upright ? Tokens.spaceXxs : Tokens.spaceM
    rightPadding: leftPadding
    role: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: current

    background: Rectangle {
        radius: control.upright ? 0 : Tokens.radiusCard
        color: control.current && !control.upright ? Tokens.teamTone.fill : control.down || control.hovered ? Tokens.surfaceAlt : "transparent"

        Rectangle {
            visible: control.current
            y: control.upright ? 0 : Tokens.spaceXs
            x: control.upright ? Tokens.spaceXs : 0
            width: control.upright ? parent.width - Tokens.spaceM : Tokens.spaceXxs
            height: control.upright ? Tokens.spaceXxs : parent.height - Tokens.spaceM
            radius: Tokens.borderControl
            color: Tokens.primary
        }
    }
    contentItem: Item {
        implicitWidth: control.upright ? under.implicitWidth : beside.implicitWidth
        implicitHeight: control.upright ? picture.height + Tokens.spaceXxs + under.implicitHeight : beside.implicitHeight

        Caption {
            id: beside

            anchors.fill: parent
            visible: !control.upright
            text: control.text
            note: control.badge
            icon: control.glyph
            type: control.current ? Tokens.bodyStrong : Tokens.body
            color: control.inkColor
            gap: Tokens.spaceS
        }
        Icon {
            id: picture

            anchors.horizontalCenter: parent.horizontalCenter
            visible: control.upright
            name: control.glyph
            size: Tokens.iconM
            color: control.inkColor
        }
        AppText {
            id: under

            y: picture.height + Tokens.spaceXxs
            width: parent.width
            visible: control.upright
            horizontalAlignment: Text.AlignHCenter
            text: control.text
            type: Tokens.chip
            color: control.inkColor
            decoration: true
        }
    }
}
