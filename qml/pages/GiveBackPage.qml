// Between two people: everything is kept and locked, and nothing of anybody's plan is on the screen. app.
import QtQuick
import Cydgynllun.Controls

PlainScreen {
    id: root

    title: qsTrId("mine.title")
    entry: heading

    Panel {
        SectionHeading {
            id: heading

            level: 1
            glyph: "hand-heart"
            voice: "person"
            text: qsTrId("mine.give_back")
        }
        AppText {
            text: qsTrId("mine.give_back_text")
        }
        AppButton {
            glyph: "lock"
            text: qsTrId("mine.worker")
            onClicked: root.app.toWorker()
        }
    }
}
