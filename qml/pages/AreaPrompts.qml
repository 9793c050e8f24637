// What guidance says to talk about in this area, in hospital or in the community; folded until asked for. area.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AreaController area
    property string setting: area.setting
    property bool open: false
    // Asked again when the language or the area is another one.
    readonly property var prompts: area.title === "" ? [] : area.prompts(setting)

    visible: prompts.length > 0
    padding: Tokens.spaceXs
    spacing: Tokens.spaceS

    Wrap {
        AppButton {
            kind: "quiet"
            glyph: root.open ? "chevron-up" : "chevron-down"
            text: qsTrId("page.prompts.title")
            onClicked: root.open = !root.open
        }
    }
    ChoiceGroup {
        visible: root.open
        label: qsTrId("page.prompts.where")
        options: [
            { value: "community", label: qsTrId("code.setting.community") },
            { value: "hospital", label: qsTrId("code.setting.hospital") }
        ]
        value: root.setting
        onChosen: value => root.setting = value
    }
    Repeater {
        model: root.open ? root.prompts : []

        Caption {
            required property string modelData

            text: modelData
            icon: "message-circle"
            iconSize: Tokens.iconS
            iconColor: Tokens.textMuted
            type: Tokens.body
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData
        }
    }
}
