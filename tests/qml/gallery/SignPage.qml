// The person's mode: mock-sign. Use --person --tint cream.
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
        title: root.plan.say("My plan", "Fy nghynllun")
        note: root.plan.say("Only your plan is on the screen", "Dim ond eich cynllun chi sydd ar y sgrin")
        startGlyph: "lock"
        startText: root.plan.say("For the worker", "I’r gweithiwr")
        language: root.language.code
        onLanguagePicked: code => root.language.code = code

        AppButton { visible: !Tokens.phone; kind: "header"; glyph: "a-large-small"; text: root.plan.say("Text size", "Maint y testun") }
    }
    ProgressStrip { text: root.plan.say("Step 3 of 4", "Cam 3 o 4"); value: 0.75 }
    Wrap {
        spacing: Tokens.spaceM
        fill: true
        AppButton { glyph: "volume-2"; text: root.plan.say("Read aloud", "Darllen yn uchel") }
        StatusChip { kind: "info"; text: root.plan.say("You can stop at any time.", "Cewch stopio unrhyw bryd.") }
    }
    Panel {
        ListRow { glyph: "star"; chevron: false; text: root.plan.say("Sleep six hours most nights.", "Cysgu chwe awr y rhan fwyaf o nosweithiau."); subtitle: root.plan.say("I want", "Rydw i eisiau") }
        ListRow { glyph: "list-checks"; chevron: false; text: root.plan.say("No screen after 9. Camomile tea. Radio.", "Dim sgrin ar ôl 9. Te camomil. Radio."); subtitle: root.plan.say("What will happen", "Beth fydd yn digwydd") }
    }
    ChoiceGroup {
        label: root.plan.say("Do you agree with this part?", "Ydych chi’n cytuno â’r rhan hon?")
        large: true
        value: "yes"
        options: [
            { value: "yes", label: root.plan.say("Yes", "Ydw"), glyph: "check", voice: "success" },
            { value: "unsure", label: root.plan.say("Not sure", "Ddim yn siŵr"), glyph: "circle-help", voice: "person" },
            { value: "no", label: root.plan.say("No", "Nac ydw"), glyph: "x", voice: "person" }
        ]
        onChosen: v => value = v
    }
    InkPad {
        label: root.plan.say("Your signature", "Eich llofnod")
        caption: root.plan.say("Cerys Enghraifft 14 September 2026", "Cerys Enghraifft 14 Medi 2026")
        strokes: [Array.from({ length: 60 }, (_, i) => ({ x: 0.1 + i / 75, y: 0.5 + 0.2 * Math.sin(i / 6) * Math.cos(i / 17), t: i * 16, p: 0.4 + 0.3 * Math.sin(i / 9) }))]
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: true
        AppButton { glyph: "type"; text: root.plan.say("Type my name", "Teipio fy enw") }
        AppButton { glyph: "pen-line"; text: root.plan.say("Make a mark", "Gwneud marc") }
        AppButton { glyph: "x"; text: root.plan.say("I do not want to sign", "Ddim am lofnodi") }
    }
    SectionHeading { text: root.plan.say("Who gets a copy?", "Pwy sy’n cael copi?") }
    Wrap {
        spacing: Tokens.spaceL
        CheckRow { text: root.plan.say("Me", "Fi"); checked: true }
        CheckRow { text: root.plan.say("My GP", "Fy meddyg teulu"); checked: true }
        CheckRow { text: root.plan.say("Nia, my sister", "Nia, fy chwaer") }
    }
    AppButton { kind: "primary"; voice: "success"; glyph: "hand"; text: root.plan.say("Finish and give the tablet back", "Gorffen a rhoi’r llechen yn ôl") }
}
