// Whether words that no dictionary knows are marked, what this device lacks for that, and the words added to it.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property SettingsStore settings
    required property Speller speller

    SectionHeading {
        text: qsTrId("page.settings.spelling_title")
        glyph: "pencil"
    }
    SwitchRow {
        text: qsTrId("page.settings.spelling")
        hint: qsTrId("page.settings.spelling_hint")
        checked: root.settings.spelling
        onToggled: root.settings.spelling = checked
    }
    Repeater {
        model: root.speller.missingWords !== "" ? 1 : 0

        Caption {
            text: root.speller.missingWords
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            icon: "info"
            iconSize: Tokens.iconS
            type: Tokens.hint
            color: Tokens.textMuted
        }
    }
    AppText {
        visible: root.speller.ownWords.length > 0
        text: qsTrId("page.settings.own_words")
        type: Tokens.hint
        color: Tokens.textMuted
    }
    Wrap {
        visible: root.speller.ownWords.length > 0
        spacing: Tokens.spaceXs

        Repeater {
            model: root.speller.ownWords

            AppButton {
                required property string modelData

                glyph: "x"
                text: modelData
                Accessible.name: qsTrId("page.settings.remove_word").arg(modelData)
                onClicked: root.speller.removeOwn(modelData)
            }
        }
    }
}
