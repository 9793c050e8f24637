// What a word may have been meant to be, under the field that it stands in. word: the doubted one; suggestions, searching;
// mended: a suggestion was just taken, and can be undone. Signals picked(word), kept(), undone().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    property string word
    property var suggestions: []
    property bool searching: false
    property bool mended: false

    signal picked(string word)
    signal kept()
    signal undone()

    spacing: Tokens.spaceXs

    Repeater {
        model: root.word !== "" ? 1 : 0

        Caption {
            text: qsTrId("controls.spelling.unknown").arg(root.word)
            note: root.suggestions.length > 0 ? qsTrId("controls.spelling.pick") : root.searching ? "" : qsTrId("controls.spelling.none")
            icon: "a-large-small"
            iconSize: Tokens.iconS
            type: Tokens.hint
            color: Tokens.textMuted
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text + "\n" + note
        }
    }
    Wrap {
        spacing: Tokens.spaceXs

        Repeater {
            model: root.word !== "" ? root.suggestions : []

            AppButton {
                required property string modelData

                text: modelData
                focusPolicy: Qt.TabFocus
                Accessible.name: qsTrId("controls.spelling.use").arg(modelData)
                onClicked: root.picked(modelData)
            }
        }
        Repeater {
            model: root.word !== "" ? 1 : 0

            AppButton {
                kind: "quiet"
                glyph: "plus"
                focusPolicy: Qt.TabFocus
                text: qsTrId("controls.spelling.keep")
                description: root.word
                onClicked: root.kept()
            }
        }
        Repeater {
            model: root.mended ? 1 : 0

            AppButton {
                kind: "quiet"
                glyph: "undo-2"
                focusPolicy: Qt.TabFocus
                text: qsTrId("controls.spelling.undo")
                onClicked: root.undone()
            }
        }
    }
}
