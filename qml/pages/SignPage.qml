// Agreeing and signing in three steps: read the whole text, answer in any of the equal ways, check and seal. Nothing times
// out, nothing is chosen beforehand, and only an answer that stands twice holds a signature back.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property SignController sign: plan.sign
    readonly property bool done: sign.doneWords !== ""
    readonly property int step: sign.step
    readonly property bool own: sign.ownHand && !done //!< the person's, begun in their own mode
    readonly property var titles: [qsTrId("page.sign.step_read"), qsTrId("page.sign.step_answer"), qsTrId("page.sign.step_confirm")]

    title: qsTrId("page.sign.title")
    entry: heading
    onStepChanged: showTop()
    onDoneChanged: showTop()

    component Step: Repeater {
        required property int number

        model: root.step === number && !root.done && !root.own ? 1 : 0
    }

    //! What is new on the page begins at its heading.
    function showTop() {
        scroll.contentY = 0;
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }

    Gradual {
        id: gradual

        count: 2
    }
    Stack {
        spacing: Tokens.spaceXs

        SectionHeading {
            id: heading

            level: 1
            text: root.done ? qsTrId("page.sign.done") : root.titles[root.step]
        }
        ProgressStrip {
            visible: !root.done
            text: qsTrId("page.sign.step").arg(root.step + 1).arg(3)
            value: (root.step + 1) / 3
        }
    }
    Banner {
        visible: !root.sign.canSign && !root.done
        kind: "conflict"
        title: root.sign.blockedWords
        text: root.sign.conflicts > 0 ? qsTrId("page.sign.blocked_text") : ""
        actionText: root.sign.conflicts > 0 ? qsTrId("page.sign.blocked_go") : qsTrId("page.sign.withheld_go")
        onActed: root.app.goTo(root.sign.conflicts > 0 ? "conflicts" : "copies")
    }
    Repeater {
        model: root.own ? 1 : 0

        Banner {
            kind: "info"
            title: qsTrId("page.sign.own_hand")
            text: qsTrId("page.sign.own_hand_text")
            actionText: qsTrId("page.sign.own_hand_go")
            closeText: qsTrId("page.sign.own_hand_again")
            onActed: root.app.goTo("hand_over")
            onClosed: root.sign.clear()
        }
    }
    Banner {
        visible: root.sign.problem === "changed"
        kind: "warning"
        text: root.sign.problemWords
    }
    Banner {
        visible: root.step === 0 && !root.done && root.sign.mayFinish
        kind: "info"
        text: qsTrId("page.sign.done_finish")
        actionText: qsTrId("page.sign.go_finish")
        onActed: root.sign.finish()
    }
    Repeater {
        model: root.step === 0 && !root.done && root.sign.asksHolder ? 1 : 0

        SignHolder {
            sign: root.sign
            onPeopleWanted: root.app.router.open("edit_people")
        }
    }
    SignDone {
        visible: root.done
        sign: root.sign
        unseenWords: root.plan.crisis.unseenWords
        onAgain: root.sign.clear()
        onRecordWanted: root.app.router.open("involvement")
        onCopyWanted: root.app.goTo("print")
        onFinished: root.app.router.back()
        onPeopleWanted: root.app.router.open("edit_people")
    }
    Wrap {
        visible: root.step === 0 && !root.done && root.plan.check.left > 0

        AppButton {
            kind: "quiet"
            glyph: "list-checks"
            text: qsTrId("page.check.title")
            onClicked: root.app.router.open("check")
        }
    }
    Step {
        number: 0

        SignReading {
            sign: root.sign
            withText: gradual.whole
        }
    }
    Step {
        number: 1

        SignAnswer {
            sign: root.sign
        }
    }
    Step {
        number: 2

        SignConfirm {
            sign: root.sign
        }
    }
    Repeater {
        model: gradual.whole ? 1 : 0

        SignVersions {
            sign: root.sign
            leads: true
            onHistoryWanted: root.app.router.open("history")
        }
    }
}
