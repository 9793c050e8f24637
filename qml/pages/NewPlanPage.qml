// A person is added: who they are, in which language, and who looks after the plan. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property NewPlan person: app.newPlan

    function begin(sure: bool) {
        const plan = person.begin(sure);
        if (plan !== "")
            app.openPlan(plan);
        else
            root.scroll.contentY = 0;
    }

    Component.onCompleted: if (person.name === "" && person.born === "" && person.nhsNumber === "") person.clear() // a new one
    title: qsTrId("page.new_plan.title")
    titleFirst: true
    scroll.maximumWidth: Tokens.lineMeasure
    foot: ActionBar {
        AppButton {
            kind: "primary"
            glyph: "check"
            text: qsTrId("page.new_plan.begin")
            onClicked: root.begin(false)
        }
    }

    Repeater {
        model: root.person.alike

        Banner {
            required property var modelData

            kind: "warning"
            title: qsTrId("page.new_plan.alike")
            text: modelData.words
            actionText: qsTrId("page.new_plan.open_theirs")
            closeText: qsTrId("page.new_plan.another")
            onActed: root.app.openPlan(modelData.planId)
            onClosed: root.begin(true)
        }
    }
    Panel {
        LineAnswer {
            label: qsTrId("page.new_plan.name")
            hint: qsTrId("page.new_plan.name_hint")
            errorText: root.person.nameWrong
            value: root.person.name
            onDraftChanged: text => root.person.name = text
        }
        LineAnswer {
            label: qsTrId("page.new_plan.known_as")
            value: root.person.knownAs
            onDraftChanged: text => root.person.knownAs = text
        }
        DateAnswer {
            label: qsTrId("print.label.date_of_birth")
            wrongText: root.person.bornWrong
            value: root.person.born
            onIsoChanged: root.person.born = iso
        }
        LineAnswer {
            label: qsTrId("print.label.nhs_number")
            hint: qsTrId("page.new_plan.number_hint")
            errorText: root.person.numberWrong
            value: root.person.nhsNumber
            onDraftChanged: text => root.person.nhsNumber = text
        }
        LineAnswer {
            visible: root.person.nhsNumber.trim() === ""
            label: qsTrId("page.new_plan.no_number")
            value: root.person.noNumberBecause
            onDraftChanged: text => root.person.noNumberBecause = text
        }
    }
    Panel {
        ChoiceGroup {
            label: qsTrId("page.new_plan.language")
            hint: qsTrId("page.new_plan.language_hint")
            errorText: root.person.languageWrong
            options: [{ value: "cy", label: "Cymraeg" }, { value: "en", label: "English" }]
            value: root.person.preferred
            onChosen: value => root.person.preferred = value
        }
        CheckRow {
            text: qsTrId("page.new_plan.coordinating")
            hint: root.app.memberName
            checked: root.person.coordinating
            onToggled: root.person.coordinating = checked
        }
    }
}
