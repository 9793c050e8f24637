// What was found beside what the plan does about it: needs, then risks, then what the plan adds. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property TriangulationController fit: plan.triangulation
    readonly property var needs: fit.needs
    readonly property var risks: fit.risks

    title: qsTrId("page.fit.title")
    place: "rest"
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.6 : Tokens.lineMeasure
    entry: heading
    Component.onCompleted: fit.arrange()

    Stack {
        spacing: Tokens.spaceXs

        SectionHeading {
            id: heading

            level: 1
            glyph: "scale"
            text: root.title
        }
        AppText {
            text: qsTrId("page.fit.what")
            color: Tokens.textMuted
        }
        AppText {
            text: root.fit.openWords
            type: Tokens.bodyStrong
        }
    }
    SectionHeading {
        text: qsTrId("page.fit.needs")
    }
    AppText {
        visible: root.needs.length === 0
        text: qsTrId("page.fit.no_needs")
    }
    Repeater {
        model: root.needs.length // the boxes stay while somebody writes in them

        FitNeed {
            required property int index

            app: root.app
            fit: root.fit
            need: root.needs[index]
        }
    }
    SectionHeading {
        text: qsTrId("page.fit.risks")
    }
    AppText {
        text: root.fit.riskFrom !== "" ? root.fit.riskFrom : qsTrId("page.fit.no_risk")
        color: Tokens.textMuted
    }
    Repeater {
        model: root.risks.length

        FitRisk {
            required property int index

            app: root.app
            risk: root.risks[index]
        }
    }
    SectionHeading {
        visible: root.fit.others.length > 0
        text: qsTrId("page.fit.others")
    }
    Repeater {
        model: root.fit.others

        ListRow {
            required property var modelData

            text: modelData.text
            subtitle: modelData.from
            detail: modelData.areaTitle
            glyph: modelData.areaIcon
            onClicked: root.app.goTo("area", modelData.area)
        }
    }
}
