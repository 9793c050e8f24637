// Before notes given in confidence: what they are, and one deliberate step. Signal shown().
import QtQuick
import Cydgynllun.Controls

Panel {
    id: root

    signal shown()

    SectionHeading {
        glyph: "lock"
        text: qsTrId("form.confidential.closed")
    }
    AppText {
        text: qsTrId("form.confidential.closed_text")
    }
    Wrap {
        AppButton {
            glyph: "eye"
            text: qsTrId("form.confidential.open")
            onClicked: sheet.open()
        }
    }
    ConfirmDialog {
        id: sheet

        title: qsTrId("form.confidential.title")
        text: qsTrId("form.confidential.text")
        confirmText: qsTrId("form.confidential.show")
        confirmGlyph: "eye"
        onAccepted: root.shown()
    }
}
