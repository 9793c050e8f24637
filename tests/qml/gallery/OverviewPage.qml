// The plan at a glance: mock-overview and mock-phone.
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
        title: Tokens.phone ? root.plan.say("Areas of life", "Meysydd bywyd") : root.plan.say("Care and Treatment Plan", "Cynllun Gofal a Thriniaeth")
        startGlyph: Tokens.phone ? "menu" : "arrow-left"
        language: root.language.code
        onLanguagePicked: code => root.language.code = code

        StatusChip { visible: Tokens.landscape; kind: "header"; text: root.plan.say("Saved on this device 11:42", "Wedi’i gadw ar y ddyfais hon 11:42") }
        StatusChip { visible: !Tokens.phone; kind: "offline"; text: root.plan.say("Not sent yet: 2", "Heb eu hanfon: 2") }
    }
    banner: [
        PatientBanner {
            name: root.plan.name
            born: root.plan.born
            nhsNumber: "999 000 0018"
            coordinator: "Gwen Prawf"
            reviewBy: root.plan.reviewBy
            speaks: Tokens.phone ? "" : root.plan.speaks
        },
        Banner {
            visible: Tokens.phone
            radius: 0
            border.width: 0
            kind: "offline"
            text: root.plan.say("Saved here. Not sent yet: 2", "Wedi’i gadw yma. Heb eu hanfon: 2")
        },
        NavRail {
            visible: Tokens.portrait
            items: root.plan.places
            current: "areas"
        }
    ]
    rail: NavRail {
        visible: Tokens.landscape
        items: root.plan.places
        current: "areas"
    }
    side: Scroll {
        anchors.fill: parent
        visible: Tokens.landscape
        maximumWidth: Tokens.sideWidth
        gutter: 0

        Panel {
            padding: Tokens.spaceM

            SectionHeading { level: 3; text: root.plan.say("Left to do", "Ar ôl i’w wneud") }
            Repeater {
                model: root.plan.left

                Caption {
                    required property var modelData

                    text: modelData.text
                    icon: modelData.glyph
                    iconColor: Tokens.tone(modelData.kind).ink
                    type: Tokens.hint
                    gap: Tokens.spaceS
                }
            }
        }
        AppButton { kind: "primary"; glyph: "hand"; text: root.plan.say("Hand over to Cerys", "Trosglwyddo i Cerys") }
        AppButton { large: true; glyph: "printer"; text: root.plan.say("Print / PDF", "Argraffu / PDF") }
        AppText { text: root.plan.say("Example: an invented person", "Enghraifft: person dychmygol"); type: Tokens.hint; color: Tokens.textMuted; horizontalAlignment: Text.AlignHCenter }
    }
    foot: BottomBar {
        visible: Tokens.phone
        items: root.plan.phonePlaces
        current: "areas"
    }
    scroll.maximumWidth: width
    scroll.margin: Tokens.phone ? Tokens.spaceXs : Tokens.spaceM
    scroll.gutter: Tokens.phone ? Tokens.spaceXs : Tokens.spaceL
    scroll.spacing: Tokens.spaceXs

    SectionHeading { visible: !Tokens.phone; level: 1; text: root.plan.say("Areas of life", "Meysydd bywyd") }
    ProgressStrip {
        visible: !Tokens.phone
        text: root.plan.say("Talked about: 7 of 9", "Wedi’u trafod: 7 o 9")
        value: 7 / 9
    }
    Columns {
        columns: Tokens.landscape ? 3 : Tokens.portrait ? 2 : 1
        spacing: Tokens.phone ? Tokens.spaceXxs : Tokens.spaceS

        Repeater {
            model: Tokens.phone ? [] : root.plan.areas

            AreaCard {
                required property var modelData

                glyph: modelData.glyph
                text: modelData.name
                summary: modelData.summary
                standing: modelData.standing
                status: root.plan.words[modelData.standing]
            }
        }
        Repeater {
            model: Tokens.phone ? root.plan.areas : []

            ListRow {
                required property var modelData

                glyph: modelData.glyph
                text: modelData.name
                status: root.plan.words[modelData.standing]
                statusKind: root.plan.kinds[modelData.standing]
                statusGlyph: root.plan.glyphs[modelData.standing]
            }
        }
    }
}
