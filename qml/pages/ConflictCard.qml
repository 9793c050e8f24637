// A question that two people answered: both answers whole, side by side, none chosen beforehand; keep one, write a new one
// from both, or leave it.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property int index
    required property string part
    required property string question
    required property bool removed
    required property bool canWrite
    required property var answers
    required property bool confidential //!< told in confidence: closed until somebody opens it
    required property string draft //!< a new answer that was begun
    property bool opened: !confidential
    property bool writing: false

    signal kept(int number)
    signal drafted(string words)
    signal written(string words)

    //! Both answers are put into the box once: from then on it holds what somebody writes.
    function write() {
        if (draft === "")
            drafted(answers.filter(a => !a.blank).map(a => a.text).join("\n"));
        writing = true;
    }

    Component.onCompleted: writing = canWrite && draft !== ""

    border.width: Tokens.borderControl
    border.color: Tokens.tone("conflict").line

    Stack {
        spacing: Tokens.spaceXxs

        AppText {
            text: root.part
            type: Tokens.hint
            color: Tokens.textMuted
        }
        SectionHeading {
            text: root.question
            glyph: "git-merge"
        }
        AppText {
            text: root.removed ? qsTrId("page.conflicts.removed") : qsTrId("page.conflicts.differ")
            color: Tokens.textMuted
        }
    }
    Repeater {
        model: root.opened ? 0 : 1

        ConfidentialGate {
            onShown: root.opened = true
        }
    }
    Columns {
        visible: root.opened
        columns: Tokens.phone ? 1 : Math.min(2, root.answers.length)
        spacing: Tokens.spaceM

        Repeater {
            model: root.answers.length // the buttons keep the focus while the plan changes

            ConflictAnswer {
                required property int index
                readonly property var answer: root.answers[index]

                author: answer?.author ?? ""
                when: answer?.when ?? ""
                text: answer?.text ?? ""
                marked: answer?.marked ?? ""
                gone: answer?.gone ?? false
                keepText: gone ? qsTrId("page.conflicts.remove_it")
                        : root.removed ? qsTrId("page.conflicts.keep_it") : qsTrId("page.conflicts.keep_this")
                onKept: root.kept(answer.number)
            }
        }
    }
    Wrap {
        visible: root.opened && root.canWrite && !root.writing

        AppButton {
            glyph: "pen-line"
            text: qsTrId("page.conflicts.write")
            onClicked: {
                root.write();
                box.edit();
            }
        }
    }
    Stack {
        visible: root.opened && root.writing
        spacing: Tokens.spaceS

        TextAnswer {
            id: box

            label: qsTrId("page.conflicts.new_answer")
            hint: qsTrId("page.conflicts.new_hint")
            value: root.draft
            onDraftChanged: text => root.drafted(text)
        }
        Wrap {
            spacing: Tokens.spaceS

            AppButton {
                kind: "primary"
                glyph: "check"
                text: qsTrId("page.conflicts.use_new")
                enabled: box.text.trim() !== ""
                onClicked: root.written(box.text)
            }
            AppButton {
                text: qsTrId("page.conflicts.not_now")
                onClicked: {
                    root.writing = false;
                    root.drafted("");
                }
            }
        }
    }
}
