// After it was sealed: what exactly was, what happens next. Signals again(): somebody else answers; copyWanted(); finished().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign

    signal again()
    signal copyWanted()
    signal finished()

    spacing: Tokens.spaceM

    Banner {
        kind: "ok"
        title: root.sign.doneWords
        text: qsTrId("page.sign.done_next")
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            kind: "primary"
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
