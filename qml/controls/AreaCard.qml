// One area of life as a card. glyph, text: the area's name, summary, status: its state in words, standing: talked (green
// line), nothing (grey line), notYet (amber dashes), conflict (thick red line). Signal clicked(). On a phone use ListRow.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Pressable {
    id: control

    required property string glyph
    required property string status
    property string summary
    property string standing: "notYet"
    readonly property Tone tone: Tokens.tone(standing === "talked" ? "ok" : standing === "conflict" ? "conflict" : standing === "notYet" ? "warning" : "neutral")

    padding: Tokens.spaceS
    ringRadius: Tokens.radiusCard
    description: (status + "\n" + summary).trim()

    background: Rectangle {
        radius: Tokens.radiusCard
        color: control.down || control.hovered ? Tokens.surfaceAlt : Tokens.surface
        border.width: control.standing === "notYet" ? 0 : control.standing === "conflict" ? Tokens.borderSelected : Tokens.borderControl
        border.color: control.tone.line

        DashedFrame {
            anchors.fill: parent
            visible: control.standing === "notYet"
            color: control.tone.line
            lineWidth: Tokens.borderControl
            radius: Tokens.radiusCard
        }
    }
    contentItem: Item {
        implicitWidth: Tokens.railWidth
        implicitHeight: head.implicitHeight + Tokens.spaceS + strip.implicitHeight

        Stack {
            id: head

            width: parent.width
            spacing: Tokens.spaceXs

            Item {
                implicitHeight: Math.max(circle.height, name.height)

                Rectangle {
                    id: circle

                    width: Tokens.px(44)
                    height: width
                    radius: width / 2
                    color: Tokens.teamTone.fill

                    Icon {
                        anchors.centerIn: parent
                        name: control.glyph
                        size: Tokens.iconM
                        color: Tokens.primary
                    }
                }
                AppText {
                    id: name

                    x: circle.width + Tokens.spaceS
                    y: Math.max(0, Math.round((circle.height - height) / 2))
                    width: parent.width - x
                    text: control.text
                    type: Tokens.label
                    decoration: true
                }
            }
            AppText {
                visible: text !== ""
                text: control.summary
                type: Tokens.hint
                decoration: true
            }
        }
        Rectangle {
            id: strip

            anchors.bottom: parent.bottom
            width: parent.width
            implicitHeight: state.implicitHeight + Tokens.spaceXs * 2
            height: implicitHeight
            radius: Tokens.radiusControl
            color: control.tone.fill

            Caption {
                id: state

                x: Tokens.spaceXs
                y: Tokens.spaceXs
                width: parent.width - Tokens.spaceXs * 2
                text: control.status
                icon: control.standing === "talked" ? "circle-check" : control.standing === "conflict" ? "git-merge" : control.standing === "notYet" ? "circle-alert" : "check"
                iconSize: Tokens.iconS
                type: Tokens.chip
                color: control.tone.ink
            }
        }
    }
}
