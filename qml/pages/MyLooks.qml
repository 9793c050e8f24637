// How the person's mode looks and sounds: size of the text, colour behind it, speed of reading aloud; each with what it is
// now. settings.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Sheet {
    id: root

    required property SettingsStore settings

    title: qsTrId("mine.looks")

    ChoiceGroup {
        label: qsTrId("page.settings.text_size")
        voice: "person"
        options: Array.of(100, 125, 150, 175, 200).map(p => ({ value: String(p), label: qsTrId("page.settings.percent").arg(p) }))
        value: String(Math.round(root.settings.textScale * 100))
        onChosen: value => root.settings.textScale = Number(value) / 100
    }
    ChoiceGroup {
        visible: !Tokens.dark
        label: qsTrId("page.settings.tint")
        voice: "person"
        options: [
            { value: "none", label: qsTrId("page.settings.white") },
            { value: "cream", label: qsTrId("page.settings.cream") },
            { value: "paleBlue", label: qsTrId("page.settings.blue") },
            { value: "paleGreen", label: qsTrId("page.settings.green") },
            { value: "palePink", label: qsTrId("page.settings.pink") }
        ]
        value: root.settings.tint
        onChosen: value => root.settings.tint = value
    }
    ChoiceGroup {
        label: qsTrId("page.settings.reading_speed")
        voice: "person"
        options: [
            { value: "slower", label: qsTrId("page.settings.slower") },
            { value: "usual", label: qsTrId("page.settings.usual") },
            { value: "faster", label: qsTrId("page.settings.faster") }
        ]
        value: root.settings.readingSpeed
        onChosen: value => root.settings.readingSpeed = value
    }
}
