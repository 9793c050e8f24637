// A need that cannot be met yet: why, what may follow, what is offered instead, when it is looked at again. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property int index
    required property Answer text
    required property Answer reason
    required property Answer riskIfNotMet
    required property Answer alternative
    required property string reviewOn
    readonly property AreaController area: app.plan.area

    spacing: Tokens.spaceS

    component Line: PlanAnswer {
        app: root.app
        minimumLines: 1
        showLanguage: false
        translates: true
    }

    Line {
        answer: root.text
        label: qsTrId("page.area.unmet_text").arg(root.index + 1)
    }
    Line {
        answer: root.reason
        label: qsTrId("page.area.unmet_reason")
    }
    Line {
        answer: root.riskIfNotMet
        label: qsTrId("page.area.unmet_risk")
    }
    Line {
        answer: root.alternative
        label: qsTrId("page.area.unmet_instead")
    }
    DateAnswer {
        label: qsTrId("page.area.unmet_review")
        value: root.reviewOn
        onCommitted: iso => root.area.unmetNeeds.setReview(root.index, iso)
    }
    RemoveButton {
        text: qsTrId("page.area.remove_unmet").arg(root.index + 1)
        onClicked: root.area.removeUnmetNeed(root.index)
    }
}
