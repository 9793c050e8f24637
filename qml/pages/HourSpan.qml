// From one time of day to another, in steps of half an hour. from, to: "09:30"; the end of the day is "24:00". Signal
// picked(from, to).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Wrap {
    id: root

    required property string from
    required property string to
    readonly property var times: Array.from({ length: 49 }, (_, i) => String(Math.floor(i / 2)).padStart(2, "0") + (i % 2 ? ":30" : ":00"))

    signal picked(string from, string to)

    //! The steps of the day, with `own` among them, before or after `limit`.
    function choices(own: string, after: bool, limit: string): var {
        return Array.from(new Set(times.concat([own]))).sort().filter(t => after ? t > limit : t < limit)
            .map(t => ({ value: t, label: t }));
    }

    spacing: Tokens.spaceM

    SelectBox {
        label: qsTrId("page.hours.from")
        options: root.choices(root.from, false, root.to)
        value: root.from
        onChosen: value => root.picked(value, root.to)
    }
    SelectBox {
        label: qsTrId("page.hours.to")
        options: root.choices(root.to, true, root.from)
        value: root.to
        onChosen: value => root.picked(root.from, value)
    }
}
