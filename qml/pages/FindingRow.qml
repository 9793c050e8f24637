// One thing that the checker asks: how serious in a word, the question, and its buttons. words, severityWords, icon, kind;
// subject: what the buttons are about, for a screen reader; buttons: [{place, action, label}]; most: how many of them are shown (0: all). Signals acted(place, action); moreWanted().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property string words
    property string subject: words
    property string severityWords
    property string icon
    property string kind
    required property var buttons
    property int most: 0
    readonly property bool cut: most > 0 && buttons.length > most

    signal acted(int place, int action)
    signal moreWanted()

    spacing: Tokens.spaceXs

    Caption {
        visible: text !== ""
        text: root.severityWords
        icon: root.icon
        iconSize: Tokens.iconS
        type: Tokens.chip
        color: Tokens.tone(root.kind).ink
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppText {
        visible: text !== ""
        text: root.words
    }
    Wrap {
        visible: root.buttons.length > 0
        spacing: Tokens.spaceXs
        fill: root.most > 0

        Repeater {
            model: root.cut ? root.buttons.slice(0, root.most) : root.buttons

            AppButton {
                required property var modelData

                text: modelData.label
                description: root.subject
                onClicked: root.acted(modelData.place, modelData.action)
            }
        }
        AppButton {
            visible: root.cut
            kind: "quiet"
            text: qsTrId("page.check.more_choices")
            description: root.subject
            onClicked: root.moreWanted()
        }
    }
}
