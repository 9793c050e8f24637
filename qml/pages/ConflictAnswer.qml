// One of the answers that stand to a question: who gave it and when, the whole of it with the words that differ marked.
// Signal kept().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property string author
    required property string when
    required property string text
    required property string marked
    required property bool gone
    required property string keepText

    signal kept()

    implicitHeight: words.implicitHeight + Tokens.spaceM + button.height + Tokens.spaceM * 2
    radius: Tokens.radiusCard
    color: Tokens.surface
    border.width: Tokens.borderControl
    border.color: Tokens.controlBorder

    Stack {
        id: words

        x: Tokens.spaceM
        y: Tokens.spaceM
        width: parent.width - Tokens.spaceM * 2
        spacing: Tokens.spaceXs

        Caption {
            text: root.author
            note: root.when
            icon: "user-round"
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text + ", " + note
        }
        AppText {
            text: root.marked.replace(/<u>/g, "<u><font color=\"" + Tokens.tone("warning").ink + "\">").replace(/<\/u>/g, "</font></u>")
            textFormat: Text.StyledText
            color: root.gone ? Tokens.textMuted : Tokens.text
            Accessible.name: root.text
        }
    }
    AppButton {
        id: button

        x: Tokens.spaceM
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Tokens.spaceM
        width: parent.width - Tokens.spaceM * 2
        glyph: root.gone ? "trash-2" : "check"
        text: root.keepText
        Accessible.name: text + ": " + root.author + ", " + root.when
        onClicked: root.kept()
    }
}
