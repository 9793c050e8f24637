// A known date as three typed fields. In: label, hint, value (ISO or ""), notBefore, notAfter (ISO), wrongText (said of a
// date outside of them, instead of our own words), suggestions: [{label, iso}] as one-tap buttons. Out: iso (what the fields make, "" if nothing
// valid), editing; committed(iso) when the person leaves the three fields with a valid or emptied date, or takes a
// suggestion. A date that makes no sense stays as typed and says what to do; a new value never replaces what is being typed.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

FieldFrame {
    id: root

    property string value
    property string wrongText
    property alias notBefore: entry.notBefore
    property alias notAfter: entry.notAfter
    property var suggestions: []
    readonly property alias iso: entry.iso
    readonly property bool editing: visible && (day.box.activeFocus || month.box.activeFocus || year.box.activeFocus)
    readonly property string problem: editing ? "" : entry.problem

    signal committed(string iso)

    function inWords(iso: string, format: string): string {
        const [y, m, d] = iso.split("-");
        return new Date(y, m - 1, d).toLocaleDateString(Qt.locale(Qt.uiLanguage + "_GB"), format);
    }

    onValueChanged: if (!editing && value !== entry.iso) entry.iso = value
    onEditingChanged: if (!editing && entry.iso !== value && entry.problem === "") committed(entry.iso)

    hint: qsTrId("controls.date.example")
    errorText: problem === "incomplete" ? qsTrId("controls.date.incomplete")
             : problem === "impossible" ? qsTrId("controls.date.impossible")
             : problem === "" ? "" : wrongText !== "" ? wrongText
             : problem === "too_early" ? qsTrId("controls.date.too_early").arg(inWords(notBefore, "d MMMM yyyy"))
             : qsTrId("controls.date.too_late").arg(inWords(notAfter, "d MMMM yyyy"))
    stateText: iso === "" ? "" : inWords(iso, "dddd, d MMMM yyyy")
    stateGlyph: iso === "" ? "" : "calendar"

    DateEntry {
        id: entry
    }

    component Part: Stack {
        id: part

        required property string words
        required property string group
        required property string spoken
        required property int digits
        required property bool wrong
        property alias text: box.text
        readonly property alias box: box

        signal typed(string text)

        implicitWidth: Math.max(box.implicitWidth, name.implicitWidth)

        AppText {
            id: name

            text: part.words
            type: Tokens.hint
            decoration: true
        }
        InputBox {
            id: box

            implicitWidth: metrics.advanceWidth + leftPadding + rightPadding + Tokens.spaceXs
            inputMethodHints: Qt.ImhDigitsOnly
            maximumLength: part.digits
            wrong: part.wrong
            name: part.group + ", " + part.words
            description: part.spoken
            onTextEdited: part.typed(text)

            TextMetrics {
                id: metrics

                font: box.font
                text: "0".repeat(part.digits)
            }
        }
    }

    Wrap {
        spacing: Tokens.spaceXs

        Part {
            id: day

            words: qsTrId("controls.date.day")
            group: root.label
            spoken: root.spoken
            digits: 2
            wrong: root.errorText !== ""
            text: entry.day
            onTyped: text => entry.day = text
        }
        Part {
            id: month

            words: qsTrId("controls.date.month")
            group: root.label
            spoken: root.spoken
            digits: 2
            wrong: root.errorText !== ""
            text: entry.month
            onTyped: text => entry.month = text
        }
        Part {
            id: year

            words: qsTrId("controls.date.year")
            group: root.label
            spoken: root.spoken
            digits: 4
            wrong: root.errorText !== ""
            text: entry.year
            onTyped: text => entry.year = text
        }
    }
    below: Wrap {
        visible: root.suggestions.length > 0
        spacing: Tokens.spaceXs

        Repeater {
            model: root.suggestions.length // a button stays while it is pressed, whatever the list is made of next

            AppButton {
                required property int index
                readonly property var offered: root.suggestions[index]

                text: offered?.label ?? ""
                onClicked: {
                    const iso = offered.iso;
                    entry.iso = iso;
                    root.committed(iso);
                }
            }
        }
    }
}
