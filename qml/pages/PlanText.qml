// A plan as one text to read and select, from HTML that the bridge made. html; title: its accessible name.
import QtQuick
import Cydgynllun.Theme

TextEdit {
    id: root

    required property string html
    required property string title

    text: html
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
