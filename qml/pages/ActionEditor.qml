// The inside of an open action: what, who, when, how often, done, remove. row: the ActionRow it belongs to.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property var row
    readonly property AreaController area: row.app.plan.area

    spacing: Tokens.spaceM

    PlanAnswer {
        app: root.row.app
        answer: root.row.text
        label: qsTrId("page.area.action_text")
        minimumLines: 1
    }
    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceM

        SelectBox {
            label: qsTrId("page.area.action_who")
            placeholder: qsTrId("page.area.choose_person")
            options: root.area.people.choices
            value: root.row.ownerId
            onChosen: value => root.row.actions.setOwner(root.row.index, value)
        }
        PlanAnswer {
            app: root.row.app
            answer: root.row.howOften
            label: qsTrId("page.area.action_often")
            singleLine: true
            showLanguage: false
            translates: true
        }
    }
    DateAnswer {
        label: qsTrId("page.area.action_when")
        value: root.row.dueOn
        suggestions: root.area.dueSuggestions
        onCommitted: iso => root.row.actions.setDue(root.row.index, iso)
    }
    CheckRow {
        text: qsTrId("page.area.action_done")
        checked: root.row.isDone
        onToggled: root.row.actions.setDone(root.row.index, !root.row.isDone)
    }
    RemoveButton {
        text: qsTrId("page.area.remove_action")
        onClicked: root.area.removeAction(root.row.outcomeRow, root.row.index)
    }
}
