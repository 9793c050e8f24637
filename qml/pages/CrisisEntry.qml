// One thing that was said for a crisis: a heading, if it has one of its own, its words, and a line about it. entry: { title,
// words, keptWords } of CrisisController; strongFirst: the first of its words names it.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property var entry
    property string glyph
    property color tint: Tokens.text
    property bool strongFirst: false

    spacing: Tokens.spaceXxs

    SectionHeading {
        visible: text !== ""
        text: root.entry.title
        level: 3
        glyph: root.glyph
        color: root.tint
    }
    Repeater {
        model: root.entry.words

        TwoTongues {
            required property int index
            required property Answer modelData

            answer: modelData
            type: root.strongFirst && index === 0 ? Tokens.bodyStrong : Tokens.body
        }
    }
    AppText {
        visible: text !== ""
        text: root.entry.keptWords
        type: Tokens.hint
        color: Tokens.textMuted
    }
}
