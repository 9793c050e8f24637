// A whole number. entry: the field.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls

TextAnswer {
    id: root

    required property FormField entry

    label: entry.label
    hint: entry.hint
    value: entry.value
    singleLine: true
    errorText: /^\s*\d{0,6}\s*$/.test(text) ? "" : qsTrId("form.number_wrong")
    onCommitted: text => { if (errorText === "") entry.choose(text.trim()); }
}
