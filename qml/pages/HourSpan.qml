// From one time of day to another, in steps of half an hour; an end that is not after the beginning is on the next day. from,
// to: "09:30"; the end of the day is "24:00". Signal picked(from, to).
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

    //! The steps of the day, with `own` among them.
    function steps(own: string): var {
        return Array.from(new Set(times.concat(own === "" ? [] : [own]))).sort();
    }

    //! When it can begin: at any time but the end of the day.
    function beginnings(): var {
        return steps(from).filter(t => t !== "24:00" || t === from).map(t => ({ value: t, label: t }));
    }

    //! When it can end: later that day, or the next one up to the same time. Midnight is the end of the day.
    function ends(): var {
        const all = steps(to);
        const next = all.filter(t => t <= from && (t !== "00:00" || t === to));
        return all.filter(t => t > from).map(t => ({ value: t, label: t }))
            .concat(next.map(t => ({ value: t, label: qsTrId("page.hours.next_day").arg(t) })));
    }

    spacing: Tokens.spaceM

    SelectBox {
        label: qsTrId("page.hours.from")
        options: root.beginnings()
        value: root.from
        onChosen: value => root.picked(value, root.to)
    }
    SelectBox {
        label: qsTrId("page.hours.to")
        options: root.ends()
        value: root.to
        onChosen: value => root.picked(root.from, value)
    }
}
