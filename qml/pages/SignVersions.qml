// The versions that were sealed, newest first: who, how, in which language, whether the seal holds, and what has been
// changed since. For four hours a signature can be taken back; the version stays. leads: a button to the history. Signal
// historyWanted().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property SignController sign
    property string asking: "" //!< the record of the one that is asked about
    property string reason: "" //!< for taking it back, as it is being written: another version may arrive meanwhile
    property string reading: "" //!< the record of the one that is read again
    property bool leads: false

    signal historyWanted()

    function close() {
        asking = "";
        reason = "";
        heading.forceActiveFocus();
    }

    visible: sign.versions.count > 0

    SectionHeading {
        id: heading

        text: qsTrId("page.sign.versions")
        glyph: "history"
    }
    Repeater {
        model: root.sign.versions

        Stack {
            id: version

            required property int index
            required property string record
            required property int number
            required property string whenWords
            required property string byWords
            required property string howWords
            required property string languageWords
            required property string validWords
            required property bool valid
            required property string changedWords
            required property string takenBackWords
            required property string undoWords
            required property string reachedWords

            spacing: Tokens.spaceXxs

            Rectangle {
                visible: version.index > 0
                implicitHeight: Tokens.borderHairline
                color: Tokens.hairline
            }
            AppText {
                text: qsTrId("page.sign.version").arg(version.number).arg(version.whenWords)
                type: Tokens.bodyStrong
            }
            AppText {
                text: Array.of(version.byWords, version.howWords, version.languageWords).filter(w => w !== "").join(" · ")
            }
            Caption {
                text: version.validWords
                icon: version.valid ? "circle-check" : "triangle-alert"
                iconSize: Tokens.iconS
                type: Tokens.chip
                color: version.valid ? Tokens.success : Tokens.error
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Caption {
                visible: text !== ""
                text: version.changedWords
                icon: "pencil"
                iconSize: Tokens.iconS
                type: Tokens.hint
                color: Tokens.warning
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Caption {
                visible: text !== ""
                text: version.takenBackWords
                icon: "undo-2"
                iconSize: Tokens.iconS
                type: Tokens.hint
                color: Tokens.warning
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            AppText {
                visible: text !== ""
                text: version.reachedWords
                type: Tokens.hint
                color: Tokens.textMuted
            }
            AppText {
                visible: text !== ""
                text: version.undoWords
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Wrap {
                spacing: Tokens.spaceXs

                AppButton {
                    visible: version.valid
                    kind: "quiet"
                    glyph: root.reading === version.record ? "chevron-up" : "file-text"
                    text: root.reading === version.record ? qsTrId("page.sign.close_version") : qsTrId("page.sign.read_version")
                    Accessible.name: text + ": " + version.number + ", " + version.byWords
                    onClicked: root.reading = root.reading === version.record ? "" : version.record
                }
                AppButton {
                    visible: version.undoWords !== "" && root.asking !== version.record
                    kind: "quiet"
                    glyph: "undo-2"
                    text: qsTrId("page.sign.take_back")
                    onClicked: root.asking = version.record
                }
            }
            Repeater {
                model: root.reading === version.record ? 1 : 0

                Panel {
                    color: Tokens.surfaceAlt

                    PlanText {
                        words: root.sign.versions.textOf(version.index)
                        title: qsTrId("page.sign.version").arg(version.number).arg(version.whenWords)
                    }
                }
            }
            Repeater {
                model: version.undoWords !== "" && root.asking === version.record ? 1 : 0

                SignTakeBack {
                    begun: root.reason
                    onReasonChanged: root.reason = reason
                    onCancelled: root.close()
                    onTaken: reason => {
                        if (root.sign.takeBack(version.record, reason))
                            root.close();
                    }
                }
            }
        }
    }
    Wrap {
        visible: root.leads

        AppButton {
            kind: "quiet"
            glyph: "history"
            text: qsTrId("page.history.open")
            onClicked: root.historyWanted()
        }
    }
}
