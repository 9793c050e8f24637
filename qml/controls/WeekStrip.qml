// The week of a crisis plan hour by hour: on which hours somebody can be called. rows: [{day, gaps: [{from, to}]}] with day
// 1 Monday … 7 Sunday, 0 a bank holiday, and gaps in minutes after midnight. Each bar is said in words beside it.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property var rows
    readonly property bool narrow: !Tokens.landscape

    function clock(minutes: int): string {
        return String(Math.floor(minutes / 60)).padStart(2, "0") + ":" + String(minutes % 60).padStart(2, "0");
    }

    spacing: Tokens.spaceXs
    Accessible.role: Accessible.List

    component Key: Beside {
        id: key

        required property string words
        required property bool gap

        spacing: Tokens.spaceXs
        wide: said

        HoursBar {
            implicitWidth: Tokens.iconL
            implicitHeight: Tokens.iconS
            gaps: key.gap ? [{ from: 0, to: 1440 }] : []
            covered: Tokens.okTone.line
            gap: Tokens.warningTone.fill
            hatch: Tokens.warningTone.line
        }
        AppText {
            id: said

            text: key.words
            type: Tokens.hint
        }
    }

    Wrap {
        spacing: Tokens.spaceM

        Key {
            words: qsTrId("controls.week.key_covered")
            gap: false
        }
        Key {
            words: qsTrId("controls.week.key_gap")
            gap: true
        }
    }
    Repeater {
        model: root.rows

        Columns {
            id: row

            required property var modelData
            readonly property string name: modelData.day === 0 ? qsTrId("controls.week.bank_holiday") : Qt.locale(Qt.uiLanguage + "_GB").dayName(modelData.day % 7)
            readonly property bool covered: modelData.gaps.length === 0
            readonly property string words: covered ? qsTrId("controls.week.covered")
                : qsTrId("controls.week.gap").arg(modelData.gaps.map(g => root.clock(g.from) + "–" + root.clock(g.to)).join(", "))

            columns: root.narrow ? 1 : 2
            weights: [2, 3]
            spacing: root.narrow ? Tokens.spaceXxs : Tokens.spaceM
            Accessible.role: Accessible.ListItem
            Accessible.name: name + ": " + words

            Caption {
                text: row.name
                note: row.words
                icon: row.covered ? "circle-check" : "circle-alert"
                color: row.covered ? Tokens.success : Tokens.warning
            }
            Item {
                implicitHeight: bar.height + hours.height

                HoursBar {
                    id: bar

                    width: parent.width
                    height: Tokens.iconM
                    gaps: row.modelData.gaps
                    covered: Tokens.okTone.line
                    gap: Tokens.warningTone.fill
                    hatch: Tokens.warningTone.line
                }
                Item {
                    id: hours

                    y: bar.height
                    width: parent.width
                    height: Tokens.hint.lineHeight

                    Repeater {
                        model: Tokens.phone ? [0, 12, 24] : [0, 6, 12, 18, 24]

                        AppText {
                            required property int modelData

                            x: Math.max(0, Math.min(hours.width - width, hours.width * modelData / 24 - width / 2))
                            text: modelData
                            type: Tokens.hint
                            color: Tokens.textMuted
                            decoration: true
                        }
                    }
                }
            }
        }
    }
}
