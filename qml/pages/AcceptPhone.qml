// The new coordinator has not accepted yet: whoever they told by telephone that they do can write it down for them.
// app; acceptance.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property Acceptance acceptance
    property string on: acceptance.today

    SectionHeading {
        text: root.acceptance.waitingWords
        glyph: "users-round"
    }
    AppText {
        text: qsTrId("page.accept.waits")
    }
    AcceptItems {
        acceptance: root.acceptance
    }
    SectionHeading {
        level: 3
        text: qsTrId("page.accept.phone")
    }
    DateAnswer {
        label: qsTrId("page.accept.phone_on")
        value: root.on
        notAfter: root.acceptance.today
        onCommitted: iso => root.on = iso
    }
    Repeater {
        model: root.acceptance.allGiven ? 0 : 1

        PlanAnswer {
            app: root.app
            answer: root.acceptance.reason
            label: qsTrId("page.accept.phone_reason")
            minimumLines: 1
            showLanguage: false
        }
    }
    AppText {
        visible: text !== ""
        text: root.acceptance.heldWords
        color: Tokens.error
    }
    Wrap {
        AppButton {
            glyph: "phone"
            text: qsTrId("page.accept.phone_yes")
            onClicked: root.acceptance.noteAccepted(root.on)
        }
    }
}
