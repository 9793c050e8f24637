// When somebody answers the telephone: day and night, or certain hours on certain days, and bank holidays apart. In:
// allHours, hours: [{days, from, to}], holidayFrom, holidayTo ("" = closed). Signals always(), hoursChosen(spans),
// holidayChosen(from, to), holidayClosed().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property bool allHours
    required property var hours
    required property string holidayFrom
    required property string holidayTo
    readonly property var names: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    signal always()
    signal hoursChosen(var spans)
    signal holidayChosen(string from, string to)
    signal holidayClosed()

    //! The hours with the row `at` changed by `change`; null takes the row away.
    function put(at: int, change: var) {
        const spans = hours.map(s => ({ days: s.days, from: s.from, to: s.to }));
        if (change)
            spans[at] = Object.assign({}, spans[at], change);
        else
            spans.splice(at, 1);
        hoursChosen(spans);
    }

    spacing: Tokens.spaceM

    ChoiceGroup {
        label: qsTrId("page.hours.when")
        options: [{ value: "always", label: qsTrId("page.hours.always"), glyph: "sun" },
                  { value: "some", label: qsTrId("page.hours.some"), glyph: "clock" }]
        value: root.allHours ? "always" : root.hours.length > 0 ? "some" : ""
        onChosen: value => {
            if (value === "always")
                root.always();
            else if (root.allHours || root.hours.length === 0)
                root.hoursChosen([{ days: root.names.slice(0, 5), from: "09:00", to: "17:00" }]);
        }
    }
    Repeater {
        model: root.allHours ? 0 : root.hours.length

        Stack {
            id: span

            required property int index
            readonly property var hours: root.hours[index] ?? { days: [], from: "", to: "" }

            property bool wanting: false //!< the last of its days was about to go, and the hours with it

            spacing: Tokens.spaceXs

            Wrap {
                spacing: Tokens.spaceM

                Repeater {
                    model: root.names

                    CheckRow {
                        required property int index
                        required property string modelData
                        readonly property var day: modelData

                        text: Qt.locale(Qt.uiLanguage + "_GB").dayName((index + 1) % 7, Locale.ShortFormat)
                        checked: span.hours.days.includes(modelData)
                        Accessible.name: Qt.locale(Qt.uiLanguage + "_GB").dayName((index + 1) % 7)
                        onToggled: {
                            const days = root.names.filter(d => d === day ? checked : span.hours.days.includes(d));
                            span.wanting = days.length === 0;
                            if (span.wanting)
                                checked = Qt.binding(() => span.hours.days.includes(day));
                            else
                                root.put(span.index, { days: days });
                        }
                    }
                }
            }
            AppText {
                visible: span.wanting
                text: qsTrId("page.hours.one_day")
                color: Tokens.error
                Accessible.role: Accessible.AlertMessage
            }
            HourSpan {
                from: span.hours.from
                to: span.hours.to
                onPicked: (from, to) => root.put(span.index, { from: from, to: to })
            }
            Wrap {
                visible: root.hours.length > 1
                atEnd: true

                AppButton {
                    kind: "quiet"
                    glyph: "x"
                    text: qsTrId("page.hours.remove")
                    onClicked: root.put(span.index, null)
                }
            }
        }
    }
    Wrap {
        visible: !root.allHours && root.hours.length > 0

        AppButton {
            kind: "quiet"
            glyph: "plus"
            text: qsTrId("page.hours.add")
            onClicked: root.hoursChosen(root.hours.concat([{ days: ["sat"], from: "09:00", to: "12:00" }]))
        }
    }
    ChoiceGroup {
        label: qsTrId("page.hours.holidays")
        options: [{ value: "open", label: qsTrId("page.hours.holidays_open"), glyph: "phone" },
                  { value: "closed", label: qsTrId("page.hours.holidays_closed"), glyph: "x" }]
        value: root.holidayFrom === "" ? "closed" : "open"
        onChosen: value => {
            if (value === "closed")
                root.holidayClosed();
            else if (root.holidayFrom === "")
                root.holidayChosen("00:00", "24:00");
        }
    }
    HourSpan {
        visible: root.holidayFrom !== ""
        from: root.holidayFrom
        to: root.holidayTo
        onPicked: (from, to) => root.holidayChosen(from, to)
    }
}
