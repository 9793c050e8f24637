// The areas with no outcome to ask about: has it been looked at, and is it as the plan says? app; review.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property ReviewController review

    visible: review.areasToLook.length > 0

    SectionHeading {
        text: qsTrId("page.review.areas")
    }
    AppText {
        text: qsTrId("page.review.areas_hint")
        color: Tokens.textMuted
    }
    Repeater {
        model: root.review.areasToLook.length // the ticks keep the focus while one is set

        Wrap {
            id: row

            required property int index
            readonly property var area: root.review.areasToLook[index]

            spread: true
            spacing: Tokens.spaceXs

            CheckRow {
                text: row.area?.title ?? ""
                hint: row.area?.stateWords ?? ""
                checked: row.area?.looked ?? false
                onToggled: root.review.toggleArea(row.area.key)
            }
            AppButton {
                kind: "quiet"
                glyph: "pencil"
                text: qsTrId("page.review.area_open")
                Accessible.name: text + ": " + (row.area?.title ?? "")
                onClicked: root.app.goTo("area", row.area.key)
            }
        }
    }
}
