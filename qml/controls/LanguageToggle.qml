// Names the other language in that language. language: "cy" or "en" now; inHeader: on the dark bar (default).
// Signal picked(code): the language to change to.
import QtQuick

AppButton {
    id: root

    required property string language
    property bool inHeader: true

    signal picked(string code)

    text: language === "cy" ? "English" : "Cymraeg"
    description: language === "cy" ? "Change the language to English" : "Newid yr iaith i’r Gymraeg"
    kind: inHeader ? "header" : "secondary"
    onClicked: picked(language === "cy" ? "en" : "cy")
}
