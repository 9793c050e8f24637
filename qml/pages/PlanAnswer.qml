// A text answer of the plan and, beside it (below it where there is no room), its translation. translates: a translation
// may be written here; otherwise as AnswerBox.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Columns {
    id: root

    required property AppController app
    required property Answer answer
    property alias label: box.label
    property alias hint: box.hint
    property alias singleLine: box.singleLine
    property alias minimumLines: box.minimumLines
    property alias errorText: box.errorText
    property alias showLanguage: box.showLanguage
    property alias spelled: box.spelled
    property bool translates: showLanguage
    property bool opened: false
    readonly property bool there: (answer?.translation ?? "") !== ""
    readonly property bool writable: translates && !app.handedOver && (answer?.translatable ?? false)
    readonly property bool editing: writable && (opened || (answer?.translationBegun ?? false))

    function edit() { box.edit(); }
    function open() {
        opened = true;
        (panels.itemAt(0) as TranslationPanel)?.edit();
    }

    columns: (there || editing) && width >= Tokens.lineMeasure * 0.75 ? 2 : 1
    spacing: Tokens.spaceM
    onAnswerChanged: opened = false

    AnswerBox {
        id: box

        app: root.app
        answer: root.answer
        actionText: root.writable && !root.there && !root.editing && (root.answer?.text ?? "").trim() !== "" ? qsTrId("page.translation.add") : ""
        actionGlyph: "plus"
        onActed: root.open()
    }
    Repeater {
        id: panels

        model: root.there || root.editing ? 1 : 0

        TranslationPanel {
            app: root.app
            answer: root.answer
            of: root.label
            writable: root.writable
            editing: root.editing
            onOpened: root.open()
            onClosed: root.opened = false
        }
    }
}
