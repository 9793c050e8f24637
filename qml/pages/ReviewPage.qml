// A review meeting: what the last version wanted beside what this one says, one outcome at a time, who came, the next date,
// and what is different from last time. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property ReviewController review: plan.review

    title: qsTrId("page.review.title")
    place: "rest"
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.4 : Tokens.lineMeasure
    entry: heading

    Stack {
        spacing: Tokens.spaceXs

        SectionHeading {
            id: heading

            level: 1
            glyph: "history"
            text: root.title
        }
        AppText {
            visible: text !== ""
            text: root.review.lastWords
            color: Tokens.textMuted
        }
        Wrap {
            visible: root.review.dueWords !== ""

            StatusChip {
                text: root.review.dueWords
                kind: root.review.dueKind === "" ? "neutral" : root.review.dueKind
                glyph: "calendar"
            }
        }
    }
    Repeater {
        model: root.review.requests.length // the boxes stay while somebody writes in them

        PersonPanel {
            id: request

            required property int index
            readonly property var asked: root.review.requests[index]
            property bool tried: false

            title: asked?.words ?? ""

            AppText {
                visible: text !== ""
                text: request.asked?.text ?? ""
                type: Tokens.bodyStrong
            }
            PlanAnswer {
                app: root.app
                answer: request.asked?.answer ?? null
                label: qsTrId("form.request_answer")
                hint: qsTrId("page.review.asked_hint")
                minimumLines: 1
            }
            AppText {
                visible: request.tried && (request.asked?.answer?.text ?? "").trim() === ""
                text: qsTrId("page.review.asked_missing")
                color: Tokens.error
            }
            Wrap {
                AppButton {
                    glyph: "check"
                    large: true
                    text: qsTrId("page.review.asked_told")
                    onClicked: {
                        request.tried = true;
                        if (root.review.answerRequest(request.index))
                            heading.forceActiveFocus();
                    }
                }
            }
        }
    }
    RiskChanged {
        app: root.app
        inReview: true
    }
    Panel {
        visible: root.review.calls.length > 0

        SectionHeading {
            text: qsTrId("page.review.calls")
            level: 3
        }
        Repeater {
            model: root.review.calls

            Caption {
                required property string modelData

                text: modelData
                icon: "info"
                iconSize: Tokens.iconS
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
    Panel {
        visible: root.review.triggers.length > 0 && !root.review.underWay

        SectionHeading {
            text: qsTrId("print.label.triggers")
            level: 3
        }
        Repeater {
            model: root.review.triggers

            Caption {
                required property string modelData

                text: modelData
                icon: "arrow-right"
                iconSize: Tokens.iconS
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
    Panel {
        visible: !root.review.underWay

        AppText {
            text: root.review.hasOutcomes ? qsTrId("page.review.how") : qsTrId("page.review.nothing")
        }
        Wrap {
            visible: root.review.canStart

            AppButton {
                kind: "primary"
                glyph: "history"
                text: qsTrId("page.review.start")
                onClicked: root.review.start()
            }
        }
    }
    Panel {
        visible: !root.review.underWay

        SectionHeading {
            text: qsTrId("print.review.invited_next")
        }
        Repeater {
            model: root.review.invited.ahead && root.review.invited.count > 0 ? 1 : 0

            ReviewPlanned {
                app: root.app
                invited: root.review.invited
            }
        }
        Repeater {
            model: root.review.underWay ? 0 : 1

            ReviewInvited {
                app: root.app
                invited: root.review.invited
            }
        }
    }
    Stack {
        visible: root.review.underWay
        spacing: Tokens.spaceM

        Repeater {
            model: root.review.again.asked ? 1 : 0

            ReviewAgain {
                app: root.app
                again: root.review.again
                wanting: root.review.wanting
            }
        }
        ProgressStrip {
            visible: root.review.outcomes.count > 0
            text: root.review.answeredWords
            value: root.review.answeredShare
        }
        Repeater {
            model: root.review.underWay ? root.review.outcomes : null

            ReviewOutcome {
                app: root.app
                outcomes: root.review.outcomes
                dues: root.review.dueSuggestions
                wanting: root.review.wanting
            }
        }
        Repeater {
            model: root.review.underWay ? 1 : 0

            ReviewUnmet {
                unmet: root.review.unmet
                dues: root.review.dueSuggestions
            }
        }
        Repeater {
            model: root.review.underWay ? 1 : 0

            ReviewAreas {
                app: root.app
                review: root.review
            }
        }
        Repeater {
            model: root.review.underWay ? 1 : 0

            ReviewRecord {
                app: root.app
                review: root.review
            }
        }
    }
    Panel {
        visible: root.review.changes.length > 0 || root.review.underWay

        SectionHeading {
            text: qsTrId("page.review.changes")
        }
        AppText {
            visible: root.review.changes.length === 0
            text: qsTrId("page.review.no_changes")
            color: Tokens.textMuted
        }
        Repeater {
            model: root.review.changes

            ChangeRow {}
        }
    }
}
