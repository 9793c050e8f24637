// What is noted of a printed copy that was signed by hand: the day, the number printed on it, where it is kept. sign.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign

    function wordsOf(problem: string): string {
        return sign.problem === problem ? sign.problemWords : "";
    }

    spacing: Tokens.spaceM

    Banner {
        kind: "info"
        text: qsTrId("page.sign.paper_note")
    }
    DateAnswer {
        label: qsTrId("page.sign.paper_on")
        value: root.sign.paper.on
        onCommitted: iso => root.sign.paper.on = iso
    }
    AppText {
        visible: text !== ""
        text: root.wordsOf("paper_date") + root.wordsOf("paper_changed")
        color: Tokens.error
    }
    LineAnswer {
        label: qsTrId("page.sign.paper_version")
        value: root.sign.paper.version
        errorText: root.wordsOf("paper_version")
        onDraftChanged: text => root.sign.paper.version = text
    }
    LineAnswer {
        label: qsTrId("page.sign.kept_at")
        hint: qsTrId("page.sign.kept_hint")
        value: root.sign.paper.keptAt
        errorText: root.wordsOf("kept")
        onDraftChanged: text => root.sign.paper.keptAt = text
    }
    TextAnswer {
        label: qsTrId("page.sign.paper_words")
        minimumLines: 1
        value: root.sign.paper.note
        onDraftChanged: text => root.sign.paper.note = text
    }
}
