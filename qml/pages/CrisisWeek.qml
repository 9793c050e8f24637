// The week hour by hour: first in words when nobody answers, then drawn. Family and 999 are not counted.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property CrisisController crisis
    readonly property bool covered: crisis.gapWords.length === 0

    SectionHeading {
        text: qsTrId("page.crisis.week")
        glyph: "clock"
    }
    Caption {
        text: root.covered ? qsTrId("page.crisis.week_covered") : qsTrId("page.crisis.week_gaps")
        icon: root.covered ? "circle-check" : "circle-alert"
        type: Tokens.bodyStrong
        color: root.covered ? Tokens.success : Tokens.warning
    }
    Stack {
        visible: !root.covered
        spacing: Tokens.spaceXxs

        Repeater {
            model: root.crisis.gapWords

            AppText {
                required property string modelData

                text: modelData
            }
        }
    }
    AppText {
        text: qsTrId("page.crisis.week_note")
        type: Tokens.hint
        color: Tokens.textMuted
    }
    WeekStrip {
        rows: root.crisis.week
    }
}
