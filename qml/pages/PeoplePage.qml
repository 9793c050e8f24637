// Everybody in the plan: the care team with its coordinator first, family and carers, other services, and apart those who
// have left; or who of them does what, by agency.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    property bool withLeft: false
    property bool byWork: false //!< who does what, rather than who they are
    readonly property var titles: ({ team: qsTrId("page.people.team"), family: qsTrId("page.people.family"),
                                     other: qsTrId("page.people.other"), left: qsTrId("page.people.left") })

    title: qsTrId("page.people.title")
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure
    scroll.spacing: Tokens.spaceL

    SectionHeading {
        id: heading

        level: 1
        text: root.title
    }
    Wrap {
        spacing: Tokens.spaceS

        AppButton {
            glyph: "user-round-plus"
            text: qsTrId("page.people.change")
            onClicked: root.app.router.open("edit_people")
        }
        AppButton {
            glyph: "message-circle"
            text: qsTrId("page.people.asked")
            onClicked: root.app.router.open("consultees")
        }
    }
    ChoiceGroup {
        label: qsTrId("page.who.title")
        options: [{ value: "people", label: qsTrId("page.who.people") }, { value: "does", label: qsTrId("page.who.does") }]
        value: root.byWork ? "does" : "people"
        onChosen: value => root.byWork = value === "does"
    }
    Repeater {
        model: root.byWork ? 1 : 0

        WhoDoes {
            agencies: root.plan.people.doing
        }
    }
    EmptyState {
        visible: root.plan.people.count === 0 && !root.byWork
        glyph: "users-round"
        title: qsTrId("page.people.empty")
        text: qsTrId("page.people.empty_text")
    }
    Repeater {
        model: root.byWork ? [] : root.plan.people.groups

        Stack {
            id: part

            required property string modelData
            readonly property bool folded: modelData === "left" && !root.withLeft

            spacing: Tokens.spaceS

            SectionHeading {
                text: root.titles[part.modelData]
            }
            Wrap {
                visible: part.modelData === "left"

                AppButton {
                    kind: "quiet"
                    glyph: root.withLeft ? "chevron-up" : "chevron-down"
                    text: root.withLeft ? qsTrId("page.people.hide_left") : qsTrId("page.people.show_left")
                    onClicked: root.withLeft = !root.withLeft
                }
            }
            Columns {
                visible: !part.folded
                columns: Tokens.landscape ? 2 : 1
                spacing: Tokens.spaceM

                Repeater {
                    model: part.folded ? null : root.plan.people.of(part.modelData)

                    PersonCard {}
                }
            }
        }
    }
}
