// One page of the gallery, as asked for on the command line.
import QtQuick
import Cydgynllun.Theme

Rectangle {
    id: root

    required property QtObject language
    required property string page
    required property real textScale
    required property bool dark
    required property string tint
    required property bool person
    required property bool spaced
    required property real scrollBy

    color: Tokens.page
    Component.onCompleted: {
        Tokens.fontScale = textScale;
        Tokens.dark = dark;
        Tokens.tint = tint;
        Tokens.personMode = person;
        Tokens.textSpacing = spaced;
        Tokens.windowWidth = Qt.binding(() => root.width);
        Tokens.windowHeight = Qt.binding(() => root.height);
        loader.setSource(page[0].toUpperCase() + page.slice(1) + "Page.qml", { language: language });
    }

    Loader {
        id: loader

        anchors.fill: parent
        onLoaded: if (item.scroll) item.scroll.contentY = root.scrollBy
    }
}
