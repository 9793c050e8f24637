// Somebody's copy: why they have one, by when it is due or when it was given, and the two things to do about it. copies; roles
// of CopiesModel. Signals make(audience), makeShort().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property CopiesModel copies
    required property int index
    required property string name
    required property string whyWords
    required property string stateWords
    required property string stateKind
    required property string stateIcon
    required property string noteWords
    required property string audience
    required property bool mayHave
    required property bool shortSheet
    property bool recording: false

    signal make(string audience)
    signal makeShort()

    function close() {
        recording = false;
        heading.forceActiveFocus();
    }

    spacing: Tokens.spaceS

    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceS

        Stack {
            SectionHeading {
                id: heading

                level: 3
                text: root.name
            }
            AppText {
                text: root.whyWords
                color: Tokens.textMuted
            }
        }
        Wrap {
            atEnd: !Tokens.phone

            StatusChip {
                text: root.stateWords
                kind: root.stateKind
                glyph: root.stateIcon
            }
        }
    }
    AppText {
        visible: text !== ""
        text: root.noteWords
    }
    Wrap {
        visible: root.mayHave && !root.recording
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            large: true
            glyph: "printer"
            text: qsTrId("page.copies.make")
            Accessible.name: text + ": " + root.name
            onClicked: root.make(root.audience)
        }
        AppButton {
            visible: root.shortSheet
            large: true
            glyph: "file-text"
            text: qsTrId("page.copies.short")
            Accessible.name: text + ": " + root.name
            onClicked: root.makeShort()
        }
        AppButton {
            large: true
            glyph: "check"
            text: qsTrId("page.copies.given")
            Accessible.name: text + ": " + root.name
            onClicked: root.recording = true
        }
    }
    Repeater {
        model: root.recording ? 1 : 0

        CopyGiven {
            ways: root.copies.ways
            today: root.copies.today
            onGiven: (way, languages, iso) => {
                if (root.copies.record(root.index, way, languages, iso))
                    root.close();
            }
            onCancelled: root.close()
        }
    }
}
