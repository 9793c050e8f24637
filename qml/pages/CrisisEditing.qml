// The crisis plan to change, in the order in which it is read.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    readonly property CrisisController crisis: app.plan.crisis

    component Lines: Panel {
        id: panel

        required property string title
        required property LinesModel lines
        property string addText: qsTrId("page.crisis.add_step")

        LinesEditor {
            app: root.app
            title: panel.title
            lines: panel.lines
            addText: panel.addText
        }
    }

    spacing: Tokens.spaceM

    PersonPanel {
        title: qsTrId("page.crisis.first_thing")

        PlanAnswer {
            app: root.app
            answer: root.crisis.firstThing
            label: qsTrId("page.crisis.first_thing_hint")
            minimumLines: 2
        }
    }
    SectionHeading {
        text: qsTrId("page.crisis.everybody")
        glyph: "phone"
    }
    Repeater {
        model: root.crisis.contacts

        CrisisContactEditor {
            app: root.app
            contacts: root.crisis.contacts
            onRemoved: row => root.crisis.removeContact(row)
        }
    }
    Wrap {
        spacing: Tokens.spaceXs

        AppButton {
            glyph: "plus"
            text: qsTrId("page.crisis.add_contact")
            onClicked: root.crisis.addContact()
        }
        UndoButton {
            text: root.crisis.contacts.undoWords
            onClicked: root.crisis.contacts.undo()
        }
    }
    CrisisWeek {
        crisis: root.crisis
    }
    Lines {
        title: qsTrId("page.crisis.helps")
        lines: root.crisis.whatHelps
        addText: qsTrId("page.crisis.add_line")
    }
    Lines {
        title: qsTrId("page.crisis.worse")
        lines: root.crisis.whatMakesItWorse
        addText: qsTrId("page.crisis.add_line")
    }
    Lines {
        title: qsTrId("page.crisis.my_steps")
        lines: root.crisis.mySteps
    }
    Lines {
        title: qsTrId("page.crisis.staff_steps")
        lines: root.crisis.staffSteps
    }
    Lines {
        title: qsTrId("page.crisis.carer_steps")
        lines: root.crisis.carerSteps
    }
    Panel {
        SectionHeading {
            text: qsTrId("page.crisis.dependants")
            level: 3
        }
        Repeater {
            model: root.crisis.dependants

            Stack {
                id: dependant

                required property int index
                required property Answer who
                required property Answer text

                spacing: Tokens.spaceXs

                PlanAnswer {
                    app: root.app
                    answer: dependant.who
                    label: qsTrId("page.crisis.dependant_who")
                    singleLine: true
                    showLanguage: false
                    spelled: false
                }
                PlanAnswer {
                    app: root.app
                    answer: dependant.text
                    label: qsTrId("page.crisis.dependant_plan")
                    minimumLines: 2
                }
                Wrap {
                    atEnd: true

                    AppButton {
                        kind: "quiet"
                        voice: "danger"
                        glyph: "trash-2"
                        text: qsTrId("page.lines.remove")
                        Accessible.name: text + ": " + dependant.who.text
                        onClicked: root.crisis.dependants.removeLine(dependant.index)
                    }
                }
            }
        }
        Wrap {
            spacing: Tokens.spaceXs

            AppButton {
                glyph: "plus"
                text: qsTrId("page.crisis.add_dependant")
                onClicked: root.crisis.dependants.addLine()
            }
            UndoButton {
                text: root.crisis.dependants.undoWords
                onClicked: root.crisis.dependants.undo()
            }
        }
    }
    Panel {
        PlanAnswer {
            app: root.app
            answer: root.crisis.pets
            label: qsTrId("page.crisis.pets")
            minimumLines: 2
        }
        PlanAnswer {
            app: root.app
            answer: root.crisis.keys
            label: qsTrId("page.crisis.keys")
            minimumLines: 1
        }
        PlanAnswer {
            app: root.app
            answer: root.crisis.urgentReview
            label: qsTrId("page.crisis.urgent_review")
            minimumLines: 2
        }
    }
}
