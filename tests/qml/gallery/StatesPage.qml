// Banners, rows, an empty list, a toast.
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
        title: root.plan.say("My people", "Fy mhobl")
        canGoBack: false
        language: root.language.code
        onLanguagePicked: code => root.language.code = code
    }
    Banner { kind: "offline"; text: root.plan.say("Working offline. Everything works except sending and receiving.", "Gweithio all-lein. Mae popeth yn gweithio heblaw anfon a derbyn.") }
    Banner { kind: "error"; title: root.plan.say("Not saved: the tablet is full", "Heb ei gadw: mae’r llechen yn llawn"); text: root.plan.say("Your words are still here. Make room on the tablet, then try again.", "Mae eich geiriau yma o hyd. Gwnewch le ar y llechen, yna rhowch gynnig arall arni."); actionText: root.plan.say("Try again", "Rhoi cynnig arall arni") }
    Banner { kind: "warning"; title: root.plan.say("Two people answered the same question", "Atebodd dau berson yr un cwestiwn"); text: root.plan.say("Both answers are kept until somebody chooses.", "Mae’r ddau ateb yn cael eu cadw nes i rywun ddewis."); actionText: root.plan.say("See both", "Gweld y ddau"); closeText: root.plan.say("Later", "Yn nes ymlaen") }
    Banner { kind: "ok"; text: root.plan.say("Sent to the team 12:05", "Anfonwyd at y tîm 12:05") }
    Banner { kind: "info"; text: root.plan.say("Changed by J. Evans 11:20", "Newidiwyd gan J. Evans 11:20"); actionText: root.plan.say("See changes", "Gweld y newidiadau") }
    Stack {
        spacing: Tokens.spaceXs
        ListRow { glyph: "user-round"; text: "ENGHRAIFFT, Cerys (Ms)"; subtitle: root.plan.say("Born 12 May 1988 · NHS 999 000 0018", "Ganwyd 12 Mai 1988 · GIG 999 000 0018"); status: root.plan.say("Not sent yet: 2", "Heb eu hanfon: 2"); statusKind: "offline"; statusGlyph: "cloud-upload"; detail: "Cymraeg" }
        ListRow { glyph: "user-round"; text: "PRAWF, Llŷr (Mr)"; subtitle: root.plan.say("Born 3 March 1971 · NHS 999 000 0026", "Ganwyd 3 Mawrth 1971 · GIG 999 000 0026"); status: root.plan.say("Review is late: 2 August 2026", "Adolygiad yn hwyr: 2 Awst 2026"); statusKind: "warning"; statusGlyph: "calendar" }
    }
    EmptyState {
        glyph: "users-round"
        title: root.plan.say("No plans on this device yet", "Nid oes cynlluniau ar y ddyfais hon eto")
        text: root.plan.say("Add a person, or receive a plan from a colleague.", "Ychwanegwch berson, neu derbyniwch gynllun gan gydweithiwr.")

        AppButton { kind: "primary"; glyph: "user-round-plus"; text: root.plan.say("Add a person", "Ychwanegu person") }
        AppButton { large: true; glyph: "download"; text: root.plan.say("Receive", "Derbyn") }
    }
    ProgressStrip { text: root.plan.say("Receiving plans: 12 of 30", "Derbyn cynlluniau: 12 o 30"); value: 0.4; stopText: root.plan.say("Stop", "Stopio") }
    Toast {
        id: toast

        parent: root.parent
        Component.onCompleted: say(root.plan.say("The action was removed", "Tynnwyd y cam"), "trash-2", root.plan.say("Undo", "Dadwneud"))
    }
}
