// What was handed over at a change of coordinator, and what was not and why. acceptance.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property Acceptance acceptance

    spacing: Tokens.spaceXs

    Repeater {
        model: root.acceptance.items

        Caption {
            required property var modelData

            text: modelData.words
            icon: modelData.given ? "circle-check" : "circle-alert"
            iconColor: modelData.given ? Tokens.success : Tokens.warning
            type: Tokens.body
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    AppText {
        visible: text !== ""
        text: root.acceptance.missingWhy
    }
}
