// The frame of a screen that is of no one person: bar with title and language, notices. app; title, titleFirst: it is the
// first heading, and there is no other; children: the page.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls

Screen {
    id: root

    required property AppController app
    required property string title
    property bool titleFirst: false
    property alias chips: appBar.chips

    entry: titleFirst ? appBar.heading : null

    bar: AppBar {
        id: appBar

        title: root.title
        level: root.titleFirst ? 1 : 2
        language: root.app.language.code
        canGoBack: root.app.router.canGoBack
        onBack: root.app.router.back()
        onLanguagePicked: code => root.app.language.code = code
    }
    banner: Repeater {
        model: root.app.notice !== "" ? 1 : 0

        Banner {
            kind: "error"
            text: root.app.notice
            closeText: qsTrId("notice.close")
            onClosed: root.app.dismissNotice()
        }
    }
}
