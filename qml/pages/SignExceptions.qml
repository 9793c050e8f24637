// What the person signs without agreeing to: whole areas or single actions. Folded until somebody wants it.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign
    property bool open: sign.exceptions.length > 0

    spacing: Tokens.spaceXs

    SectionHeading {
        text: qsTrId("page.sign.except")
        level: 3
    }
    AppText {
        text: qsTrId("page.sign.except_hint")
        color: Tokens.textMuted
    }
    AppText {
        visible: root.sign.saidBefore
        text: qsTrId("page.sign.except_said")
    }
    Wrap {
        AppButton {
            kind: "quiet"
            glyph: root.open ? "chevron-up" : "chevron-down"
            text: root.open ? qsTrId("page.sign.except_hide") : qsTrId("page.sign.except_show")
            onClicked: root.open = !root.open
        }
    }
    Repeater {
        model: root.open ? root.sign.parts : []

        Stack {
            id: part

            required property var modelData

            AppText {
                visible: part.modelData.area
                text: part.modelData.words
                type: Tokens.h3
            }
            CheckRow {
                text: part.modelData.area ? qsTrId("page.sign.except_area") : part.modelData.words
                hint: Array.of(part.modelData.said, part.modelData.who).filter(w => w !== "").join(" · ")
                checked: root.sign.exceptions.includes(part.modelData.value)
                Accessible.name: part.modelData.area ? text + ": " + part.modelData.words : text
                onToggled: root.sign.except(part.modelData.value, checked)
            }
        }
    }
}
