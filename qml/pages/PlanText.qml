// A plan as one text to read and select. words: from the bridge's forScreen(); title: its accessible name.
import QtQuick
import Cydgynllun.Theme

TextEdit {
    id: root

    required property string words
    required property string title

    // Of a text's style only colours and weights are told here: QTextDocument scales its own sizes with the font.
    readonly property string look: "<style>%1</style>".arg(Array.of(
        rule("h2", Tokens.primary),
        rule(".note, .quiet, .aside, .law", Tokens.textMuted),
        rule(".person .label", Tokens.person),
        rule(".team .label", Tokens.primary),
        ground(".person", Tokens.personBg),
        ground(".team", Tokens.teamTone.fill),
        ".label, .strong { font-weight: bold; }"
    ).join(" "))

    function rule(what: string, tone: color): string {
        return "%1 { color: %2; }".arg(what).arg(tone);
    }
    function ground(what: string, tone: color): string {
        return "%1 { background-color: %2; }".arg(what).arg(tone);
    }

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
