// The bar of the person's mode, one row: their plan, how it looks and sounds, the language, and help now. title; note: a small
// second line; language; canHelp: the way to help is there. Signals looks(), languagePicked(code), help().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property string title
    required property string language
    property string note
    property bool canHelp: true
    readonly property TypeStyle type: Tokens.phone ? Tokens.chip : Tokens.label
    readonly property real gap: Tokens.phone && Tokens.fontScale >= 1.5 ? Tokens.spaceXxs : Tokens.phone ? Tokens.spaceXs : Tokens.spaceS
    //! What the ways leave to the title; where no word of it fits, the heading of the page says whose plan it is.
    readonly property real room: row.width - looksWay.implicitWidth - toggle.implicitWidth - (canHelp ? helpWay.natural : 0) - row.spacing * 3
    readonly property bool titled: measure.boundingRect.width <= room

    signal looks()
    signal languagePicked(string code)
    signal help()

    component Way: AppButton {
        kind: "header"
        type: root.type
        leftPadding: root.gap
        rightPadding: root.gap
        topPadding: Tokens.spaceXxs
        bottomPadding: Tokens.spaceXxs
    }

    TextMetrics {
        id: measure

        font: name.font
        text: root.title.split(" ").reduce((longest, word) => word.length > longest.length ? word : longest, "")
    }

    implicitHeight: row.implicitHeight + Tokens.spaceXxs * 2
    color: Tokens.header

    Beside {
        id: row

        x: Tokens.phone ? Tokens.spaceXs : Tokens.gutter
        y: Tokens.spaceXxs
        width: root.width - x * 2
        spacing: Tokens.spaceXxs
        wide: words

        Stack {
            id: words

            Accessible.role: Accessible.Heading
            Accessible.name: root.title
            Accessible.description: root.note

            AppText {
                id: name

                visible: root.titled
                text: root.title
                type: root.type
                color: Tokens.headerInk
                decoration: true
            }
            AppText {
                visible: root.titled && text !== "" && !Tokens.phone
                text: root.note
                type: Tokens.hint
                color: Tokens.headerInk
                decoration: true
            }
        }
        IconButton {
            id: looksWay

            padding: Tokens.phone ? Tokens.spaceXxs : Tokens.spaceXs
            glyph: "a-large-small"
            text: qsTrId("mine.looks")
            color: Tokens.headerInk
            onClicked: root.looks()
        }
        LanguageToggle {
            id: toggle

            language: root.language
            type: root.type
            leftPadding: root.gap
            rightPadding: root.gap
            topPadding: Tokens.spaceXxs
            bottomPadding: Tokens.spaceXxs
            onPicked: code => root.languagePicked(code)
        }
        Way {
            id: helpWay

            readonly property real natural: implicitContentWidth + leftPadding + rightPadding

            // Large letters on a phone: its words stand one under another.
            implicitWidth: Math.min(natural, row.width - looksWay.implicitWidth - toggle.implicitWidth - row.spacing * 3)
            visible: root.canHelp
            glyph: Tokens.phone ? "" : "phone-call"
            text: qsTrId("mine.help")
            onClicked: root.help()
        }
    }
}
