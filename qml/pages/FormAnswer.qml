// One field of a form, by its kind. app, field.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property FormField field
    property bool titled: true //!< a list says its name
    readonly property string kind: field.disputed && field.answer === null ? "disputed" : field.kind
    readonly property var options: field.options
    readonly property bool wordy: options.some(o => o.label.length > 26)

    visible: field.shown
    spacing: Tokens.spaceXs

    component Kind: Repeater {
        required property string name

        model: root.kind === name ? 1 : 0
    }

    Repeater {
        model: root.kind === "line" || root.kind === "words" ? 1 : 0

        PlanAnswer {
            app: root.app
            answer: root.field.answer
            label: root.field.label
            hint: root.field.hint
            singleLine: root.kind === "line"
            showLanguage: root.kind === "words"
            spelled: showLanguage
            minimumLines: 1
        }
    }
    Kind {
        name: "date"

        DateAnswer {
            label: root.field.label
            hint: root.field.hint === "" ? qsTrId("controls.date.example") : root.field.hint
            value: root.field.value
            suggestions: root.field.suggestions
            onCommitted: iso => root.field.choose(iso)
        }
    }
    Kind {
        name: "choice"

        ChoiceGroup {
            label: root.field.label
            hint: root.field.hint
            voice: root.field.own ? "person" : "team"
            list: root.wordy
            options: root.field.options
            value: root.field.value
            onChosen: value => root.field.choose(value)
        }
    }
    Kind {
        name: "pick"

        SelectBox {
            label: root.field.label
            hint: root.field.hint
            placeholder: qsTrId("form.not_recorded")
            options: root.field.options
            value: root.field.value
            onChosen: value => root.field.choose(value)
        }
    }
    Kind {
        name: "number"

        FormNumber {
            entry: root.field
        }
    }
    Kind {
        name: "several"

        FormTicks {
            entry: root.field
        }
    }
    Kind {
        name: "parts"

        FormParts {
            field: root.field
        }
    }
    Kind {
        name: "dates"

        FormDates {
            field: root.field
        }
    }
    Kind {
        name: "lines"

        LinesEditor {
            app: root.app
            title: root.field.label
            lines: root.field.lines
            addText: qsTrId("form.add.line")
        }
    }
    Loader {
        active: root.kind === "items"
        visible: active
        // By its address: a list has fields, and a field may be a list.
        onActiveChanged: fill()
        Component.onCompleted: fill()

        function fill() {
            if (active)
                setSource("FormList.qml", { app: root.app, field: root.field, titled: root.titled });
        }
    }
    Kind {
        name: "shown"

        FieldFrame {
            label: root.field.label
            hint: qsTrId("form.strange")

            AppText {
                text: root.field.value
            }
        }
    }
    Kind {
        name: "disputed"

        FieldFrame {
            label: root.field.label

            Banner {
                kind: "conflict"
                text: qsTrId("answer.two")
                actionText: qsTrId("page.overview.choose")
                onActed: root.app.router.open("conflicts")
            }
        }
    }
    Repeater {
        model: root.field.missing !== "" ? 1 : 0

        Caption {
            icon: "circle-help"
            text: root.field.missing
            color: Tokens.textMuted
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
