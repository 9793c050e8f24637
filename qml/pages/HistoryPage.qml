// What became of the plan: the sealed versions, whether the seals hold, who made copies and had it on a screen, and who
// changed what, newest first. That something in confidence was changed is said after one deliberate step, and no longer when the screen is left. app.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property HistoryModel history: plan.history
    readonly property int atOnce: 8 //!< rows a frame

    title: qsTrId("page.history.title")
    place: "rest"
    entry: heading
    function look() {
        history.open();
        plan.access.open();
    }
    function putBack(row: int) {
        if (!history.putBack(row))
            return;
        done.visible = true;
        edits.forceActiveFocus(); // its button is gone
    }
    function leave() {
        done.visible = false;
        history.leave();
        plan.access.leave();
    }

    Component.onCompleted: look()
    Component.onDestruction: leave()
    T.StackView.onActivated: look()
    T.StackView.onDeactivated: leave()
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.25 : Tokens.lineMeasure

    Gradual {
        id: gradual

        count: 2 + Math.ceil(root.history.count / root.atOnce)
    }
    Stack {
        spacing: Tokens.spaceXs

        SectionHeading {
            id: heading

            level: 1
            glyph: "history"
            text: root.title
        }
        AppText {
            text: qsTrId("page.history.lead")
            color: Tokens.textMuted
        }
    }
    HistorySeal {
        history: root.history
        versions: root.plan.sign.versions.count
    }
    Repeater {
        model: gradual.made > 1 ? 1 : 0

        SignVersions {
            sign: root.plan.sign
        }
    }
    Repeater {
        model: gradual.made > 1 ? 1 : 0

        HistoryAccess {
            access: root.plan.access
        }
    }
    Repeater {
        model: gradual.made > 1 ? 1 : 0

        HistoryCompare {
            sign: root.plan.sign
        }
    }
    SectionHeading {
        id: edits

        text: qsTrId("page.history.edits")
        glyph: "pencil"
    }
    Banner {
        id: done

        visible: false
        kind: "ok"
        text: qsTrId("page.history.put_back_done")
    }
    EmptyState {
        visible: root.history.count === 0
        glyph: "history"
        title: qsTrId("page.history.none")
        text: qsTrId("page.history.none_text")
    }
    Stack {
        spacing: Tokens.spaceXs
        Accessible.role: Accessible.List
        Accessible.name: qsTrId("page.history.edits")

        Repeater {
            model: root.history

            HistoryRow {
                required property string screen
                required property string area

                made: index < (gradual.made - 2) * root.atOnce
                onWanted: root.app.goTo(screen, area)
                onBack: root.putBack(index)
            }
        }
    }
    Wrap {
        visible: root.history.hasOlder

        AppButton {
            glyph: "chevron-down"
            text: qsTrId("page.history.older")
            onClicked: root.history.showOlder()
        }
    }
    Panel {
        visible: gradual.whole

        SectionHeading {
            glyph: root.history.revealed ? "eye" : "lock"
            text: qsTrId("part.restricted_notes")
        }
        AppText {
            text: root.history.revealed ? qsTrId("page.history.confidential_shown") : qsTrId("page.history.confidential")
        }
        Wrap {
            visible: !root.history.revealed

            AppButton {
                glyph: "eye"
                text: qsTrId("page.history.confidential_show")
                onClicked: sheet.open()
            }
        }
    }

    ConfirmDialog {
        id: sheet

        title: qsTrId("form.confidential.title")
        text: qsTrId("form.confidential.text")
        confirmText: qsTrId("page.history.confidential_yes")
        confirmGlyph: "eye"
        onAccepted: root.history.reveal()
    }
}
