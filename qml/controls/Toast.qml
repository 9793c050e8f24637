// A passing word at the foot of the page, said once to a screen reader, politely. say(text, glyph, actionText); signal
// acted() when its button is pressed. Never the only place where something stands.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Item {
    id: root

    property string text
    property string glyph
    property string actionText

    signal acted()

    function say(words: string, icon: string, action: string) {
        text = words;
        glyph = icon;
        actionText = action;
        card.opacity = 1;
        timer.restart();
    }

    anchors.left: parent?.left
    anchors.right: parent?.right
    anchors.bottom: parent?.bottom
    anchors.margins: Tokens.gutter
    height: card.height
    z: 1
    Accessible.role: Accessible.StatusBar
    Accessible.description: text

    Timer {
        id: timer

        interval: Tokens.toastTime
        onTriggered: if (button.activeFocus || hover.hovered) restart(); else card.opacity = 0
    }
    Rectangle {
        id: card

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, Tokens.px(Tokens.sheetWidth), words.implicitWidth + (button.visible ? button.implicitWidth + Tokens.spaceM : 0) + Tokens.spaceM * 2)
        height: row.height + Tokens.spaceXs * 2
        radius: Tokens.radiusCard
        color: Tokens.header
        border.width: Tokens.borderHairline
        border.color: Tokens.headerInk
        opacity: 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation { duration: Tokens.normal }
        }
        HoverHandler {
            id: hover
        }
        Wrap {
            id: row

            x: Tokens.spaceM
            y: Tokens.spaceXs
            width: card.width - Tokens.spaceM * 2
            spacing: Tokens.spaceM
            spread: true

            Caption {
                id: words

                implicitHeight: Math.max(Tokens.target, lines)
                text: root.text
                icon: root.glyph
                color: Tokens.headerInk
                type: Tokens.body
            }
            AppButton {
                id: button

                visible: root.actionText !== ""
                kind: "header"
                text: root.actionText
                onClicked: {
                    card.opacity = 0;
                    root.acted();
                }
            }
        }
    }
}
