// Something to know, across the page. kind: info, ok, warning, error, offline, person; title, text; actionText with signal
// acted(); closeText with signal closed(). Stays until the page takes it away.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    property string kind: "info"
    property string title
    property string text
    property string actionText
    property string closeText
    property string glyph: ({ ok: "circle-check", warning: "circle-alert", error: "triangle-alert", offline: "cloud-off",
                              person: "message-circle", conflict: "git-merge" })[kind] ?? "info"
    readonly property Tone tone: Tokens.tone(kind)

    signal acted()
    signal closed()

    implicitWidth: Tokens.railWidth
    implicitHeight: body.implicitHeight + Tokens.spaceS * 2
    radius: Tokens.radiusCard
    color: tone.fill
    border.width: Tokens.borderHairline
    border.color: tone.line
    Accessible.role: kind === "error" || kind === "warning" ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: title === "" ? text : title
    Accessible.description: title === "" ? "" : text

    Icon {
        id: picture

        x: Tokens.spaceM
        y: Tokens.spaceS
        name: root.glyph
        size: Tokens.iconM
        color: root.tone.ink
    }
    Stack {
        id: body

        x: picture.x + picture.width + Tokens.spaceS
        y: Tokens.spaceS
        width: root.width - x - Tokens.spaceM
        spacing: Tokens.spaceXs

        AppText {
            visible: text !== ""
            text: root.title
            type: Tokens.bodyStrong
            color: root.tone.ink
            decoration: true
        }
        AppText {
            visible: text !== ""
            text: root.text
            type: root.title === "" ? Tokens.bodyStrong : Tokens.body
            color: root.title === "" ? root.tone.ink : Tokens.text
            decoration: true
        }
        Wrap {
            visible: root.actionText !== "" || root.closeText !== ""
            spacing: Tokens.spaceXs

            AppButton {
                visible: text !== ""
                text: root.actionText
                onClicked: root.acted()
            }
            AppButton {
                visible: text !== ""
                kind: "quiet"
                text: root.closeText
                onClicked: root.closed()
            }
        }
    }
}
