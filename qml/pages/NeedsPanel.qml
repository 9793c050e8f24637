// What an area is about: its needs, where each comes from, and needs that cannot be met yet. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    readonly property AreaController area: app.plan.area

    SectionHeading {
        text: qsTrId("page.area.needs")
    }
    Repeater {
        model: root.area.needs

        Stack {
            id: need

            required property int index
            required property Answer text
            required property string sourceWords

            spacing: Tokens.spaceXxs

            PlanAnswer {
                app: root.app
                answer: need.text
                label: qsTrId("page.area.need").arg(need.index + 1)
                hint: need.sourceWords
                minimumLines: 1
                showLanguage: false
                translates: true
            }
            RemoveButton {
                text: qsTrId("page.area.remove_need").arg(need.index + 1)
                onClicked: root.area.removeNeed(need.index)
            }
        }
    }
    Wrap {
        spacing: Tokens.spaceS
        spread: true

        AppButton {
            glyph: "circle-plus"
            text: qsTrId("page.area.add_need")
            onClicked: root.area.addNeed()
        }
        UndoButton {
            text: root.area.undoList === "needs" ? root.area.undoWords : ""
            onClicked: root.area.undo()
        }
    }
    SectionHeading {
        visible: root.area.unmetNeeds.count > 0
        level: 3
        text: qsTrId("page.area.unmet")
    }
    Repeater {
        model: root.area.unmetNeeds

        UnmetNeed {
            app: root.app
        }
    }
    Wrap {
        spacing: Tokens.spaceS
        spread: true

        AppButton {
            kind: "quiet"
            glyph: "circle-plus"
            text: qsTrId("page.area.add_unmet")
            onClicked: root.area.addUnmetNeed()
        }
        UndoButton {
            text: root.area.undoList === "unmet_needs" ? root.area.undoWords : ""
            onClicked: root.area.undo()
        }
    }
}
