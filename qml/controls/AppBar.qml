// The bar across the top. title; note: a small second line; canGoBack with startGlyph and startText (a menu instead of
// back); language; level: 1 where the title is the first heading of the page, and heading the item to give the focus; children: chips between title and toggle, under them where it is narrow. Signals back(),
// languagePicked(code).
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property string title
    required property string language
    property string note
    property bool canGoBack: true
    property int level: 2
    property string startGlyph: "arrow-left"
    property string startText: qsTrId("controls.back")
    default property alias chips: slot.data
    readonly property alias heading: words
    readonly property bool large: Tokens.phone && Tokens.fontScale >= 1.5
    //! Large text on a narrow screen: the title has a row of its own, or none where the page's heading says the same.
    readonly property bool stacked: large && words.natural + toggle.implicitWidth + (canGoBack ? start.implicitWidth : 0) + Tokens.spaceL * 2 > width
    //! One small button stays beside the title, which may take a second line for it.
    readonly property bool roomy: stacked || (slot.implicitWidth <= Tokens.target
                                  || Math.min(Tokens.px(320), words.natural) + slot.implicitWidth + toggle.implicitWidth
                                  + (canGoBack ? start.implicitWidth : 0) + Tokens.spaceL * 3 <= width)

    //! Where letters are twice as large, the icons of the bar are not: every way stays in one row.
    readonly property real iconSize: large ? Tokens.iconM * 2 / 3 : Tokens.iconM

    signal back()
    signal languagePicked(string code)

    implicitHeight: Math.max(Tokens.appBarHeight, column.implicitHeight + Tokens.spaceXs)
    color: Tokens.header

    Stack {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.canGoBack ? Tokens.spaceXs : Tokens.gutter
        anchors.rightMargin: Tokens.phone ? Tokens.spaceXs : Tokens.spaceM
        spacing: Tokens.spaceXxs

        Beside {
            wide: beside
            spacing: Tokens.phone ? Tokens.spaceXs : Tokens.spaceS

            IconButton {
                id: start

                visible: root.canGoBack
                glyph: root.startGlyph
                text: root.startText
                color: Tokens.headerInk
                size: root.iconSize
                onClicked: root.back()
            }
            Item {
                id: beside

                implicitHeight: root.stacked ? 0 : words.height

                Stack {
                    id: words

                    readonly property int level: root.level
                    readonly property real natural: Math.max(name.implicitWidth, root.note !== "" ? note.implicitWidth : 0)

                    parent: root.stacked ? under : beside
                    visible: !root.stacked || root.level === 1
                    width: parent.width
                    anchors.verticalCenter: parent.verticalCenter
                    Accessible.role: Accessible.Heading
                    Accessible.name: root.title
                    Accessible.description: root.note
                    Accessible.focusable: level === 1

                    AppText {
                        id: name

                        text: root.title
                        type: Tokens.phone ? Tokens.h3 : Tokens.h2
                        color: Tokens.headerInk
                        decoration: true
                    }
                    AppText {
                        id: note

                        visible: text !== ""
                        text: root.note
                        type: Tokens.hint
                        color: Tokens.headerInk
                        decoration: true
                    }
                }
            }
            Item {
                id: chipsBeside

                implicitWidth: root.roomy ? slot.implicitWidth : 0
                implicitHeight: root.roomy ? slot.height : 0

                Wrap {
                    id: slot

                    parent: root.roomy ? chipsBeside : chipsUnder
                    width: parent.width
                    spacing: Tokens.spaceS
                }
            }
            LanguageToggle {
                id: toggle

                language: root.language
                type: root.large ? Tokens.hint : Tokens.label
                leftPadding: root.large ? Tokens.spaceXs : Tokens.spaceM
                rightPadding: leftPadding
                onPicked: code => root.languagePicked(code)
            }
        }
        Item {
            id: under

            implicitHeight: root.stacked && root.level === 1 ? words.height : 0
        }
        Item {
            id: chipsUnder

            implicitHeight: root.roomy ? 0 : slot.height
        }
    }
}
