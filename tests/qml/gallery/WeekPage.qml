// The crisis week.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cydgynllun.Theme
import Cydgynllun.Controls

Screen {
    id: root

    required property QtObject language
    readonly property Plan plan: Plan { code: root.language.code }

    bar: AppBar {
        title: root.plan.say("Crisis plan", "Cynllun argyfwng")
        language: root.language.code
        onLanguagePicked: code => root.language.code = code
    }
    scroll.maximumWidth: Tokens.px(960)
    Panel {
        SectionHeading { text: root.plan.say("Who can be called, and when", "Pwy y gellir eu ffonio, a phryd") }
        WeekStrip {
            rows: [1, 2, 3, 4, 5].map(day => ({ day: day, gaps: [] }))
                .concat([{ day: 6, gaps: [{ from: 0, to: 540 }, { from: 1020, to: 1440 }] }, { day: 7, gaps: [{ from: 0, to: 1440 }] }, { day: 0, gaps: [{ from: 1320, to: 1440 }] }])
        }
    }
}
