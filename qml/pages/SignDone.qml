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
    property string unseenWords //!< what the night team cannot see yet

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
    Caption {
        visible: text !== ""
        icon: "cloud-off"
        iconSize: Tokens.iconS
        text: root.unseenWords
        type: Tokens.hint
        color: Tokens.tone("warning").ink
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
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
        model: root.sign.mayDetermine ? 1 : 0

        Banner {
            kind: "info"
            title: qsTrId("page.sign.determine_title")
            text: qsTrId("page.sign.determine_text")
            actionText: qsTrId("page.sign.determine")
            onActed: root.sign.determine()
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
