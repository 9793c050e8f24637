// Any of several answers, each a box to tick. entry: the field.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

FieldFrame {
    id: root

    required property FormField entry

    label: entry.label
    hint: entry.hint

    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceXxs

        Repeater {
            model: root.entry.options

            CheckRow {
                required property var modelData

                text: modelData.label
                hint: modelData.hint
                checked: root.entry.chosen.includes(modelData.value)
                Accessible.name: root.label + ": " + text
                onToggled: root.entry.toggle(modelData.value)
            }
        }
    }
}
