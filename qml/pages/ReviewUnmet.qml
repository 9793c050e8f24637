// Needs that could not be met: is that still so? What is offered instead, and when it is looked at again. unmet: UnmetAgain;
// dues: dates to offer.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property UnmetAgain unmet
    property var dues: []

    visible: unmet.rows.length > 0

    SectionHeading {
        glyph: "circle-help"
        text: qsTrId("page.unmet.title")
    }
    AppText {
        text: qsTrId("page.unmet.hint")
        color: Tokens.textMuted
    }
    Repeater {
        model: root.unmet.rows.length // the choices keep the focus while one is made

        Stack {
            id: row

            required property int index
            readonly property var need: root.unmet.rows[index]

            spacing: Tokens.spaceXs

            SectionHeading {
                level: 3
                text: row.need?.title ?? ""
            }
            AppText {
                text: row.need?.text ?? ""
                type: Tokens.bodyStrong
            }
            AppText {
                visible: (row.need?.instead ?? "") !== ""
                text: qsTrId("page.unmet.instead").arg(row.need?.instead ?? "")
            }
            ChoiceGroup {
                label: qsTrId("page.unmet.question")
                options: [
                    { value: "still", label: qsTrId("code.unmet_result.still"), glyph: "clock" },
                    { value: "met", label: qsTrId("code.unmet_result.met"), glyph: "star" }
                ]
                value: row.need?.result ?? ""
                onChosen: value => root.unmet.say(row.index, value)
            }
            AppText {
                visible: row.need?.result === "met"
                text: qsTrId("page.unmet.met")
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Repeater {
                model: row.need?.result === "still" ? 1 : 0

                DateAnswer {
                    label: qsTrId("page.area.unmet_review")
                    value: row.need?.reviewOn ?? ""
                    suggestions: root.dues
                    onCommitted: iso => root.unmet.setReview(row.index, iso)
                }
            }
        }
    }
}
