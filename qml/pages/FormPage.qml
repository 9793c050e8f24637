// A screen of the plan that is made from a table (forms.h): sections of fields in the order of a conversation. Notes given in
// confidence are shown after one deliberate step, and taken away again when the screen is left. app.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    property string screen
    readonly property Form form: screen === "" ? null : plan.forms.form(screen, plan.area.key)

    title: form?.title ?? ""
    place: screen === "area_more" ? "overview" : "rest"
    Component.onCompleted: screen = app.router.screen
    Component.onDestruction: form?.hide()
    entry: heading
    T.StackView.onDeactivated: form?.hide()
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.25 : Tokens.lineMeasure

    Gradual {
        id: gradual

        count: root.form?.sections.length ?? 1
    }
    Stack {
        spacing: Tokens.spaceXs

        SectionHeading {
            id: heading

            level: 1
            glyph: root.form?.icon ?? ""
            text: root.title
        }
        AppText {
            visible: text !== ""
            text: root.form?.lead ?? ""
            color: Tokens.textMuted
        }
    }
    Repeater {
        model: root.form?.sections ?? []

        Repeater {
            id: turn

            required property int index
            required property var modelData

            model: index < gradual.made ? 1 : 0

            FormSectionPanel {
                app: root.app
                section: turn.modelData
                above: root.title
            }
        }
    }
    Repeater {
        model: root.form?.confidential && !root.form.revealed ? 1 : 0

        ConfidentialGate {
            onShown: root.form.reveal()
        }
    }
}
