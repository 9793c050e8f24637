// Which parts of the plan a copy holds. field.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property FormField field
    readonly property bool named: field.value === "some" || field.value === "all_except"

    spacing: Tokens.spaceS

    ChoiceGroup {
        label: root.field.label
        hint: root.field.hint
        list: true
        options: [
            { value: "whole", label: qsTrId("code.parts.whole") },
            { value: "some", label: qsTrId("form.parts.some") },
            { value: "all_except", label: qsTrId("form.parts.all_except") },
            { value: "crisis_card_only", label: qsTrId("code.parts.crisis_card_only") },
            { value: "none", label: qsTrId("code.parts.none") },
            { value: "", label: qsTrId("form.not_recorded") }
        ]
        value: root.field.value
        onChosen: value => root.field.choose(value)
    }
    Repeater {
        model: root.named ? 1 : 0

        FormTicks {
            entry: root.field
            label: root.field.value === "some" ? qsTrId("form.parts.which") : qsTrId("form.parts.not")
        }
    }
}
