// The people whose plans are on this device: search, what needs somebody soon, and how safe each plan is. app.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property CaseloadFilter people: app.caseload

    title: qsTrId("page.caseload.title")

    Columns {
        columns: Tokens.landscape ? 2 : 1
        weights: Tokens.landscape ? [3, 2] : []
        spacing: Tokens.spaceM

        SearchField {
            prompt: qsTrId("page.caseload.search")
            onEdited: text => root.people.search = text
        }
        Banner {
            visible: root.app.sync.waiting > 0
            kind: "offline"
            text: root.app.sync.stateWords
            actionText: qsTrId("page.caseload.send")
            onActed: root.app.router.open("send_receive")
        }
    }
    ChoiceGroup {
        options: [
            { value: "all", label: qsTrId("page.caseload.all").arg(root.people.total) },
            { value: "due", label: qsTrId("page.caseload.due").arg(root.people.dueCount), glyph: "calendar" },
            { value: "conflicts", label: qsTrId("page.caseload.conflicts").arg(root.people.conflictCount), glyph: "git-merge" },
            { value: "waiting", label: qsTrId("page.caseload.waiting").arg(root.people.waitingCount), glyph: "cloud-off" }
        ]
        value: root.people.filter
        Accessible.name: qsTrId("page.caseload.filter")
        onChosen: value => root.people.filter = value
    }
    EmptyState {
        visible: root.people.count === 0
        glyph: root.people.total === 0 ? "inbox" : "search"
        title: root.people.total === 0 ? qsTrId("page.caseload.empty") : qsTrId("page.caseload.none_found")
        text: root.people.total === 0 ? qsTrId("page.caseload.empty_line") : qsTrId("page.caseload.none_found_line")
    }
    Stack {
        spacing: Tokens.spaceXs
        Accessible.role: Accessible.List
        Accessible.name: root.title

        Repeater {
            model: root.people

            PersonRow {
                onClicked: root.app.openPlan(planId)
            }
        }
    }
    AppText {
        visible: root.app.demo
        text: qsTrId("page.caseload.fictional")
        type: Tokens.hint
        color: Tokens.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
}
