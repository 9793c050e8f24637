// "Talked about, nothing needed now": two taps and a line of one's own, or one that is offered. The note that stands
// already stays below it. area.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Sheet {
    id: root

    required property AreaController area
    property bool tried: false

    title: qsTrId("page.area.nothing_needed")
    onAboutToShow: {
        line.renew("");
        tried = false;
    }
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
                root.tried = true;
                if (root.area.nothingNeeded(line.text))
                    root.close();
                else
                    line.edit();
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
        errorText: root.tried && text.trim() === "" ? qsTrId("page.area.nothing_blank") : ""
        minimumLines: 2
    }
    Wrap {
        visible: line.text.trim() === ""

        AppButton {
            glyph: "plus"
            text: root.area.nothingNeededWords
            onClicked: {
                line.edit(); // before this button goes
                line.renew(root.area.nothingNeededWords);
            }
        }
    }
    Stack {
        visible: root.area.noteNow !== ""
        spacing: Tokens.spaceXxs

        AppText {
            text: qsTrId("page.area.nothing_note_stays")
            color: Tokens.textMuted
        }
        AppText {
            text: root.area.noteNow
        }
    }
}
