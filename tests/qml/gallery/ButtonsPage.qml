import QtQuick
import QtQuick.Layouts
import Cydgynllun.Theme
import Cydgynllun.Controls

Screen {
    id: root

    required property QtObject language
    readonly property bool cy: language.code === "cy"

    bar: AppBar {
        title: root.cy ? "Botymau a sglodion" : "Buttons and chips"
        language: root.language.code
        onLanguagePicked: code => root.language.code = code

        StatusChip { visible: !Tokens.phone; kind: "header"; text: root.cy ? "Wedi’i gadw ar y ddyfais hon 11:42" : "Saved on this device 11:42" }
        StatusChip { visible: !Tokens.phone; kind: "offline"; text: root.cy ? "Heb eu hanfon: 2" : "Not sent yet: 2" }
    }
    SectionHeading { level: 1; text: root.cy ? "Botymau" : "Buttons" }
    Wrap {
        spacing: Tokens.spaceS
        AppButton { kind: "primary"; glyph: "hand"; text: root.cy ? "Trosglwyddo i Cerys" : "Hand over to Cerys" }
        AppButton { glyph: "printer"; text: root.cy ? "Argraffu / PDF" : "Print / PDF"; focus: true; Component.onCompleted: forceActiveFocus(Qt.TabFocusReason) }
        AppButton { kind: "quiet"; glyph: "undo-2"; text: root.cy ? "Dadwneud" : "Undo" }
        AppButton { kind: "danger"; glyph: "trash-2"; text: root.cy ? "Dileu’r cam hwn" : "Delete this action" }
        AppButton { kind: "primary"; voice: "person"; glyph: "check"; text: root.cy ? "Pwysig iawn" : "Very important" }
        AppButton { voice: "person"; glyph: "mic"; text: root.cy ? "Ei ddweud" : "Say it" }
        AppButton { kind: "primary"; voice: "success"; glyph: "hand"; text: root.cy ? "Gorffen a rhoi’r llechen yn ôl" : "Finish and give the tablet back" }
        AppButton { enabled: false; text: root.cy ? "Llofnodi" : "Sign"; reason: root.cy ? "Dewiswch rhwng y ddwy fersiwn yn gyntaf" : "Choose between the two versions first" }
    }
    AppButton {
        Layout.preferredWidth: Tokens.px(200)
        text: root.cy ? "Mae’r botwm hwn yn llawer hirach na’i le ac felly mae’n lapio" : "This button is much longer than its place and therefore wraps"
    }
    SectionHeading { text: root.cy ? "Sglodion" : "Chips"; glyph: "star" }
    Wrap {
        spacing: Tokens.spaceS
        StatusChip { kind: "ok"; glyph: "handshake"; text: root.cy ? "Y ddau’n cytuno" : "Both agree" }
        StatusChip { kind: "waiting"; text: root.cy ? "Heb eu hanfon: 2" : "Not sent yet: 2" }
        StatusChip { kind: "conflict"; text: root.cy ? "Dwy fersiwn: dewiswch" : "Two versions: choose" }
        StatusChip { kind: "warning"; text: root.cy ? "Heb ei drafod eto" : "Not talked about yet" }
        StatusChip { kind: "info"; text: root.cy ? "Cewch stopio unrhyw bryd" : "You can stop at any time" }
        StatusChip { kind: "person"; text: root.cy ? "Iaith: Cymraeg" : "Speaks Welsh" }
        StatusChip { kind: "neutral"; text: root.cy ? "Drafft" : "Draft" }
    }
}
