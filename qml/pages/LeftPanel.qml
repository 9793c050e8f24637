// What is left to do, each with where to go; then the plan as paper. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    readonly property LeftModel remaining: app.plan.left

    spacing: Tokens.spaceM

    Panel {
        padding: Tokens.spaceM
        spacing: Tokens.spaceXs

        SectionHeading {
            text: qsTrId("page.overview.left")
        }
        AppText {
            visible: root.remaining.count === 0
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
