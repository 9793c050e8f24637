// "Talked about, nothing needed now": two taps and a line. area.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Sheet {
    id: root

    required property AreaController area

    title: qsTrId("page.area.nothing_needed")
    onAboutToShow: line.value = area.nothingNeededWords
    actions: [
        AppButton {
            kind: "quiet"
            text: qsTrId("page.area.nothing_cancel")
            onClicked: root.close()
        },
        AppButton {
            kind: "primary"
            glyph: "check"
            text: qsTrId("page.area.nothing_confirm")
            onClicked: {
                root.area.nothingNeeded(line.text);
                root.close();
            }
        }
    ]

    AppText {
        text: root.area.title
        type: Tokens.bodyStrong
    }
    AppText {
        text: qsTrId("page.area.nothing_explained")
        color: Tokens.textMuted
    }
    TextAnswer {
        id: line

        label: qsTrId("page.area.nothing_line")
        minimumLines: 2
    }
}
