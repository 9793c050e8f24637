// What to aim for, and what will happen: the outcomes of the open area with their actions. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    readonly property AreaController area: app.plan.area

    spacing: Tokens.spaceM

    Repeater {
        model: root.area.outcomes

        OutcomePanel {
            app: root.app
        }
    }
    Panel {
        visible: root.area.outcomes.count === 0

        SectionHeading {
            text: qsTrId("page.area.no_outcomes")
        }
        AppText {
            text: root.area.note && root.area.note.text !== "" ? root.area.note.text : qsTrId("page.area.no_outcomes_line")
            color: Tokens.textMuted
        }
    }
    Panel {
        visible: root.area.looseActions.count > 0

        SectionHeading {
            level: 3
            text: qsTrId("page.area.loose_actions")
        }
        Repeater {
            model: root.area.looseActions

            ActionRow {
                app: root.app
                outcomeRow: -1
                actions: root.area.looseActions
            }
        }
    }
    Wrap {
        spacing: Tokens.spaceS
        spread: true

        AppButton {
            glyph: "circle-plus"
            text: qsTrId("page.area.add_outcome")
            onClicked: root.area.addOutcome()
        }
        UndoButton {
            text: root.area.undoList === "outcomes" || root.area.undoList === "actions" ? root.area.undoWords : ""
            onClicked: root.area.undo()
        }
    }
    Panel {
        visible: root.area.outcomes.count > 0

        PlanAnswer {
            app: root.app
            answer: root.area.note
            label: qsTrId("page.area.note")
            minimumLines: 1
        }
    }
}
