// One area of life being written: mock-editor.
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
        title: root.plan.areas[2].name
        language: root.language.code
        onLanguagePicked: code => root.language.code = code

        StatusChip { visible: Tokens.landscape; kind: "header"; text: root.plan.say("Saved on this device 11:42", "Wedi’i gadw ar y ddyfais hon 11:42") }
        StatusChip { visible: !Tokens.phone; kind: "offline"; text: root.plan.say("Not sent yet: 2", "Heb eu hanfon: 2") }
    }
    banner: PatientBanner {
        name: root.plan.name
        born: root.plan.born
        nhsNumber: "999 000 0018"
        coordinator: "Gwen Prawf"
        reviewBy: root.plan.reviewBy
        speaks: Tokens.phone ? "" : root.plan.speaks
    }
    scroll.maximumWidth: width
    scroll.margin: Tokens.spaceM

    Columns {
        columns: Tokens.landscape ? 2 : 1
        weights: [3, 4]
        spacing: Tokens.spaceM

        PersonPanel {
            title: root.plan.say("In my own words", "Yn fy ngeiriau fy hun")
            note: root.plan.say("Cerys · saved as typed, never rewritten", "Cerys · wedi’i gadw fel y’i teipiwyd, byth yn cael ei newid")

            TextAnswer {
                label: root.plan.say("What is it like now?", "Sut mae pethau nawr?")
                value: "Pan dw i’n cysgu, mae’r lleisiau’n dawelach. Dw i’n effro tan dri weithiau ac wedyn dw i’n methu codi."
                lang: "cy"
                status: "saved"
            }
            Wrap {
                spacing: Tokens.spaceXs
                AppButton { voice: "person"; glyph: "mic"; text: root.plan.say("Say it", "Ei ddweud") }
                AppButton { voice: "person"; glyph: "pen-line"; text: root.plan.say("Gwen writes for me", "Gwen yn ysgrifennu drosof") }
                AppButton { voice: "person"; glyph: "volume-2"; text: root.plan.say("Read it back", "Ei ddarllen yn ôl") }
            }
            ChoiceGroup {
                label: root.plan.say("How important is this now?", "Pa mor bwysig yw hyn nawr?")
                voice: "person"
                value: "very"
                options: [
                    { value: "not", label: root.plan.say("Not now", "Ddim nawr") }, { value: "bit", label: root.plan.say("A bit", "Ychydig") },
                    { value: "quite", label: root.plan.say("Quite", "Eithaf") }, { value: "very", label: root.plan.say("Very", "Iawn") }
                ]
                onChosen: v => value = v
            }
        }
        Panel {
            Wrap {
                spacing: Tokens.spaceS
                SectionHeading { text: root.plan.say("Outcome: 1", "Canlyniad: 1") }
                StatusChip { kind: "ok"; glyph: "handshake"; text: root.plan.say("Both agree", "Y ddau’n cytuno") }
            }
            LineAnswer {
                label: root.plan.say("What do we want to be different?", "Beth hoffem ei weld yn wahanol?")
                value: root.plan.say("To sleep six hours most nights", "Cysgu chwe awr y rhan fwyaf o nosweithiau")
                Component.onCompleted: edit()
            }
            ChoiceGroup {
                label: root.plan.say("Whose outcome is it?", "Canlyniad pwy yw hwn?")
                value: "own"
                options: [
                    { value: "own", label: root.plan.say("Cerys’s own", "Un Cerys") }, { value: "team", label: root.plan.say("Team’s", "Un y tîm") },
                    { value: "both", label: root.plan.say("Shared", "Ar y cyd") }
                ]
                onChosen: v => value = v
            }
            DateAnswer {
                label: root.plan.say("By when?", "Erbyn pryd?")
                value: "2026-11-30"
                suggestions: [
                    { label: root.plan.say("2 weeks", "2 wythnos"), iso: "2026-10-01" }, { label: root.plan.say("1 month", "1 mis"), iso: "2026-10-17" },
                    { label: root.plan.say("3 months", "3 mis"), iso: "2026-12-17" }
                ]
            }
            SectionHeading { level: 3; text: root.plan.say("What will happen", "Beth fydd yn digwydd") }
            Stack {
                spacing: Tokens.spaceXs
                ListRow { glyph: "circle-check"; text: root.plan.say("No screen after 9; camomile tea; radio", "Dim sgrin ar ôl 9; te camomil; radio"); subtitle: root.plan.say("Cerys · every night", "Cerys · bob nos") }
                ListRow { glyph: "clock"; text: root.plan.say("Sleep diary, looked at together", "Dyddiadur cwsg, ei ddarllen gyda’n gilydd"); subtitle: root.plan.say("Gwen · every 2 weeks", "Gwen · bob pythefnos") }
                ListRow { kind: "warning"; glyph: "circle-alert"; text: root.plan.say("Ask GP about morning tablets", "Holi’r meddyg teulu am dabledi’r bore"); statusKind: "warning"; status: root.plan.say("Choose a person and a time", "Dewiswch berson ac amser") }
            }
            Wrap {
                spacing: Tokens.spaceS
                fill: Tokens.phone
                AppButton { glyph: "circle-plus"; text: root.plan.say("Add an action", "Ychwanegu cam") }
                AppButton { glyph: "circle-plus"; text: root.plan.say("Add an outcome", "Ychwanegu canlyniad") }
                AppButton { kind: "quiet"; glyph: "undo-2"; text: root.plan.say("Undo", "Dadwneud") }
            }
        }
    }
    foot: ActionBar {
        AppButton { kind: "quiet"; visible: !Tokens.phone; glyph: "arrow-left"; text: root.plan.areas[1].name }
        AppButton { large: true; text: root.plan.say("Talked about: nothing needed now", "Trafodwyd: dim angen dim nawr") }
        AppButton { kind: "primary"; glyph: "arrow-right"; text: root.plan.areas[3].name }
    }
}
