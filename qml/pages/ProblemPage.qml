// The vault cannot be opened: what has happened, what to do, and that nothing was changed. app.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    title: qsTrId("page.problem.title")
    entry: heading

    Panel {
        SectionHeading {
            id: heading

            level: 1
            glyph: "triangle-alert"
            text: root.app.lock.problemTitle
        }
        AppText {
            text: root.app.lock.problemText
        }
        AppText {
            text: qsTrId("page.problem.unchanged")
            type: Tokens.bodyStrong
        }
        Wrap {
            AppButton {
                kind: "primary"
                glyph: "refresh-cw"
                text: qsTrId("page.problem.again")
                onClicked: root.app.start()
            }
        }
    }
}
