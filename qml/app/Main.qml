// The window: theme settings, the pages and the way between them, and the word before the tablet locks by itself.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

T.ApplicationWindow {
    id: window

    required property AppController app
    readonly property SettingsStore settings: app.settings

    width: Tokens.firstWidth
    height: Tokens.firstHeight
    minimumWidth: Tokens.leastWidth
    minimumHeight: Tokens.leastHeight
    title: (pages.currentItem?.title ?? "") + " – " + qsTrId("app.name")
    color: Tokens.page
    locale: Qt.locale(app.language.code + "_GB") // qmllint disable
    onClosing: app.plan.close()

    Binding { target: Tokens; property: "dark"; value: window.settings.theme === "dark" }
    Binding { target: Tokens; property: "fontScale"; value: window.settings.textScale }
    Binding { target: Tokens; property: "reduceMotion"; value: window.settings.reduceMotion }
    Binding { target: Tokens; property: "personMode"; value: window.app.router.screen === "my_plan" || window.app.router.screen === "give_back" }
    Binding { target: Tokens; property: "tint"; value: window.settings.tint }
    Binding { target: Tokens; property: "textSpacing"; value: window.settings.textSpacing }
    Binding { target: Tokens; property: "accentKeys"; value: window.settings.accentKeys }
    Binding { target: Tokens; property: "windowWidth"; value: window.width }
    Binding { target: Tokens; property: "windowHeight"; value: window.height }

    // Names of days and months follow the language of the screen.
    Binding { target: Qt; property: "uiLanguage"; value: window.app.language.code }

    T.StackView {
        id: pages

        anchors.fill: parent
        focus: true
    }
    Connections {
        target: window.app.router

        function onPushed(page) {
            pages.push(page, { app: window.app }, T.StackView.Immediate);
        }
        function onPopped() {
            pages.pop(T.StackView.Immediate);
        }
        function onReplaced(way) {
            pages.clear(T.StackView.Immediate);
            for (const page of way)
                pages.push(page, { app: window.app }, T.StackView.Immediate);
        }
    }
    Shortcut {
        sequences: ["Alt+Left", "Back"]
        onActivated: window.app.router.back()
    }
    Repeater {
        model: window.app.lock.warning ? 1 : 0

        Banner {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Tokens.gutter
            kind: "warning"
            glyph: "lock"
            text: qsTrId("lock.warning").arg(window.app.lock.secondsLeft)
            actionText: qsTrId("lock.stay")
            onActed: window.app.lock.stay()
        }
    }
}
