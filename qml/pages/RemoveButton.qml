// Takes one item away (it can be brought back). text says which.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Wrap {
    id: root

    property alias text: button.text

    signal clicked()

    atEnd: true

    AppButton {
        id: button

        kind: "quiet"
        glyph: "trash-2"
        type: Tokens.hint
        onClicked: root.clicked()
    }
}
