// What shows early that things are slipping, and what is done before it is a crisis. crisis.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Columns {
    id: root

    required property CrisisController crisis

    component Part: Panel {
        id: part

        required property string title
        required property string glyph
        required property var entries

        SectionHeading {
            text: part.title
            glyph: part.glyph
        }
        AppText {
            visible: part.entries.length === 0
            text: qsTrId("page.crisis.no_lines")
            color: Tokens.textMuted
        }
        Repeater {
            model: part.entries

            CrisisEntry {
                required property var modelData

                entry: modelData
                strongFirst: true
            }
        }
    }

    columns: Tokens.landscape ? 2 : 1
    spacing: Tokens.spaceM

    Part {
        title: qsTrId("print.section.relapse")
        glyph: "eye"
        entries: root.crisis.signs
    }
    Part {
        title: qsTrId("print.section.contingency")
        glyph: "list-checks"
        entries: root.crisis.contingency
    }
}
