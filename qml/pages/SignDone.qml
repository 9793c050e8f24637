// After it was sealed: what exactly was, what happens next. Signals again(): somebody else answers; recordWanted(): what was
// explained to somebody who declined; copyWanted(); finished(); peopleWanted().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign

    signal again()
    signal recordWanted()
    signal copyWanted()
    signal finished()
    signal peopleWanted()

    spacing: Tokens.spaceM

    Banner {
        kind: "ok"
        title: root.sign.doneWords
        text: root.sign.mayFinish ? qsTrId("page.sign.done_finish") : qsTrId("page.sign.done_next")
    }
    Repeater {
        model: root.sign.doneHow === "declined" ? 1 : 0

        Banner {
            kind: "info"
            text: qsTrId("page.sign.decline_record")
            actionText: qsTrId("page.sign.decline_go")
            onActed: root.recordWanted()
        }
    }
    Repeater {
        model: root.sign.asksHolder ? 1 : 0

        SignHolder {
            sign: root.sign
            onPeopleWanted: root.peopleWanted()
        }
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            visible: root.sign.mayFinish
            kind: "primary"
            glyph: "lock"
            text: qsTrId("page.sign.go_finish")
            onClicked: root.sign.finish()
        }
        AppButton {
            kind: root.sign.mayFinish ? "secondary" : "primary"
            large: true
            glyph: "printer"
            text: qsTrId("page.sign.copy")
            onClicked: root.copyWanted()
        }
        AppButton {
            glyph: "users-round"
            large: true
            text: qsTrId("page.sign.again")
            onClicked: root.again()
        }
        AppButton {
            glyph: "arrow-left"
            large: true
            text: qsTrId("page.sign.leave")
            onClicked: root.finished()
        }
    }
}
