// Every question of the plan that two people answered without seeing each other's answer. Nothing is chosen beforehand and
// nothing here must be done now: leaving the page leaves both answers standing.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property ConflictsModel conflicts: plan.conflicts

    title: qsTrId("page.conflicts.title")
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure

    SectionHeading {
        id: heading

        level: 1
        text: root.title
    }
    AppText {
        visible: root.conflicts.count > 0
        text: qsTrId("page.conflicts.intro")
    }
    Repeater {
        model: root.conflicts.settled

        Banner {
            required property int index
            required property var modelData

            kind: "ok"
            title: qsTrId("page.conflicts.settled").arg(modelData.question)
            text: modelData.words + "\n" + qsTrId("page.conflicts.history")
            actionText: modelData.other ? qsTrId("page.conflicts.use_other") : ""
            onActed: root.conflicts.useOther(index)
        }
    }
    Repeater {
        model: root.conflicts

        ConflictCard {
            onKept: number => root.conflicts.keep(index, number)
            onDrafted: words => root.conflicts.draft(index, words)
            onWritten: words => root.conflicts.write(index, words)
        }
    }
    EmptyState {
        visible: root.conflicts.count === 0
        glyph: "circle-check"
        title: qsTrId("page.conflicts.none")
        text: qsTrId("page.conflicts.none_text")
    }
    Wrap {
        AppButton {
            kind: "secondary"
            glyph: root.conflicts.count > 0 ? "clock" : "arrow-left"
            text: root.conflicts.count > 0 ? qsTrId("page.conflicts.later") : qsTrId("controls.back")
            onClicked: root.app.router.back()
        }
    }
}
