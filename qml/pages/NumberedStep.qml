// One step of several: its number and its sentence. index, modelData: of a list of sentences.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Item {
    id: root

    required property int index
    required property string modelData

    implicitHeight: sentence.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: (index + 1) + ". " + modelData

    AppText {
        width: Tokens.px(28)
        text: (root.index + 1) + "."
        type: Tokens.bodyStrong
        color: Tokens.primary
        decoration: true
    }
    AppText {
        id: sentence

        x: Tokens.px(28)
        width: parent.width - x
        text: root.modelData
        decoration: true
    }
}
