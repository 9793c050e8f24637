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
    readonly property bool hasOutcomes: area.openOutcomes.length > 0

    //! To where it is said what became of an outcome.
    signal outcomesWanted()

    title: qsTrId("page.area.nothing_needed")
    onAboutToShow: {
        line.renew("");
        tried = false;
    }
    actions: [
        AppButton {
            kind: "quiet"
            text: root.hasOutcomes ? qsTrId("page.area.nothing_back") : qsTrId("page.area.nothing_cancel")
            onClicked: root.close()
        },
        AppButton {
            visible: root.hasOutcomes
            kind: "primary"
            glyph: "list-checks"
            text: qsTrId("page.area.more")
            onClicked: {
                root.close();
                root.outcomesWanted();
            }
        },
        AppButton {
            visible: !root.hasOutcomes
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
    Banner {
        visible: root.hasOutcomes
        title: qsTrId("page.area.nothing_open_title")
        text: qsTrId("page.area.nothing_open")
    }
    Repeater {
        model: root.area.openOutcomes

        AppText {
            required property string modelData

            text: modelData
            type: Tokens.bodyStrong
        }
    }
    AppText {
        visible: !root.hasOutcomes
        text: qsTrId("page.area.nothing_explained")
        color: Tokens.textMuted
    }
    TextAnswer {
        id: line

        visible: !root.hasOutcomes
        label: qsTrId("page.area.nothing_line")
        errorText: root.tried && text.trim() === "" ? qsTrId("page.area.nothing_blank") : ""
        minimumLines: 2
    }
    Wrap {
        visible: !root.hasOutcomes && line.text.trim() === ""

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
        visible: !root.hasOutcomes && root.area.noteNow !== ""
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
