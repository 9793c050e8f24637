// Who the care coordinator is, with their number, and who stands in for them today. plan.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property PlanController plan

    component One: Stack {
        id: one

        required property string name
        required property string number

        spacing: Tokens.spaceXxs

        AppText {
            text: one.name
            type: Tokens.bodyStrong
        }
        PhoneNumber {
            visible: number !== ""
            number: one.number
            whose: one.name
        }
    }

    padding: Tokens.spaceM
    spacing: Tokens.spaceXs

    SectionHeading {
        level: 3
        text: qsTrId("controls.banner.coordinator")
    }
    One {
        name: root.plan.coordinator
        number: root.plan.coordinatorPhone
    }
    Repeater {
        model: root.plan.coverName === "" ? 0 : 1

        Stack {
            spacing: Tokens.spaceXxs

            AppText {
                text: root.plan.coverWords
                color: Tokens.textMuted
            }
            One {
                name: root.plan.coverName
                number: root.plan.coverPhone
            }
        }
    }
}
