// Nothing here yet, and what to do about it. glyph, title, text; children: buttons.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    property string glyph: "inbox"
    required property string title
    property string text
    default property alias buttons: place.data

    spacing: Tokens.spaceS

    Item {
        implicitHeight: circle.height + Tokens.spaceL

        Rectangle {
            id: circle

            anchors.centerIn: parent
            width: Tokens.px(88)
            height: width
            radius: width / 2
            color: Tokens.teamTone.fill

            Icon {
                anchors.centerIn: parent
                name: root.glyph
                size: Tokens.iconXl
                color: Tokens.primary
            }
        }
    }
    SectionHeading {
        text: root.title
        centred: true
    }
    AppText {
        visible: text !== ""
        text: root.text
        color: Tokens.textMuted
        horizontalAlignment: Text.AlignHCenter
    }
    Item {
        implicitHeight: place.implicitHeight
        visible: place.children.length > 0

        Wrap {
            id: place

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, implicitWidth)
            spacing: Tokens.spaceS
        }
    }
}
