// A change of care coordinator in one guided step. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property HandoverController handover: plan.handover
    property bool done: false
    property bool lettersFirst: false //!< nobody has sent them yet

    Component.onCompleted: lettersFirst = handover.letterOn === ""

    title: qsTrId("page.handover.title")
    place: "rest"
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.25 : Tokens.lineMeasure
    entry: heading

    SectionHeading {
        id: heading

        level: 1
        glyph: "users-round"
        text: root.title
    }
    Banner {
        visible: root.done
        kind: "ok"
        title: qsTrId("page.handover.done")
        text: qsTrId("page.handover.done_text")
    }
    Repeater {
        model: root.handover.finished && root.lettersFirst ? 1 : 0

        CoordinatorLetters {
            app: root.app
            plan: root.plan
        }
    }
    Repeater {
        model: root.plan.acceptance.awaited && !root.handover.underWay ? 1 : 0

        AcceptPhone {
            app: root.app
            acceptance: root.plan.acceptance
        }
    }
    Panel {
        visible: !root.handover.underWay

        AppText {
            text: root.handover.fromName !== "" ? qsTrId("page.handover.now").arg(root.handover.fromName) : qsTrId("page.handover.nobody")
            type: Tokens.bodyStrong
        }
        Caption {
            visible: text !== ""
            text: root.plan.acceptance.acceptedWords
            icon: "circle-check"
            type: Tokens.body
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        AppText {
            text: qsTrId("page.handover.how")
        }
        Wrap {
            AppButton {
                kind: root.done ? "secondary" : "primary"
                visible: root.handover.fromName !== ""
                glyph: "users-round"
                text: qsTrId("page.handover.start")
                onClicked: {
                    root.done = false;
                    root.handover.start();
                }
            }
        }
    }
    Repeater {
        model: root.handover.finished && !root.lettersFirst ? 1 : 0

        CoordinatorLetters {
            app: root.app
            plan: root.plan
        }
    }
    Repeater {
        model: root.handover.underWay ? 1 : 0

        CoordinatorSteps {
            app: root.app
            handover: root.handover
            onFinished: {
                root.done = true;
                root.lettersFirst = true;
            }
        }
    }
}
