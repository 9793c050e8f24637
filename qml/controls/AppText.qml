// Words on the screen. type: a TypeStyle of Tokens (body); tone colour: color; decoration: true inside a control that
// already says the words. Wraps, never elides; takes the width its layout gives.
import QtQuick
import Cydgynllun.Theme

Text {
    id: root

    property TypeStyle type: Tokens.body
    property bool decoration: false

    font: type.font
    lineHeight: type.lineHeight
    lineHeightMode: Text.FixedHeight
    color: Tokens.text
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: decoration || text === ""
}
