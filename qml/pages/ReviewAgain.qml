// Needs and risk, looked at again before the outcomes: what counts, one tap where nothing has changed, or why the review goes
// on without. app; again: LookAgain; wanting: say where it is missing.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property LookAgain again
    property bool wanting: false

    SectionHeading {
        glyph: "stethoscope"
        text: qsTrId("page.again.title")
    }
    AppText {
        text: qsTrId("page.again.hint")
        color: Tokens.textMuted
    }
    Repeater {
        model: root.again.rows.length // the ticks keep the focus while one is set

        Stack {
            id: row

            required property int index
            readonly property var what: root.again.rows[index]

            spacing: Tokens.spaceXs

            SectionHeading {
                level: 3
                text: row.what?.title ?? ""
            }
            StatusChip {
                text: row.what?.words ?? ""
                kind: row.what?.done ? "ok" : "neutral"
                glyph: row.what?.done ? "circle-check" : "clock"
            }
            CheckRow {
                visible: !(row.what?.done ?? false) || (row.what?.unchanged ?? false)
                text: qsTrId("page.again.unchanged")
                checked: row.what?.unchanged ?? false
                Accessible.name: (row.what?.title ?? "") + ": " + text
                onToggled: root.again.unchanged(row.what.key)
            }
        }
    }
    Wrap {
        AppButton {
            glyph: "stethoscope"
            text: qsTrId("page.again.assess")
            onClicked: root.app.router.open("assessments")
        }
    }
    Repeater {
        model: root.again.all && (root.again.reason?.text ?? "") === "" ? 0 : 1

        PlanAnswer {
            app: root.app
            answer: root.again.reason
            label: qsTrId("page.again.why")
            errorText: root.wanting && root.again.open ? qsTrId("page.again.missing") : ""
            minimumLines: 1
            showLanguage: false
        }
    }
}
