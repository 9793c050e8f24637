// One edit of the history: its day, and whose and where it was, when it is the first of them; then what was done. made: it
// is drawn; the roles of HistoryModel. Signal wanted(): go to that part of the plan.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property int index
    required property string dayWords
    required property string part
    required property string who
    required property string place
    required property string what
    required property string icon
    required property string after
    required property string before
    required property string why
    required property string when
    required property bool canPutBack
    property bool made: true

    signal wanted()
    signal back()

    spacing: Tokens.spaceXs

    Repeater {
        model: root.made && root.dayWords !== "" ? 1 : 0

        Stack {
            Item {
                visible: root.index > 0
                implicitHeight: Tokens.spaceM
            }
            SectionHeading {
                level: 3
                glyph: "calendar"
                text: root.dayWords
            }
        }
    }
    Repeater {
        model: root.made && root.part !== "" ? 1 : 0

        Stack {
            Item {
                visible: root.dayWords === ""
                implicitHeight: Tokens.spaceS
            }
            AppText {
                text: root.part
                type: Tokens.bodyStrong
            }
            AppText {
                text: root.who
                type: Tokens.hint
                color: Tokens.textMuted
            }
        }
    }
    Repeater {
        model: root.made ? 1 : 0

        ListRow {
            glyph: root.icon
            text: root.place
            detail: root.when
            subtitle: Array.of(root.after,
                               root.before === "" ? "" : qsTrId("review.change.before").arg(root.before),
                               root.why === "" ? "" : qsTrId("history.why").arg(root.why)).filter(t => t !== "").join("\n")
            status: root.what
            onClicked: root.wanted()
        }
    }
    Repeater {
        model: root.made && root.canPutBack ? 1 : 0

        Wrap {
            atEnd: true

            AppButton {
                kind: "quiet"
                glyph: "undo-2"
                type: Tokens.hint
                text: qsTrId("page.history.put_back")
                description: root.place
                onClicked: root.back()
            }
        }
    }
}
