// When and where the next review is to be, and by when views are wanted: what the invitations say. app; invited: InvitedModel.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property InvitedModel invited

    spacing: Tokens.spaceS

    Stack {
        SectionHeading {
            level: 3
            text: qsTrId("page.invited.when")
        }
        AppText {
            text: qsTrId("page.invited.when_hint")
            color: Tokens.textMuted
        }
    }
    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceM

        DateAnswer {
            label: qsTrId("print.label.planned_on")
            value: root.invited.plannedOn
            onCommitted: iso => root.invited.plannedOn = iso
        }
        PlanAnswer {
            app: root.app
            answer: root.invited.plannedAt
            label: qsTrId("print.label.planned_at")
            singleLine: true
            showLanguage: false
            spelled: false
        }
        PlanAnswer {
            app: root.app
            answer: root.invited.plannedWhere
            label: qsTrId("print.label.planned_where")
            singleLine: true
            showLanguage: false
        }
        DateAnswer {
            label: qsTrId("print.label.views_by")
            value: root.invited.viewsBy
            notAfter: root.invited.plannedOn
            onCommitted: iso => root.invited.viewsBy = iso
        }
    }
}
