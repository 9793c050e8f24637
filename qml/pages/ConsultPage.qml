// Who is asked about the plan: the person's own view of it first, then whom the law says must and who may be, with what became
// of each; below, the entries and the carers. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property ConsultModel consult: plan.consult
    readonly property Form form: plan.forms.form("consultees", "")
    readonly property var sections: form?.sections ?? []

    title: form?.title ?? ""
    place: "rest"
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.25 : Tokens.lineMeasure

    Gradual {
        id: gradual

        count: 2
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
            text: root.form?.lead ?? ""
            color: Tokens.textMuted
        }
    }
    Repeater {
        model: root.sections.slice(0, 1)

        FormSectionPanel {
            required property var modelData

            app: root.app
            section: modelData
            above: root.title
        }
    }
    Panel {
        visible: root.consult.count > 0
        spacing: Tokens.spaceM

        Banner {
            visible: text !== ""
            kind: "info"
            text: root.consult.viewFirstWords
        }
        Repeater {
            model: root.consult

            ConsultRow {
                consult: root.consult
                onPeople: root.app.goTo("edit_people")
            }
        }
    }
    Repeater {
        model: gradual.whole ? root.sections.slice(1) : []

        FormSectionPanel {
            required property var modelData

            app: root.app
            section: modelData
            above: root.title
        }
    }
}
