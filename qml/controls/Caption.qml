// An icon beside words that wrap; the inside of buttons, chips and state lines. text, icon, color, type, iconSize,
// centred, note (a smaller second line). Decoration: the control around it carries the accessible name.
import QtQuick
import Cydgynllun.Theme

Item {
    id: root

    property string text
    property string note
    property string icon
    property color color: Tokens.text
    property TypeStyle type: Tokens.label
    property real iconSize: Tokens.iconM
    property bool centred: false
    property real gap: Tokens.spaceXs

    readonly property real taken: picture.implicitWidth > 0 ? picture.implicitWidth + gap : 0
    readonly property real start: centred ? Math.max(0, Math.round((width - taken - Math.max(words.width, small.width)) / 2)) : 0

    implicitWidth: Math.ceil(taken + Math.max(words.implicitWidth, small.implicitWidth))
    implicitHeight: Math.ceil(Math.max(picture.implicitHeight, words.height + small.height))

    Icon {
        id: picture

        x: root.start
        y: Math.round(root.note === "" ? (root.height - height) / 2 : Math.max(0, (words.y + (words.height - height) / 2)))
        name: root.icon
        color: root.color
        size: root.iconSize
    }

    AppText {
        id: words

        x: root.start + root.taken
        y: Math.round((root.height - height - small.height) / 2)
        width: Math.max(0, Math.min(Math.ceil(implicitWidth), root.width - root.taken))
        text: root.text
        type: root.type
        color: root.color
        decoration: true
    }

    AppText {
        id: small

        x: words.x
        y: words.y + words.height
        width: Math.max(0, Math.min(Math.ceil(implicitWidth), root.width - root.taken))
        height: text === "" ? 0 : implicitHeight
        text: root.note
        type: Tokens.hint
        color: root.color
        decoration: true
    }
}
