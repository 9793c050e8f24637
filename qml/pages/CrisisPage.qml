// The crisis plan: one page for whoever is called out at night, and the same page to change with the person by day.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    property bool editing: false

    title: qsTrId("page.crisis.title")
    entry: heading
    scroll.maximumWidth: editing ? Tokens.lineMeasure : Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure
    onEditingChanged: scroll.contentY = 0

    Stack {
        spacing: Tokens.spaceXxs

        Columns {
            columns: Tokens.phone ? 1 : 2
            weights: Tokens.phone ? [] : [3, 2]
            spacing: Tokens.spaceXs

            SectionHeading {
                id: heading

                level: 1
                text: root.title
            }
            Wrap {
                atEnd: !Tokens.phone

                AppButton {
                    visible: !Tokens.phone || root.editing
                    text: root.editing ? qsTrId("page.crisis.done") : qsTrId("page.crisis.change")
                    glyph: root.editing ? "check" : "pencil"
                    kind: root.editing ? "primary" : "secondary"
                    onClicked: root.editing = !root.editing
                }
            }
        }
        Caption {
            text: root.plan.crisis.ageWords
            note: root.plan.crisis.updatedWords
            icon: "history"
            iconSize: Tokens.iconS
            type: Tokens.hint
            color: Tokens.textMuted
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: note === "" ? text : text + "\n" + note
        }
        Caption {
            visible: text !== ""
            text: root.plan.crisis.unseenWords
            icon: "cloud-off"
            iconSize: Tokens.iconS
            type: Tokens.hint
            color: Tokens.tone("warning").ink
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    CrisisReading {
        visible: !root.editing
        crisis: root.plan.crisis
    }
    Repeater {
        model: root.editing ? 1 : 0 // made when it is wanted: it has many fields

        CrisisEditing {
            app: root.app
        }
    }
    AppButton {
        visible: Tokens.phone || root.editing
        text: root.editing ? qsTrId("page.crisis.done") : qsTrId("page.crisis.change")
        glyph: root.editing ? "check" : "pencil"
        kind: root.editing ? "primary" : "secondary"
        onClicked: root.editing = !root.editing
    }
}
