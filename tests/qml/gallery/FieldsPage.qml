import QtQuick
import QtQuick.Layouts
import Cydgynllun.Theme
import Cydgynllun.Controls

Screen {
    id: root

    required property QtObject language
    readonly property bool cy: language.code === "cy"

    bar: AppBar {
        title: root.cy ? "Atebion" : "Answers"
        language: root.language.code
        onLanguagePicked: code => root.language.code = code
    }
    PersonPanel {
        title: root.cy ? "Yn fy ngeiriau fy hun" : "In my own words"
        note: root.cy ? "Cerys · fel y’i teipiwyd, heb ei newid" : "Cerys · saved as typed, never rewritten"

        TextAnswer {
            label: root.cy ? "Sut mae pethau nawr?" : "What is it like now?"
            value: "Pan dw i’n cysgu, mae’r lleisiau’n dawelach. Dw i’n effro tan dri weithiau ac wedyn dw i’n methu codi."
            lang: "cy"
            status: "saved"
            accents: true
        }
    }
    Panel {
        TextAnswer {
            label: root.cy ? "Beth hoffem ei weld yn wahanol?" : "What do we want to be different?"
            hint: root.cy ? "Un peth, mewn geiriau y byddech chi’n eu defnyddio." : "One thing, in words that you would use."
            value: root.cy ? "Cysgu chwe awr y rhan fwyaf o nosweithiau" : "To sleep six hours most nights"
            minimumLines: 1
            Component.onCompleted: edit()
        }
        TextAnswer {
            label: root.cy ? "Pwy fydd yn gwneud hyn?" : "Who will do this?"
            errorText: root.cy ? "Dewiswch berson. Ni all cam fod heb neb i’w wneud." : "Choose a person. An action needs somebody to do it."
            minimumLines: 1
        }
        TextAnswer {
            label: root.cy ? "Cryfderau" : "Strengths"
            value: "Te camomil. Radio Cymru yn isel."
            changedElsewhere: true
            minimumLines: 2
        }
        TextAnswer {
            label: root.cy ? "Anghenion" : "Needs"
            value: root.cy ? "Cwsg" : "Sleep"
            status: "conflict"
            minimumLines: 1
        }
        TextAnswer {
            label: root.cy ? "Rhif GIG" : "NHS number"
            value: "999 000 0018"
            readOnly: true
            minimumLines: 1
        }
        LineAnswer {
            label: root.cy ? "Enw" : "Name"
            value: "Cerys Enghraifft"
            status: "notSaved"
        }
    }
}
