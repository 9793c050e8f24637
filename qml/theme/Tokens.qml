// Second tier of the tokens: every colour, size and duration by what it is for. The app sets the nine settings at the
// top (Tokens.dark = true …); everything else follows at once. `phone`, `portrait`, `landscape` tell the layout class.
pragma Singleton
import QtQuick

QtObject {
    id: root

    // Settings.
    property bool dark: false
    property real fontScale: 1.0 //!< 0.9 to 2.0
    property bool reduceMotion: false
    property bool personMode: false //!< handed over to the person: larger text and targets, their colour on top
    property string tint: "none" //!< none, cream, paleBlue, paleGreen, palePink; light theme only
    property bool textSpacing: false
    property bool accentKeys: false //!< show the row ŵ ŷ â ê î ô û under every field
    property real windowWidth: 1280
    property real windowHeight: 800

    // Layout class, from the width and, because large text needs room, one class down from 1.5 times.
    // The window before anybody has sized it, and the least it can be.
    readonly property int firstWidth: 1280
    readonly property int firstHeight: 800
    readonly property int leastWidth: 320
    readonly property int leastHeight: 320

    // A phone that lies is as wide as a tablet, and too low for what a tablet keeps in sight.
    readonly property int layoutClass: Math.max(0, (windowWidth >= 1024 ? 2 : windowWidth >= 600 && windowHeight >= 480 ? 1 : 0) - (fontScale >= 1.5 ? 1 : 0))
    readonly property bool phone: layoutClass === 0
    readonly property bool portrait: layoutClass === 1
    readonly property bool landscape: layoutClass === 2

    readonly property RawPalette light: LightPalette {}
    readonly property RawPalette night: DarkPalette {}
    readonly property RawPalette raw: dark ? night : light
    readonly property var tints: ({ cream: "#FFF8E7", paleBlue: "#EAF3FB", paleGreen: "#EEF7EE", palePink: "#FDF0F3" })
    readonly property bool tinted: !dark && tints[tint] !== undefined

    // Colours.
    readonly property color surface: tinted ? tints[tint] : raw.surface
    readonly property color page: tinted ? Qt.darker(surface, 1.04) : raw.bg
    readonly property color surfaceAlt: tinted ? Qt.darker(surface, 1.07) : raw.surfaceAlt
    readonly property color text: raw.text
    readonly property color textMuted: raw.textMuted
    readonly property color controlBorder: raw.controlBorder
    readonly property color hairline: tinted ? Qt.darker(surface, 1.14) : raw.hairline
    readonly property color primary: raw.primary
    readonly property color primaryInk: raw.primaryInk
    readonly property color link: raw.link
    readonly property color header: personMode ? raw.persheaderInk : raw.header
    readonly property color headerInk: raw.headerInk
    readonly property color focusDark: raw.focusDark
    readonly property color focusLight: raw.focusLight
    readonly property color person: raw.person
    readonly property color personBg: raw.personBg
    readonly property color success: raw.success
    readonly property color warning: raw.warning
    readonly property color error: raw.error
    readonly property color disabledText: raw.disabledText
    readonly property color disabledBg: raw.disabledBg
    readonly property color scrim: raw.scrim
    readonly property color ink: raw.text

    readonly property Tone okTone: Tone { ink: root.raw.success; fill: root.raw.successBg; line: root.raw.success }
    readonly property Tone warningTone: Tone { ink: root.raw.warning; fill: root.raw.warningBg; line: root.raw.warningBorder }
    readonly property Tone offlineTone: Tone { ink: root.raw.offline; fill: root.raw.offlineBg; line: root.raw.warningBorder }
    readonly property Tone errorTone: Tone { ink: root.raw.error; fill: root.raw.errorBg; line: root.raw.error }
    readonly property Tone infoTone: Tone { ink: root.raw.info; fill: root.raw.infoBg; line: root.raw.info }
    readonly property Tone personTone: Tone { ink: root.raw.person; fill: root.raw.personBg; line: root.raw.person }
    readonly property Tone teamTone: Tone { ink: root.raw.team; fill: root.raw.teamBg; line: root.raw.team }
    readonly property Tone neutralTone: Tone { ink: root.raw.text; fill: root.surfaceAlt; line: root.raw.controlBorder }

    //! The colours of a named state: ok, waiting, offline, conflict, error, warning, info, person, team; else neutral.
    function tone(kind: string): Tone {
        switch (kind) {
        case "ok": return okTone;
        case "waiting": case "offline": return offlineTone;
        case "warning": return warningTone;
        case "conflict": case "error": return errorTone;
        case "info": return infoTone;
        case "person": return personTone;
        case "team": return teamTone;
        default: return neutralTone;
        }
    }

    //! What a filled control turns to while it is held down: team (default), person, success, danger.
    function pressed(voice: string): color {
        return voice === "person" ? raw.personPressed : voice === "success" ? raw.successPressed
             : voice === "danger" ? raw.errorPressed : raw.primaryPressed;
    }
    //! The colour of a filled control in that voice.
    function voice(name: string): color {
        return name === "person" ? raw.person : name === "success" ? raw.success : name === "danger" ? raw.error : raw.primary;
    }

    // Text.
    readonly property string family: "Noto Sans"
    readonly property TypeStyle display: TypeStyle { size: root.personMode ? 32 : 28; line: root.personMode ? 42 : 36; weight: Font.Bold; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle h1: TypeStyle { size: root.personMode ? 28 : 24; line: root.personMode ? 38 : 32; weight: Font.Bold; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle h2: TypeStyle { size: root.personMode ? 24 : 20; line: root.personMode ? 34 : 28; weight: Font.Bold; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle h3: TypeStyle { size: root.personMode ? 22 : 18; line: root.personMode ? 32 : 26; weight: Font.Bold; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle body: TypeStyle { size: root.personMode ? 22 : 16; line: root.personMode ? 34 : 24; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle bodyStrong: TypeStyle { size: root.personMode ? 22 : 16; line: root.personMode ? 34 : 24; weight: Font.Bold; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle label: TypeStyle { size: root.personMode ? 20 : 16; line: root.personMode ? 28 : 22; weight: Font.Bold; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle hint: TypeStyle { size: root.personMode ? 18 : 14; line: root.personMode ? 28 : 20; family: root.family; scale: root.fontScale; spaced: root.textSpacing }
    readonly property TypeStyle chip: TypeStyle { size: root.personMode ? 18 : 14; line: root.personMode ? 26 : 20; weight: Font.Bold; family: root.family; scale: root.fontScale; spaced: root.textSpacing }

    //! A size that grows with the text.
    function px(n: real): real { return Math.round(n * fontScale); }

    // Space, shape and targets.
    readonly property int spaceXxs: 4
    readonly property int spaceXs: 8
    readonly property int spaceS: 12
    readonly property int spaceM: 16
    readonly property int spaceL: 24
    readonly property int spaceXl: 32
    readonly property int spaceXxl: 48
    readonly property int gutter: phone ? spaceM : spaceL
    readonly property int radiusControl: 6
    readonly property int radiusCard: 8
    readonly property int radiusPanel: 10
    readonly property int radiusSheet: 16
    readonly property int borderHairline: 1
    readonly property int borderControl: 2
    readonly property int borderSelected: 3
    readonly property int focusWidth: 3
    readonly property int target: personMode ? 56 : 48
    readonly property int targetPrimary: personMode ? 72 : 52
    readonly property int iconS: px(20)
    readonly property int iconM: px(24)
    readonly property int iconL: px(32)
    readonly property int iconXl: px(48)
    readonly property int appBarHeight: phone ? 56 : personMode ? 84 : 64
    readonly property int bottomBarHeight: 64
    readonly property int railWidth: 224
    readonly property int sideWidth: 250
    readonly property int sheetWidth: 560
    readonly property int lineMeasure: px(720) //!< widest column of text: about 70 letters a line
    readonly property real inkAspect: 2.5 //!< width to height of a signature box: fixed, so that no turn of the tablet bends ink
    readonly property real inkWidth: 2.5 //!< of a pen stroke

    // Motion.
    readonly property int fast: reduceMotion ? 0 : 120
    readonly property int normal: reduceMotion ? 0 : 200
    readonly property int toastTime: 6000
}
