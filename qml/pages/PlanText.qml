// A plan as one text to read and select. words: from the bridge's forScreen(); title: its accessible name.
import QtQuick
import Cydgynllun.Theme

TextEdit {
    id: root

    required property string words
    required property string title

    readonly property string look: "<style>p { margin: 0 0 6px 0; } h2 { color: " + Tokens.primary + "; }"
        + " .label, .strong { font-weight: bold; } .note, .quiet, .aside, .law { color: " + Tokens.textMuted + "; }"
        + " .person { background-color: " + Tokens.personBg + "; } .person .label { color: " + Tokens.person + "; }"
        + " .team { background-color: " + Tokens.teamTone.fill + "; } .team .label { color: " + Tokens.primary + "; }</style>"

    text: look + words
    textFormat: TextEdit.RichText
    readOnly: true
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    activeFocusOnTab: true
    font: Tokens.body.font
    color: Tokens.text
    selectionColor: Tokens.primary
    selectedTextColor: Tokens.primaryInk
    Accessible.role: Accessible.Document
    Accessible.name: title
    Accessible.readOnly: true
}
