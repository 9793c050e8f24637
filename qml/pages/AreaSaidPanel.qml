// What the person does not agree to in the area, or is not sure of, and the comments about it, for the team to answer; nothing
// where nobody said anything. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls

Repeater {
    id: root

    required property AppController app
    readonly property AreaController area: app.plan.area

    model: area.notAgreed.count + area.comments.count > 0 ? 1 : 0

    PersonPanel {
        title: qsTrId("page.area.said")
        note: root.area.notAgreed.count > 0 ? qsTrId("page.area.said_note") : ""

        Repeater {
            model: root.area.notAgreed

            AreaSaid {
                required property int index

                app: root.app
                onReviewChosen: iso => root.area.notAgreed.setReview(index, iso)
            }
        }
        Repeater {
            model: root.area.comments

            AreaSaid {
                app: root.app
            }
        }
    }
}
