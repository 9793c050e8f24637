// The plan at a glance: how it stands, the nine areas of life with their state, and what is left to do. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    title: qsTrId("page.overview.title")
    place: "overview"
    wholeWidth: true
    entry: heading
    side: Scroll {
        anchors.fill: parent
        visible: Tokens.landscape
        maximumWidth: Tokens.sideWidth
        gutter: 0

        LeftPanel {
            app: root.app
        }
    }

    Stack {
        spacing: Tokens.spaceXs

        SectionHeading {
            id: heading

            level: 1
            text: qsTrId("page.overview.areas")
        }
        ProgressStrip {
            text: root.plan.areas.discussedWords
            value: root.plan.areas.discussed / root.plan.areas.total
        }
        ListRow {
            glyph: "signature"
            text: root.plan.standingWords
            // Elsewhere the banner says by when the plan is reviewed.
            detail: Array.of(root.plan.standingDates, Tokens.phone ? root.plan.nextReview : "").filter(w => w !== "").join("\n")
            onClicked: root.app.router.open("sign")
        }
    }
    Caption {
        visible: text !== ""
        icon: "cloud-off"
        iconSize: Tokens.iconS
        text: root.plan.crisis.unseenWords
        type: Tokens.hint
        color: Tokens.tone("warning").ink
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        model: root.plan.acceptance.awaited ? 1 : 0

        AcceptPanel {
            app: root.app
            acceptance: root.plan.acceptance
        }
    }
    Repeater {
        model: Tokens.landscape ? null : root.plan.left // what cannot wait; the rest of it stands at the end

        Banner {
            required property string words
            required property string screen
            required property string area
            required kind

            visible: kind === "error"
            text: words
            actionText: qsTrId("page.overview.go")
            onActed: root.app.goTo(screen, area)
        }
    }
    Banner {
        visible: root.plan.conflictWords !== "" && !Tokens.landscape
        kind: "conflict"
        text: root.plan.conflictWords
        actionText: qsTrId("page.overview.choose")
        onActed: root.app.router.open("conflicts")
    }
    RiskChanged {
        app: root.app
    }
    Columns {
        visible: !Tokens.phone
        columns: Tokens.landscape ? 3 : 2
        spacing: Tokens.spaceS

        Repeater {
            model: Tokens.phone ? null : root.plan.areas

            AreaCard {
                required property string key
                required property string title
                required property string icon
                required property string stateWords
                required summary
                required standing

                text: title
                glyph: icon
                status: stateWords
                implicitHeight: Math.max(Tokens.px(168), implicitContentHeight + topPadding + bottomPadding)
                onClicked: root.app.goTo("area", key)
            }
        }
    }
    Stack {
        visible: Tokens.phone
        spacing: Tokens.spaceXs

        Repeater {
            model: Tokens.phone ? root.plan.areas : null

            ListRow {
                required property string key
                required property string title
                required property string icon
                required property string stateWords
                required property string stateIcon
                required property string stateKind

                text: title
                glyph: icon
                status: stateWords
                statusGlyph: stateIcon
                statusKind: stateKind
                onClicked: root.app.goTo("area", key)
            }
        }
    }
    CoordinatorPanel {
        plan: root.plan
    }
    ListRow {
        glyph: "clipboard-list"
        text: qsTrId("page.rest.title")
        subtitle: qsTrId("page.rest.what")
        onClicked: root.app.router.open("rest")
    }
    LeftPanel {
        visible: !Tokens.landscape
        app: root.app
    }

    CheckSheet {
        check: root.plan.check
        inSight: root.app.router.screen === "overview"
    }
}
