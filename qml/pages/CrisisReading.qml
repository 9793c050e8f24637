// The crisis page as a duty team reads it: whom to ring now and the first words to say at the top, then what helps, the
// steps of each, who else depends on the person, and the week.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property CrisisController crisis

    component Later: Repeater {
        required property int part

        model: part <= gradual.made ? 1 : 0
    }

    spacing: Tokens.spaceM

    Gradual {
        id: gradual

        count: 3
    }

    Columns {
        columns: Tokens.landscape ? 2 : 1
        spacing: Tokens.spaceM

        Stack {
            spacing: Tokens.spaceM

            CrisisRingNow {
                crisis: root.crisis
            }
            Panel {
                spacing: Tokens.spaceXxs

                SectionHeading {
                    text: qsTrId("page.crisis.allergies")
                    glyph: "pill"
                }
                AppText {
                    text: root.crisis.allergyWords
                    type: Tokens.bodyStrong
                }
                AppText {
                    visible: root.crisis.treatmentWords !== ""
                    text: qsTrId("page.crisis.treatment")
                    color: Tokens.textMuted
                }
                AppText {
                    visible: text !== ""
                    text: root.crisis.treatmentWords
                }
            }
            CrisisWishes {
                crisis: root.crisis
            }
        }
        Stack {
            spacing: Tokens.spaceM

            PersonPanel {
                visible: (root.crisis.firstThing?.text ?? "") !== ""
                title: qsTrId("page.crisis.first_thing")

                TwoTongues {
                    answer: root.crisis.firstThing
                    type: Tokens.h3
                    sourced: true
                }
            }
            Panel {
                CrisisLines {
                    title: qsTrId("page.crisis.helps")
                    lines: root.crisis.whatHelps
                    glyph: "check"
                    tint: Tokens.success
                }
                CrisisLines {
                    title: qsTrId("page.crisis.worse")
                    lines: root.crisis.whatMakesItWorse
                    glyph: "x"
                    tint: Tokens.warning
                }
            }
        }
    }
    Later {
        part: 2

        Stack {
            spacing: Tokens.spaceM

            Panel {
                SectionHeading {
                    text: qsTrId("page.crisis.steps")
                    glyph: "list-checks"
                }
                Columns {
                    columns: Tokens.landscape ? 3 : 1
                    spacing: Tokens.spaceL

                    CrisisLines {
                        title: qsTrId("page.crisis.my_steps")
                        lines: root.crisis.mySteps
                        tint: Tokens.person
                    }
                    CrisisLines {
                        title: qsTrId("page.crisis.staff_steps")
                        lines: root.crisis.staffSteps
                        tint: Tokens.primary
                    }
                    CrisisLines {
                        title: qsTrId("page.crisis.carer_steps")
                        lines: root.crisis.carerSteps
                        tint: Tokens.primary
                    }
                }
            }
            CrisisBefore {
                crisis: root.crisis
            }
            Panel {
                visible: root.crisis.recall.count > 0

                CrisisLines {
                    title: qsTrId("page.crisis.recall")
                    lines: root.crisis.recall
                }
                SectionHeading {
                    visible: (root.crisis.beforeRecall?.text ?? "") !== ""
                    text: qsTrId("page.crisis.before_recall")
                    level: 3
                }
                TwoTongues {
                    answer: root.crisis.beforeRecall
                }
            }
        }
    }
    Later {
        part: 3

        Stack {
            spacing: Tokens.spaceM

            CrisisWeek {
                crisis: root.crisis
            }
            CrisisContacts {
                contacts: root.crisis.contacts
            }
        }
    }
}
