// Before signing: what the checker asks, at most five causes with buttons that put each right, and what was put aside with
// its reason. It holds nothing back. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property CheckController check: plan.check

    title: qsTrId("page.check.title")
    place: "sign"
    entry: heading

    SectionHeading {
        id: heading

        level: 1
        text: root.title
    }
    AppText {
        text: qsTrId("page.check.intro")
        color: Tokens.textMuted
    }
    Banner {
        visible: root.plan.conflictWords !== ""
        kind: "conflict"
        text: root.plan.conflictWords
        actionText: qsTrId("page.overview.choose")
        onActed: root.app.router.open("conflicts")
    }
    Repeater {
        model: root.check.groups

        FindingPanel {
            check: root.check
            onExplainWanted: rule => root.app.explain(rule)
        }
    }
    EmptyState {
        visible: root.check.left === 0
        glyph: "circle-check"
        title: qsTrId("check.nothing_left")
        text: qsTrId("page.check.nothing_text")
    }
    AppText {
        visible: text !== ""
        text: root.check.laterWords
        color: Tokens.textMuted
    }
    Panel {
        visible: root.check.answered.length > 0

        SectionHeading {
            text: qsTrId("page.check.answered")
            glyph: "quote"
        }
        Repeater {
            model: root.check.answered

            CheckAnswered {
                onTakenBack: root.check.takeBack(index)
                onExplainWanted: rule => root.app.explain(rule)
            }
        }
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            kind: "primary"
            glyph: "signature"
            text: qsTrId("page.check.sign")
            onClicked: root.app.router.open("sign")
        }
        AppButton {
            large: true
            glyph: "circle-help"
            text: qsTrId("page.check.all_rules")
            onClicked: root.app.explain("")
        }
    }

    CheckSheet {
        check: root.check
        inSight: root.app.router.screen === "check"
    }
}
