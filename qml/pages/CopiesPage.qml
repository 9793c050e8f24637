// Who is owed a copy and by when, what each has had, and how it was given; below, the entries themselves. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property CopiesModel copies: plan.copies
    readonly property Form form: plan.forms.form("copies", "")

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
            text: root.copies.owedWords
            type: Tokens.bodyStrong
        }
        AppText {
            text: qsTrId("page.copies.lead")
            color: Tokens.textMuted
        }
    }
    Repeater {
        model: root.copies

        CopyRow {
            copies: root.copies
            onMake: audience => {
                root.plan.print.audience = audience;
                root.app.goTo("print");
            }
            onMakeShort: {
                root.plan.print.shortSheet();
                root.app.goTo("print");
            }
        }
    }
    Repeater {
        model: gradual.whole ? root.form?.sections ?? [] : []

        FormSectionPanel {
            required property var modelData

            app: root.app
            section: modelData
            above: root.title
        }
    }
}
