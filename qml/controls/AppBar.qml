// The bar across the top. title; note: a small second line; canGoBack with startGlyph and startText (a menu instead of
// back); language; children: chips between title and toggle. Signals back(), languagePicked(code).
import QtQuick
import QtQuick.Layouts
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property string title
    required property string language
    property string note
    property bool canGoBack: true
    property string startGlyph: "arrow-left"
    property string startText: qsTrId("controls.back")
    default property alias chips: slot.data
    //! Large text on a narrow screen: the title has a row of its own.
    readonly property bool stacked: Tokens.phone && Tokens.fontScale >= 1.5

    signal back()
    signal languagePicked(string code)

    component Title: Stack {
        id: words

        required property string title
        required property string note

        AppText {
            text: words.title
            type: Tokens.phone ? Tokens.h3 : Tokens.h2
            color: Tokens.headerInk
            Accessible.role: Accessible.Heading
        }
        AppText {
            visible: text !== ""
            text: words.note
            type: Tokens.hint
            color: Tokens.headerInk
        }
    }

    implicitHeight: Math.max(Tokens.appBarHeight, column.implicitHeight + Tokens.spaceXs)
    color: Tokens.header

    Stack {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.canGoBack ? Tokens.spaceXs : Tokens.gutter
        anchors.rightMargin: Tokens.phone ? Tokens.spaceXs : Tokens.spaceM

        RowLayout {
            spacing: Tokens.spaceXs

            IconButton {
                visible: root.canGoBack
                glyph: root.startGlyph
                text: root.startText
                color: Tokens.headerInk
                onClicked: root.back()
            }
            Title {
                title: root.title
                note: root.note
                visible: !root.stacked
                Layout.fillWidth: true
            }
            Item {
                visible: root.stacked
                Layout.fillWidth: true
            }
            RowLayout {
                id: slot

                visible: visibleChildren.length > 0
                Layout.fillWidth: false
                spacing: Tokens.spaceS
            }
            LanguageToggle {
                language: root.language
                onPicked: code => root.languagePicked(code)
            }
        }
        Item {
            visible: root.stacked
            implicitHeight: below.implicitHeight + Tokens.spaceXs

            Title {
                id: below

                title: root.title
                note: root.note
                x: Tokens.spaceXs
                width: parent.width - Tokens.spaceXs
            }
        }
    }
}
