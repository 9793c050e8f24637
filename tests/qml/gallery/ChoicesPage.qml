// Choices, dates, switches, searching, secrets.
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
        title: root.plan.say("Choices", "Dewisiadau")
        language: root.language.code
        onLanguagePicked: code => root.language.code = code
    }
    SearchField { prompt: root.plan.say("Search by name or NHS number", "Chwilio yn ôl enw neu rif GIG") }
    Panel {
        ChoiceGroup {
            label: root.plan.say("Did Cerys take part?", "A gymerodd Cerys ran?")
            list: true
            value: "part"
            options: [
                { value: "full", label: root.plan.say("Yes, in all of it", "Do, ym mhob rhan") },
                { value: "part", label: root.plan.say("Yes, in parts", "Do, mewn rhannau"), hint: root.plan.say("Say below which parts", "Dywedwch isod pa rannau") },
                { value: "no", label: root.plan.say("She did not want to", "Nid oedd hi eisiau") }
            ]
            onChosen: v => value = v
        }
        DateAnswer {
            label: root.plan.say("Date of birth", "Dyddiad geni")
            value: "1988-05-12"
            notAfter: "2026-09-14"
        }
        DateAnswer {
            label: root.plan.say("Next review", "Adolygiad nesaf")
            wrongText: root.plan.say("There is no such date. Check the day, the month and the year.", "Nid oes dyddiad o’r fath. Gwiriwch y diwrnod, y mis a’r flwyddyn.")
        }
        SelectBox {
            label: root.plan.say("Who will do this?", "Pwy fydd yn gwneud hyn?")
            value: "gwen"
            options: [{ value: "gwen", label: "Gwen Prawf" }, { value: "nia", label: "Nia Enghraifft" }]
            onChosen: v => value = v
        }
        SwitchRow { text: root.plan.say("Less movement on the screen", "Llai o symud ar y sgrin"); hint: root.plan.say("Nothing slides or fades.", "Nid oes dim yn llithro nac yn pylu.") }
        SwitchRow { text: root.plan.say("Dark colours", "Lliwiau tywyll"); checked: true }
        CheckRow { text: root.plan.say("The plan was read aloud in Welsh", "Darllenwyd y cynllun yn uchel yn Gymraeg"); checked: true }
        CheckRow { text: root.plan.say("A copy was given before the visit ended", "Rhoddwyd copi cyn diwedd yr ymweliad") }
        SecretAnswer { label: root.plan.say("Passphrase", "Cyfrinymadrodd"); hint: root.plan.say("Four words", "Pedwar gair") }
    }
}
