// Whose plan this is, on every screen of one person; wraps, and is never cut short. name, born, nhsNumber, coordinator,
// reviewBy (all ready to read; "" says "not recorded"), speaks: the language chip's words, "" for none.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property string name
    required property string born
    required property string nhsNumber
    property string coordinator
    property string reviewBy
    property string speaks

    component Fact: Stack {
        id: fact

        required property string label
        required property string value

        Accessible.role: Accessible.StaticText
        Accessible.name: label + ": " + value

        AppText {
            text: fact.label
            type: Tokens.hint
            color: Tokens.textMuted
            decoration: true
        }
        AppText {
            text: fact.value
            type: Tokens.bodyStrong
            decoration: true
        }
    }

    readonly property var facts: [
        { label: qsTrId("controls.banner.born"), value: born }, { label: qsTrId("controls.banner.nhs_number"), value: nhsNumber },
        { label: qsTrId("controls.banner.coordinator"), value: coordinator }, { label: qsTrId("controls.banner.review_by"), value: reviewBy }
    ]

    function orNot(value: string): string { return value === "" ? qsTrId("controls.banner.not_recorded") : value; }

    implicitHeight: Math.max(Tokens.phone ? 0 : Tokens.appBarHeight, column.implicitHeight + Tokens.spaceXs * 2)
    color: Tokens.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Stack {
        id: column

        x: Tokens.gutter
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - Tokens.gutter * 2
        spacing: Tokens.phone ? 0 : Tokens.spaceXs

        Wrap {
            spacing: Tokens.spaceXl
            rowSpacing: Tokens.spaceXs
            spread: root.speaks !== "" && !Tokens.phone

            AppText {
                text: root.name
                type: Tokens.phone ? Tokens.bodyStrong : Tokens.h2
            }
            Repeater {
                model: Tokens.landscape ? root.facts : []

                Fact {
                    required property var modelData

                    label: modelData.label
                    value: root.orNot(modelData.value)
                }
            }
            StatusChip {
                visible: text !== "" && !Tokens.phone
                text: root.speaks
                kind: "person"
            }
        }
        Wrap {
            spacing: Tokens.spaceXl
            rowSpacing: Tokens.spaceXs

            Repeater {
                model: Tokens.portrait ? root.facts : []

                Fact {
                    required property var modelData

                    label: modelData.label
                    value: root.orNot(modelData.value)
                }
            }
        }
        Wrap {
            visible: Tokens.phone
            spacing: Tokens.spaceM
            rowSpacing: 0

            AppText {
                text: qsTrId("controls.banner.born_is").arg(root.orNot(root.born))
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Caption {
                visible: text !== ""
                text: root.speaks
                icon: "message-circle"
                iconSize: Tokens.iconS
                gap: Tokens.spaceXxs
                type: Tokens.hint
                color: Tokens.person
            }
            AppText {
                text: qsTrId("controls.banner.nhs_number_is").arg(root.orNot(root.nhsNumber))
                type: Tokens.hint
                color: Tokens.textMuted
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Tokens.borderHairline
        color: Tokens.hairline
    }
}
