// The translation of a text, beside the original and never instead of it: its words, who checked them, whether the original
// has changed since, and, while it is open, its box. answer: the original; of: its label; writable; editing. Signals opened(),
// closed(): the page decides.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property Answer answer
    required property string of
    required property bool writable
    required property bool editing
    readonly property bool there: (answer?.translation ?? "") !== ""
    readonly property bool stale: answer?.isTranslationStale ?? false
    readonly property string title: answer?.otherLanguage === "cy" ? qsTrId("page.translation.welsh") : qsTrId("page.translation.english")

    signal opened()
    signal closed()

    //! Puts the cursor into the open translation.
    function edit() {
        (boxes.itemAt(0) as AnswerBox)?.edit();
    }

    spacing: Tokens.spaceXs

    Repeater {
        id: boxes

        model: root.editing ? 1 : 0

        AnswerBox {
            app: root.app
            answer: root.answer?.translated ?? null
            label: root.title
            hint: root.of === "" ? "" : qsTrId("page.translation.of").arg(root.of)
            minimumLines: 1
            showLanguage: false
        }
    }
    Repeater {
        model: root.editing ? 0 : 1

        Stack {
            spacing: Tokens.spaceXxs

            AppText {
                text: root.title
                type: Tokens.hint
                color: Tokens.textMuted
            }
            AppText {
                text: root.answer?.translation ?? ""
                color: Tokens.textMuted
            }
        }
    }
    Caption {
        visible: root.there
        text: root.answer?.translationWords ?? ""
        note: root.editing && (root.answer?.sharesTranslation ?? false) ? qsTrId("page.translation.shared") : ""
        icon: root.answer?.translationIcon ?? ""
        iconSize: Tokens.iconS
        type: Tokens.hint
        color: root.stale ? Tokens.tone("warning").ink : Tokens.textMuted
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Wrap {
        visible: root.writable
        spacing: Tokens.spaceXs

        Repeater {
            model: root.there && (root.stale || (root.editing && !(root.answer?.isTranslationChecked ?? true))) ? 1 : 0

            AppButton {
                glyph: "check"
                text: root.stale ? qsTrId("page.translation.still_right") : qsTrId("page.translation.checked_by_me")
                Accessible.name: text + ": " + root.title + ", " + root.of
                onClicked: {
                    change.forceActiveFocus(Qt.OtherFocusReason); // this button goes
                    root.answer.checkTranslation(root.app.memberName);
                }
            }
        }
        AppButton {
            id: change

            kind: "quiet"
            type: Tokens.hint
            glyph: root.editing ? "chevron-up" : "pencil"
            text: root.editing ? qsTrId("page.translation.done") : qsTrId("page.translation.change")
            Accessible.name: text + ": " + root.title + ", " + root.of
            onClicked: root.editing ? root.closed() : root.opened()
        }
    }
    Repeater {
        model: root.editing && root.there ? 1 : 0

        TranslationCheck {
            answer: root.answer
            onRemoved: root.edit()
        }
    }
}
