// A screen whose content comes next: its frame and its name. app.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    title: qsTrId("page.send_receive.title")

    SectionHeading {
        level: 1
        glyph: "send"
        text: root.title
    }
}
