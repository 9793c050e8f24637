// Whose plan this is, on every screen of one person; wraps, and is never cut short. name, born, nhsNumber, coordinator,
// reviewBy (all ready to read; "" says "not recorded"), speaks: the language chip's words, "" for none.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
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

    Layout.fillWidth: true
    implicitHeight: Math.max(Tokens.phone ? 0 : Tokens.appBarHeight, row.implicitHeight + Tokens.spaceXs * 2)
    color: Tokens.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Tokens.gutter
        anchors.rightMargin: Tokens.gutter
        spacing: Tokens.spaceM

        Wrap {
            Layout.fillWidth: true
            spacing: Tokens.phone ? Tokens.spaceXxs : Tokens.spaceXl

            AppText {
                text: root.name
                type: Tokens.phone ? Tokens.bodyStrong : Tokens.h2
            }
            AppText {
                visible: Tokens.phone
                text: qsTrId("controls.banner.born_is").arg(root.born)
                type: Tokens.hint
                color: Tokens.textMuted
            }
            AppText {
                visible: Tokens.phone
                text: qsTrId("controls.banner.nhs_number_is").arg(root.nhsNumber === "" ? qsTrId("controls.banner.not_recorded") : root.nhsNumber)
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Fact {
                visible: !Tokens.phone
                label: qsTrId("controls.banner.born")
                value: root.born
            }
            Fact {
                visible: !Tokens.phone
                label: qsTrId("controls.banner.nhs_number")
                value: root.nhsNumber === "" ? qsTrId("controls.banner.not_recorded") : root.nhsNumber
            }
            Fact {
                visible: !Tokens.phone
                label: qsTrId("controls.banner.coordinator")
                value: root.coordinator === "" ? qsTrId("controls.banner.not_recorded") : root.coordinator
            }
            Fact {
                visible: !Tokens.phone
                label: qsTrId("controls.banner.review_by")
                value: root.reviewBy === "" ? qsTrId("controls.banner.not_recorded") : root.reviewBy
            }
        }
        StatusChip {
            visible: text !== ""
            text: root.speaks
            kind: "person"
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Tokens.borderHairline
        color: Tokens.hairline
    }
}
