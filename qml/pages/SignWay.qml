// What the chosen way of answering needs: ink, a name, a witness, or a reason in the person's words.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign
    readonly property bool inked: sign.how === "ink" || sign.how === "mark"

    spacing: Tokens.spaceM

    InkPad {
        id: pad

        visible: root.inked
        label: root.sign.how === "mark" ? qsTrId("page.sign.your_mark") : qsTrId("page.sign.your_signature")
        caption: root.sign.byName + ", " + root.sign.todayWords
        errorText: root.sign.problem === "strokes" ? root.sign.problemWords : ""
        strokes: root.sign.strokes
        onStrokeFinished: root.sign.strokes = pad.strokes
    }
    LineAnswer {
        visible: root.sign.how === "typed"
        label: qsTrId("page.sign.your_name")
        value: root.sign.name
        errorText: root.sign.problem === "name" ? root.sign.problemWords : ""
        onDraftChanged: text => root.sign.name = text
    }
    TextAnswer {
        visible: root.sign.how === "spoken"
        label: qsTrId("page.sign.said")
        hint: qsTrId("page.sign.said_hint")
        minimumLines: 2
        value: root.sign.words
        onDraftChanged: text => root.sign.words = text
    }
    LineAnswer {
        visible: root.sign.how === "spoken"
        label: qsTrId("page.sign.witness")
        value: root.sign.witness
        errorText: root.sign.problem === "witness" ? root.sign.problemWords : ""
        onDraftChanged: text => root.sign.witness = text
    }
    Repeater {
        model: root.sign.how === "paper" ? 1 : 0

        SignPaper {
            sign: root.sign
        }
    }
    Banner {
        visible: root.sign.how === "declined" || root.sign.how === "seen"
        kind: "person"
        text: root.sign.how === "seen" ? qsTrId("page.sign.seen_thanks") : qsTrId("page.sign.declined_thanks")
    }
    AppText {
        visible: root.sign.how === "account"
        text: qsTrId("page.sign.account_note")
    }
    TextAnswer {
        visible: root.sign.takesReason
        label: root.sign.how === "unable" ? qsTrId("page.sign.unable_reason")
             : root.sign.how === "seen" ? qsTrId("page.sign.seen_words") : qsTrId("page.sign.declined_reason")
        minimumLines: 2
        value: root.sign.reason
        errorText: root.sign.problem === "reason" ? root.sign.problemWords : ""
        onDraftChanged: text => root.sign.reason = text
    }
}
