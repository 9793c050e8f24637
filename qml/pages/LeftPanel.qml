// What is left to do: answers to choose from, then what the checker asks with the buttons that put it right; then signing and
// the plan as paper. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    readonly property LeftModel remaining: app.plan.left
    readonly property CheckController check: app.plan.check

    spacing: Tokens.spaceM

    Panel {
        padding: Tokens.spaceM
        spacing: Tokens.spaceM

        SectionHeading {
            text: qsTrId("page.overview.left")
        }
        AppText {
            visible: root.remaining.count === 0 && root.check.left === 0
            text: qsTrId("page.overview.nothing_left")
            color: Tokens.textMuted
        }
        Repeater {
            model: root.remaining

            Pressable {
                id: row

                required property string words
                required property string icon
                required property string kind
                required property string screen
                required property string area
                required property bool asked

                visible: !asked // among the checker's questions below
                text: words
                topPadding: Tokens.spaceXs
                bottomPadding: Tokens.spaceXs
                onClicked: root.app.goTo(screen, area)

                background: Rectangle {
                    radius: Tokens.radiusControl
                    color: row.down || row.hovered ? Tokens.surfaceAlt : "transparent"
                }
                contentItem: Caption {
                    text: row.words
                    icon: row.icon
                    type: Tokens.body
                    gap: Tokens.spaceS
                    iconColor: Tokens.tone(row.kind).ink
                }
            }
        }
        Repeater {
            model: root.check.groups

            FindingRow {
                required property int index
                required severityWords
                required icon
                required kind

                most: 2
                onActed: (place, action) => root.check.act(index, place, action)
                onMoreWanted: root.app.router.open("check")
            }
        }
        AppText {
            visible: text !== ""
            text: root.check.laterWords
            type: Tokens.hint
            color: Tokens.textMuted
        }
        AppButton {
            visible: root.check.shown
            kind: "quiet"
            glyph: "list-checks"
            text: qsTrId("page.check.title")
            onClicked: root.app.router.open("check")
        }
    }
    AppButton {
        kind: "primary"
        glyph: "signature"
        text: qsTrId("page.overview.sign")
        onClicked: root.app.router.open("sign")
    }
    AppButton {
        glyph: "printer"
        text: qsTrId("page.overview.print")
        onClicked: root.app.router.open("print")
    }
    AppText {
        visible: root.app.demo
        text: qsTrId("page.overview.fictional")
        type: Tokens.hint
        color: Tokens.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
}
