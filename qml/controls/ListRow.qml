// A row of a list that opens something. glyph; text: its title; subtitle; status with statusKind (a tone name) and
// statusGlyph; detail: a word at the right; kind: a tone name that colours
// the whole row (warning); chevron. Signal clicked(). In a ListView: width: ListView.view.width.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Pressable {
    id: control

    property string glyph
    property string subtitle
    property string status
    property string statusKind: "neutral"
    property string statusGlyph
    property string detail
    property string kind
    property bool chevron: true

    implicitHeight: Math.max(Tokens.target + Tokens.spaceM, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Tokens.spaceM
    rightPadding: Tokens.spaceS
    topPadding: Tokens.spaceXs
    bottomPadding: Tokens.spaceXs
    ringRadius: Tokens.radiusCard
    description: (subtitle + "\n" + status + "\n" + detail).trim()
    role: Accessible.ListItem

    background: Rectangle {
        radius: Tokens.radiusCard
        color: control.down || control.hovered ? Tokens.surfaceAlt : control.kind === "" ? Tokens.surface : Tokens.tone(control.kind).fill
        border.width: control.kind === "" ? Tokens.borderHairline : Tokens.borderControl
        border.color: control.kind === "" ? Tokens.hairline : Tokens.tone(control.kind).line
    }
    contentItem: Beside {
        spacing: Tokens.spaceM
        wide: words

        Icon {
            visible: control.glyph !== ""
            name: control.glyph
            size: Tokens.iconM
            color: Tokens.primary
        }
        Stack {
            id: words

            Wrap {
                spacing: Tokens.spaceXs
                spread: true

                AppText {
                    text: control.text
                    type: Tokens.bodyStrong
                    decoration: true
                }
                AppText {
                    visible: text !== ""
                    text: control.detail
                    type: Tokens.hint
                    color: Tokens.textMuted
                    decoration: true
                }
            }
            AppText {
                visible: text !== ""
                text: control.subtitle
                type: Tokens.hint
                color: Tokens.textMuted
                decoration: true
            }
            Caption {
                visible: control.status !== ""
                text: control.status
                icon: control.statusGlyph
                iconSize: Tokens.iconS
                type: Tokens.chip
                color: control.statusKind === "neutral" ? Tokens.textMuted : Tokens.tone(control.statusKind).ink
            }
        }
        Icon {
            visible: control.chevron
            name: "chevron-right"
            size: Tokens.iconM
            color: Tokens.controlBorder
        }
    }
}
