// The vault cannot be opened: what has happened, that nothing was changed, what to do now one step after the other, and how
// the plans come out safely. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property LockController lock: app.lock

    title: qsTrId("page.problem.title")
    entry: heading

    Panel {
        SectionHeading {
            id: heading

            level: 1
            glyph: "triangle-alert"
            text: root.lock.problemTitle
        }
        AppText {
            text: root.lock.problemText
        }
        AppText {
            text: qsTrId("page.problem.unchanged")
            type: Tokens.bodyStrong
        }
        SectionHeading {
            level: 3
            text: qsTrId("page.problem.steps")
        }
        Repeater {
            model: root.lock.problemSteps

            NumberedStep {}
        }
        AppText {
            text: qsTrId("page.problem.clock").arg(root.lock.deviceTime)
            color: Tokens.textMuted
        }
        Wrap {
            spacing: Tokens.spaceS

            AppButton {
                kind: "primary"
                glyph: "refresh-cw"
                text: qsTrId("page.problem.again")
                onClicked: root.app.start()
            }
            AppButton {
                large: true
                glyph: "circle-help"
                text: qsTrId("page.problem.help")
                onClicked: root.app.router.open("help")
            }
        }
    }
}
