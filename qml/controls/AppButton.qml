// A button. text; glyph: icon name; kind: primary, secondary (default), quiet, danger, header (on the app bar);
// voice: team, person, success; reason: why it is off, shown while disabled; large: the height of a primary button. Signal clicked().
import QtQuick
import Cydgynllun.Theme

Pressable {
    id: control

    property string glyph
    property string kind: "secondary"
    property string voice: "team"
    property string reason
    property TypeStyle type: Tokens.label
    property bool large: kind === "primary"

    readonly property bool filled: kind === "primary" || kind === "danger"
    readonly property string tint: kind === "danger" ? "danger" : voice
    readonly property color strong: down ? Tokens.pressed(tint) : Tokens.voice(tint)
    readonly property color inkColor: !enabled ? Tokens.disabledText : kind === "header" ? Tokens.headerInk
                                    : filled ? Tokens.primaryInk : strong

    leftPadding: Tokens.spaceM
    rightPadding: Tokens.spaceM
    topPadding: Tokens.spaceXs
    bottomPadding: Tokens.spaceXs
    implicitHeight: Math.max(large ? Tokens.targetPrimary : Tokens.target, implicitContentHeight + topPadding + bottomPadding)
    description: enabled ? "" : reason

    background: Rectangle {
        radius: Tokens.radiusControl
        color: !control.enabled ? Tokens.disabledBg : control.filled ? control.strong
             : control.kind === "header" ? (control.down ? Qt.lighter(Tokens.header, 1.5) : "transparent")
             : control.down || control.hovered ? Tokens.surfaceAlt
             : control.kind === "quiet" ? "transparent" : Tokens.surface
        border.width: control.filled || control.kind === "quiet" ? 0 : Tokens.borderControl
        border.color: control.enabled ? control.inkColor : Tokens.disabledText
    }
    contentItem: Caption {
        text: control.text
        icon: control.glyph
        type: control.type
        iconSize: control.type === Tokens.label ? Tokens.iconM : Tokens.iconS
        color: control.inkColor
        note: control.enabled ? "" : control.reason
        centred: true
    }
}
