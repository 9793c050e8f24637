// One outcome of a review: what it was, what came of it, and, where it goes on, whether it is still true, in this version's
// words and with a date of its own. app; outcomes: the model; dues: dates to offer; wanting:
// say where an answer is missing; roles of ReviewModel.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property ReviewModel outcomes
    property var dues: []
    property bool wanting: false
    required property int index
    required property string areaTitle
    required property string areaIcon
    required property bool firstOfArea
    required property string before
    required property string beforeWhen
    required property bool beforePast
    required property string result
    required property bool goesOn
    required property Answer now
    required property Answer reason
    required property string targetOn
    required property Answer notLooked
    required property bool open

    spacing: Tokens.spaceS

    SectionHeading {
        visible: root.firstOfArea
        glyph: root.areaIcon
        text: root.areaTitle
    }
    Panel {
        AppText {
            text: qsTrId("page.review.last_time")
            type: Tokens.hint
            color: Tokens.textMuted
        }
        AppText {
            text: root.before
            type: Tokens.bodyStrong
        }
        Wrap {
            visible: root.beforeWhen !== ""

            StatusChip {
                text: root.beforePast ? qsTrId("page.review.was_by").arg(root.beforeWhen) : qsTrId("page.review.by").arg(root.beforeWhen)
                kind: root.beforePast ? "info" : "neutral"
                glyph: "calendar"
            }
        }
        ChoiceGroup {
            label: qsTrId("page.review.what_came")
            options: [
                { value: "achieved", label: qsTrId("page.review.achieved"), glyph: "star" },
                { value: "partly_achieved", label: qsTrId("page.review.partly"), glyph: "arrow-up" },
                { value: "not_achieved", label: qsTrId("page.review.not"), glyph: "clock" },
                { value: "stopped", label: qsTrId("page.review.stop"), glyph: "x" },
                { value: "not_looked_at", label: qsTrId("page.review.not_looked"), glyph: "minus" }
            ]
            value: root.result
            onChosen: value => root.outcomes.setResult(root.index, value)
        }
        Repeater {
            model: root.result === "not_looked_at" ? 1 : 0

            PlanAnswer {
                app: root.app
                answer: root.notLooked
                label: qsTrId("page.review.not_looked_why")
                minimumLines: 1
                showLanguage: false
            }
        }
        Caption {
            visible: root.wanting && root.open
            icon: "circle-help"
            color: Tokens.error
            text: root.result === "" ? qsTrId("page.review.unanswered_one") : qsTrId("page.review.not_looked_missing")
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Repeater {
            model: root.goesOn && root.now !== null ? 1 : 0

            Stack {
                spacing: Tokens.spaceM

                PlanAnswer {
                    app: root.app
                    answer: root.reason
                    label: qsTrId("page.review.still_true")
                    hint: qsTrId("page.review.still_true_hint")
                    minimumLines: 1
                }
                Columns {
                    columns: Tokens.phone ? 1 : 2
                    spacing: Tokens.spaceL

                    PlanAnswer {
                        app: root.app
                        answer: root.now
                        label: qsTrId("page.review.now")
                        minimumLines: 1
                    }
                    DateAnswer {
                        label: qsTrId("page.area.outcome_when")
                        value: root.targetOn
                        suggestions: root.dues
                        onCommitted: iso => root.outcomes.setTarget(root.index, iso)
                    }
                }
            }
        }
    }
}
