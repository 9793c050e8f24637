// A state in a word or two with its icon. text; kind: ok, waiting, offline, conflict, warning, info, person, team,
// neutral, header (outlined, on the app bar); glyph: another icon than the kind's own. Not pressable.
import QtQuick
import Cydgynllun.Theme

Rectangle {
    id: root

    required property string text
    property string kind: "neutral"
    property string glyph: icons[kind] ?? ""

    readonly property var icons: ({ ok: "circle-check", waiting: "cloud-upload", offline: "cloud-off", conflict: "git-merge",
                                    warning: "circle-alert", info: "info", person: "message-circle", header: "check" })
    readonly property Tone tone: Tokens.tone(kind)

    implicitWidth: words.implicitWidth + Tokens.spaceM * 2
    implicitHeight: words.implicitHeight + Tokens.spaceXs * 2
    radius: Math.min(height / 2, Tokens.spaceL)
    color: kind === "header" ? "transparent" : tone.fill
    border.width: kind === "ok" || kind === "neutral" || kind === "offline" || kind === "waiting" ? 0 : Tokens.borderControl
    border.color: kind === "header" ? Tokens.headerInk : tone.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Caption {
        id: words

        x: Tokens.spaceM
        y: Tokens.spaceXs
        width: root.width - Tokens.spaceM * 2
        height: root.height - Tokens.spaceXs * 2
        text: root.text
        icon: root.glyph
        iconSize: Tokens.iconS
        color: root.kind === "header" ? Tokens.headerInk : root.tone.ink
        type: Tokens.chip
    }
}
