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
    property bool opened: !confidential
    property bool writing: false

    signal kept(int number)
    signal written(string words)

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
            model: root.answers

            ConflictAnswer {
                required property var modelData

                author: modelData.author
                when: modelData.when
                text: modelData.text
                marked: modelData.marked
                gone: modelData.gone
                keepText: modelData.gone ? qsTrId("page.conflicts.remove_it")
                        : root.removed ? qsTrId("page.conflicts.keep_it") : qsTrId("page.conflicts.keep_this")
                onKept: root.kept(modelData.number)
            }
        }
    }
    Wrap {
        visible: root.opened && root.canWrite && !root.writing

        AppButton {
            glyph: "pen-line"
            text: qsTrId("page.conflicts.write")
            onClicked: {
                root.writing = true;
                box.edit();
            }
        }
    }
    Stack {
        visible: root.writing
        spacing: Tokens.spaceS

        TextAnswer {
            id: box

            label: qsTrId("page.conflicts.new_answer")
            hint: qsTrId("page.conflicts.new_hint")
            value: root.canWrite ? root.answers.map(a => a.text).join("\n") : ""
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
                onClicked: root.writing = false
            }
        }
    }
}
