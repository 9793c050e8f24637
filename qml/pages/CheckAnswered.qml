// A question that somebody answered and put aside: what it asked, why it stands, who said so and when. Signals takenBack();
// explainWanted(rule).
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property int index
    required property var modelData

    signal takenBack()
    signal explainWanted(string rule)

    spacing: Tokens.spaceXs

    AppText {
        text: root.modelData.words
        color: Tokens.textMuted
    }
    AppText {
        visible: text !== ""
        text: root.modelData.because
        type: Tokens.bodyStrong
    }
    AppText {
        text: root.modelData.by
        type: Tokens.hint
        color: Tokens.textMuted
    }
    Wrap {
        spacing: Tokens.spaceXs

        AppButton {
            glyph: "undo-2"
            text: qsTrId("page.check.take_back")
            description: root.modelData.words
            onClicked: root.takenBack()
        }
        AppButton {
            kind: "quiet"
            glyph: "circle-help"
            text: qsTrId("page.check.meaning")
            description: root.modelData.words
            onClicked: root.explainWanted(root.modelData.rule)
        }
    }
}
