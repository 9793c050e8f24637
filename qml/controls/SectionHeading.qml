// A heading. text; level: 1 page, 2 section (default), 3 part; glyph; voice: "person" for their colour. A level 1 heading
// takes focus on entry (forceActiveFocus()), so that a screen reader starts there.
import QtQuick
import Cydgynllun.Theme

Caption {
    id: root

    property int level: 2
    property string glyph
    property string voice: "team"

    icon: glyph
    color: voice === "person" ? Tokens.person : Tokens.text
    type: level === 1 ? Tokens.h1 : level === 2 ? Tokens.h2 : Tokens.h3
    gap: Tokens.spaceS
    Accessible.role: Accessible.Heading
    Accessible.name: text
    Accessible.focusable: level === 1
}
