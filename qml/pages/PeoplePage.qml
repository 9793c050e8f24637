// A screen whose content comes next: its frame and its name. app.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    title: qsTrId("page.people.title")

    SectionHeading {
        level: 1
        glyph: "users-round"
        text: root.title
    }
}
