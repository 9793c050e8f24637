// An icon beside words that wrap; the inside of buttons, chips and state lines. text, icon, color, iconColor, type,
// iconSize, centred, note (a smaller second line), gap. Decoration: the control around it carries the accessible name.
import QtQuick
import Cydgynllun.Theme

Item {
    id: root

    property string text
    property string note
    property string icon
    property color color: Tokens.text
    property color iconColor: color
    property TypeStyle type: Tokens.label
    property real iconSize: Tokens.iconM
    property bool centred: false
    property real gap: Tokens.spaceXs

    //! What the icon and its gap take from the words.
    readonly property real taken: picture.implicitWidth > 0 ? picture.implicitWidth + gap : 0
    readonly property real lines: Math.ceil(Math.max(picture.implicitHeight, words.height + small.height))
    readonly property real slack: centred ? Math.max(0, width - taken - Math.max(words.contentWidth, small.contentWidth)) / 2 : 0

    implicitWidth: Math.ceil(taken + Math.max(words.implicitWidth, small.implicitWidth))
    implicitHeight: lines

    Icon {
        id: picture

        x: Math.round(root.slack)
        y: Math.round(small.height === 0 ? (root.height - height) / 2 : words.y + (words.height - height) / 2)
        name: root.icon
        color: root.iconColor
        size: root.iconSize
    }
    AppText {
        id: words

        x: root.taken
        y: Math.round((root.height - height - small.height) / 2)
        width: Math.max(0, root.width - root.taken)
        horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
        text: root.text
        type: root.type
        color: root.color
        decoration: true
    }
    AppText {
        id: small

        x: root.taken
        y: words.y + words.height
        width: words.width
        height: text === "" ? 0 : implicitHeight
        horizontalAlignment: words.horizontalAlignment
        text: root.note
        type: Tokens.hint
        color: root.color
        decoration: true
    }
}
