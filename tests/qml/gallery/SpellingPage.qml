import QtQuick
import Cydgynllun.Controls

Screen {
    id: root

    required property QtObject language
    readonly property bool cy: language.code === "cy"

    bar: AppBar {
        title: root.cy ? "Sillafu" : "Spelling"
        language: root.language.code
        onLanguagePicked: code => root.language.code = code
    }
    Panel {
        TextAnswer {
            label: root.cy ? "Beth hoffem ei weld yn wahanol?" : "What do we want to be different?"
            value: root.cy ? "Cysgu chwhe awr y rhan fwyaf o nosweithiau, a chael camgymmeriad." : "To sleap six hours most nights and recieve less."
            lang: root.language.code
            misspelt: root.cy ? [{ start: 6, length: 5 }, { start: 53, length: 11 }] : [{ start: 3, length: 5 }, { start: 35, length: 7 }]
            doubtful: 0
            suggestions: root.cy ? ["chwe", "chwhed", "chwech", "chwith", "gwrthgyferbyniadau"] : ["sleep", "sleepy", "asleep", "slap", "institutionalisation"]
            Component.onCompleted: edit()
        }
    }
}
