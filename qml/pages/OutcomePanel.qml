// One outcome: what should be different, how we will know, by when, whether the person agrees, and its actions. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property int index
    required property int number
    required property Answer text
    required property Answer howWeKnow
    required property string targetOn
    required property string agreed
    required property string agreedWords
    required property string saidWords
    required property ActionsModel actions
    required property ProgressModel progress
    property string asked //!< an answer in the person's name that is asked about once more
    property bool undated: false //!< had no date when it came on screen: then some are offered
    readonly property AreaController area: app.plan.area
    readonly property OutcomesModel outcomes: area.outcomes

    Component.onCompleted: undated = targetOn === ""

    Wrap {
        spacing: Tokens.spaceS
        spread: true

        SectionHeading {
            text: qsTrId("page.area.outcome").arg(root.number)
        }
        StatusChip {
            visible: root.agreedWords !== ""
            text: root.agreedWords
            glyph: root.agreed === "yes" ? "handshake" : "hand"
            kind: root.agreed === "yes" ? "ok" : "person"
        }
    }
    PlanAnswer {
        app: root.app
        answer: root.text
        label: qsTrId("page.area.outcome_text")
        minimumLines: 1
    }
    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceM

        PlanAnswer {
            app: root.app
            answer: root.howWeKnow
            label: qsTrId("page.area.outcome_know")
            minimumLines: 1
            showLanguage: false
            translates: true
        }
        DateAnswer {
            label: qsTrId("page.area.outcome_when")
            value: root.targetOn
            suggestions: root.undated ? root.area.dueSuggestions : []
            onCommitted: iso => root.outcomes.setTarget(root.index, iso)
        }
    }
    AppText {
        visible: text !== ""
        text: root.saidWords
        color: Tokens.person
    }
    ChoiceGroup {
        label: qsTrId("page.area.agreed")
        voice: "person"
        options: [
            { value: "yes", label: qsTrId("page.area.agreed_yes"), glyph: "handshake" },
            { value: "unsure", label: qsTrId("page.area.agreed_unsure"), glyph: "circle-help" },
            { value: "no", label: qsTrId("page.area.agreed_no"), glyph: "x" }
        ]
        value: root.agreed
        onChosen: value => {
            if (root.saidWords !== "" && value !== root.agreed)
                root.asked = value;
            else
                root.outcomes.setAgreed(root.index, value);
        }
    }
    Repeater {
        model: root.asked === "" ? 0 : 1

        Item {
            ConfirmDialog {
                property string answer //!< its own: the page forgets it when the question closes

                title: qsTrId("page.area.agreed_ask")
                text: qsTrId("page.area.agreed_ask_text")
                confirmText: qsTrId("page.area.agreed_ask_yes")
                confirmGlyph: "check"
                Component.onCompleted: {
                    answer = root.asked;
                    open();
                }
                onAccepted: root.outcomes.setAgreed(root.index, answer)
                onClosed: root.asked = ""
            }
        }
    }
    SectionHeading {
        level: 3
        text: qsTrId("page.area.actions")
    }
    Repeater {
        model: root.actions

        ActionRow {
            app: root.app
            outcomeRow: root.index
            actions: root.actions
        }
    }
    Repeater {
        model: root.progress

        PlanAnswer {
            required property Answer text
            required property string whenWords

            app: root.app
            answer: text
            label: qsTrId("page.area.progress").arg(whenWords)
            minimumLines: 1
        }
    }
    Wrap {
        spacing: Tokens.spaceS
        spread: true

        AppButton {
            glyph: "pencil"
            text: qsTrId("page.area.add_progress")
            onClicked: root.progress.add()
        }
        AppButton {
            glyph: "circle-plus"
            text: qsTrId("page.area.add_action")
            onClicked: root.area.addAction(root.index)
        }
        RemoveButton {
            text: qsTrId("page.area.remove_outcome").arg(root.number)
            onClicked: root.area.removeOutcome(root.index)
        }
    }
}
