// The row ŵ ŷ â ê î ô û for people whose keyboard lacks them, with a key for capitals. Signal picked(letter). It never
// takes the focus from the field (a keyboard user has Ctrl+Alt+letter there).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Wrap {
    id: root

    property bool capitals: false

    signal picked(string letter)

    spacing: Tokens.spaceXxs

    Repeater {
        model: root.capitals ? ["Ŵ", "Ŷ", "Â", "Ê", "Î", "Ô", "Û"] : ["ŵ", "ŷ", "â", "ê", "î", "ô", "û"]

        AppButton {
            required property string modelData

            text: modelData
            focusPolicy: Qt.NoFocus
            leftPadding: Tokens.spaceXs
            rightPadding: Tokens.spaceXs
            onClicked: root.picked(modelData)
        }
    }
    AppButton {
        text: root.capitals ? "a" : "A"
        kind: "quiet"
        focusPolicy: Qt.NoFocus
        leftPadding: Tokens.spaceXs
        rightPadding: Tokens.spaceXs
        Accessible.name: qsTrId("controls.accents.capitals")
        choice: true
        on: root.capitals
        onClicked: root.capitals = !root.capitals
    }
}
