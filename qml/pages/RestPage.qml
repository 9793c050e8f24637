// Everything in the plan that has no place of its own on the overview, in a sensible order, each with what is filled in. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    title: qsTrId("page.rest.title")
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure
    scroll.spacing: Tokens.spaceL

    SectionHeading {
        id: heading

        level: 1
        text: root.title
    }
    SectionHeading {
        text: qsTrId("page.rest.together")
    }
    Columns {
        columns: Tokens.landscape ? 2 : 1
        spacing: Tokens.spaceS

        ListRow {
            glyph: "history"
            text: qsTrId("page.review.title")
            subtitle: root.plan.review.underWay ? root.plan.review.answeredWords : root.plan.review.lastWords
            onClicked: root.app.router.open("review_meeting")
        }
        ListRow {
            glyph: "users-round"
            text: qsTrId("page.handover.title")
            subtitle: root.plan.handover.underWay ? qsTrId("page.handover.begun") : root.plan.handover.fromName
            onClicked: root.app.router.open("new_coordinator")
        }
        ListRow {
            glyph: "scale"
            text: qsTrId("page.fit.title")
            subtitle: root.plan.triangulation.openWords
            onClicked: root.app.router.open("triangulation")
        }
        ListRow {
            glyph: "clock"
            text: qsTrId("page.history.title")
            subtitle: qsTrId("page.history.row")
            onClicked: root.app.router.open("history")
        }
    }
    Repeater {
        model: root.plan.forms.groups

        Stack {
            id: part

            required property string modelData

            spacing: Tokens.spaceS

            SectionHeading {
                text: part.modelData
            }
            Columns {
                columns: Tokens.landscape ? 2 : 1
                spacing: Tokens.spaceS

                Repeater {
                    model: root.plan.forms

                    ListRow {
                        required property string screen
                        required property string title
                        required property string icon
                        required property string group
                        required property string words

                        visible: group === part.modelData
                        text: title
                        glyph: icon
                        subtitle: words
                        onClicked: root.app.router.open(screen)
                    }
                }
            }
        }
    }
}
