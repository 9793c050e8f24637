// The person answers and signs in their own mode: the whole text, any of the equal ways, and what will be sealed. app. Signal
// finished(): it was sealed, or they went back.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    readonly property SignController sign: app.plan.sign
    readonly property bool done: sign.doneWords !== ""
    readonly property int step: sign.step

    signal stepped()
    signal finished()

    component Step: Repeater {
        required property int number

        model: root.sign.step === number && !root.done ? 1 : 0
    }

    spacing: Tokens.spaceM
    onStepChanged: stepped()
    Component.onCompleted: {
        if (done) // they come back to answer again
            sign.clear();
        if (!sign.ownHand)
            sign.clear(); // what somebody else began is not theirs
        if (sign.by !== app.plan.mine.self) { // what they began before a lock is still theirs; what somebody else read is not
            sign.step = 0;
            sign.by = app.plan.mine.self;
        }
        if (sign.step === 0)
            sign.language = app.language.code;
        sign.ownHand = true;
    }

    Banner {
        visible: root.sign.problem === "changed"
        kind: "warning"
        text: root.sign.problemWords
    }
    Repeater {
        model: root.done ? 1 : 0

        Banner {
            kind: "ok"
            title: root.sign.doneWords
            text: root.sign.notAgreed ? qsTrId("mine.recorded_next") : qsTrId("mine.signed_next")
        }
    }
    Step {
        number: 0

        SignReading {
            sign: root.sign
        }
    }
    Step {
        number: 1

        SignAnswer {
            sign: root.sign
            asksWho: false
        }
    }
    Step {
        number: 2

        SignConfirm {
            sign: root.sign
        }
    }
    AppButton {
        glyph: root.done ? "check" : "arrow-left"
        voice: "person"
        large: true
        text: root.done ? qsTrId("mine.signed_back") : qsTrId("mine.sign_not_now")
        onClicked: root.finished()
    }
}
