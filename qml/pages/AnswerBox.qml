// A text answer of the plan in its box, with its state, its spelling and, where one is needed, the choice between what was
// typed and what the plan says. answer; app: to go to two answers; spelled: its words are those of a language, not names or
// numbers; otherwise as TextAnswer.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property Answer answer
    property alias label: field.label
    property alias hint: field.hint
    property alias singleLine: field.singleLine
    property alias minimumLines: field.minimumLines
    property alias errorText: field.errorText
    property alias actionText: field.actionText
    property alias actionGlyph: field.actionGlyph
    property bool showLanguage: true
    property bool spelled: true

    signal acted()

    //! Puts the cursor into the box.
    function edit() { field.edit(); }

    spacing: Tokens.spaceXs
    onAnswerChanged: field.renew(answer?.text ?? "") // what was typed is the other answer's draft already

    SpellCheck {
        id: spelling

        speller: root.app.speller
        text: field.text
        language: root.spelled ? root.answer?.language ?? "" : ""
        cursor: field.cursor
        writing: field.editing
    }
    TextAnswer {
        id: field

        value: root.answer?.text ?? ""
        lang: root.showLanguage ? root.answer?.language ?? "" : ""
        readOnly: root.answer?.readOnly ?? true
        statusText: root.answer?.stateWords ?? ""
        status: root.answer === null ? "" : ({ [Answer.Typing]: "draft", [Answer.NotSaved]: "notSaved", [Answer.TwoAnswers]: "conflict",
                                               [Answer.Restored]: "draft", [Answer.Changed]: "draft" })[root.answer.state] ?? (statusText === "" ? "" : "saved")
        misspelt: spelling.marks
        doubtful: spelling.current
        suggestions: spelling.suggestions
        searching: spelling.searching
        onWordKept: word => root.app.speller.addOwn(word)
        onDraftChanged: text => root.answer.type(text)
        onCommitted: text => {
            root.answer.type(text);
            root.answer.commit();
        }
        onLangPicked: lang => root.answer.language = lang
        onConflictOpened: root.app.router.open("conflicts")
        onActed: root.acted()
    }
    Banner {
        visible: root.answer?.choiceNeeded ?? false
        kind: "warning"
        title: root.answer?.stateWords ?? ""
        text: root.answer?.otherText ? qsTrId("answer.plan_says").arg(root.answer.otherText) : qsTrId("answer.plan_blank")
        actionText: qsTrId("answer.keep_mine")
        closeText: qsTrId("answer.take_theirs")
        onActed: root.answer.keepMine()
        onClosed: root.answer.takeTheirs()
    }
}
