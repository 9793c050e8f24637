// Under a translation that is open: somebody else has checked it, by name; and taking it away. answer: the original.
// Signal removed().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property Answer answer

    signal removed()

    spacing: Tokens.spaceXs

    LineAnswer {
        id: who

        property string typed

        label: qsTrId("page.translation.checked_by")
        hint: qsTrId("page.translation.checked_hint")
        onDraftChanged: text => typed = text
    }
    Wrap {
        spacing: Tokens.spaceXs

        Repeater {
            model: who.typed.trim() !== "" ? 1 : 0

            AppButton {
                glyph: "check"
                text: qsTrId("page.translation.keep_name")
                onClicked: {
                    root.answer.checkTranslation(who.typed);
                    who.typed = "";
                    who.value = " ";
                    who.value = "";
                    who.edit();
                }
            }
        }
        AppButton {
            kind: "quiet"
            type: Tokens.hint
            glyph: "trash-2"
            text: qsTrId("page.translation.remove")
            onClicked: confirm.open()
        }
    }
    ConfirmDialog {
        id: confirm

        title: qsTrId("page.translation.remove_title")
        text: qsTrId("page.translation.remove_text")
        confirmText: qsTrId("page.translation.remove")
        confirmGlyph: "trash-2"
        danger: true
        onAccepted: {
            root.answer.removeTranslation();
            root.removed();
        }
    }
}
