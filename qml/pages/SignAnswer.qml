// The second step of signing: who answers, in which of the equal ways, and what they do not agree to. Nothing is chosen
// beforehand.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign
    property bool asksWho: true //!< false: the person whose plan it is, in their own mode
    readonly property var ownSecret: sign.holder === "" || sign.by !== sign.holder ? []
        : [{ value: "account", label: sign.secretIsPin ? qsTrId("page.sign.with_pin") : qsTrId("page.sign.with_passphrase"), glyph: "lock" }]
    //! Somebody notes it afterwards: the person themselves has the screen before them.
    readonly property var onPaper: asksWho ? [{ value: "paper", label: qsTrId("page.sign.paper"), glyph: "file-text" }] : []

    spacing: Tokens.spaceM

    Panel {
        visible: root.asksWho

        ChoiceGroup {
            label: qsTrId("page.sign.who")
            options: root.sign.people.choices
            value: root.sign.by
            errorText: root.sign.problem === "who" ? root.sign.problemWords : ""
            onChosen: value => root.sign.by = value
        }
    }
    Panel {
        visible: root.sign.by !== ""

        ChoiceGroup {
            label: qsTrId("page.sign.how")
            hint: qsTrId("page.sign.how_hint")
            large: true
            options: root.ownSecret.concat([{ value: "ink", label: qsTrId("page.sign.ink"), glyph: "signature" },
                      { value: "mark", label: qsTrId("page.sign.mark"), glyph: "x" },
                      { value: "typed", label: qsTrId("page.sign.typed"), glyph: "type" },
                      { value: "spoken", label: qsTrId("page.sign.spoken"), glyph: "message-circle" }]).concat(root.onPaper).concat([
                      { value: "seen", label: qsTrId("page.sign.seen"), glyph: "eye" },
                      { value: "declined", label: qsTrId("page.sign.declined"), glyph: "hand" },
                      { value: "unable", label: qsTrId("page.sign.unable"), glyph: "clock" }])
            value: root.sign.how
            errorText: root.sign.problem === "how" ? root.sign.problemWords : ""
            onChosen: value => root.sign.how = value
        }
        SignWay {
            sign: root.sign
        }
    }
    Panel {
        visible: root.sign.how !== "" && !root.sign.takesReason

        SignExceptions {
            sign: root.sign
        }
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            glyph: "arrow-left"
            text: qsTrId("page.sign.back_reading")
            large: true
            onClicked: root.sign.step = 0
        }
        AppButton {
            kind: "primary"
            glyph: "arrow-right"
            text: qsTrId("page.sign.go_confirm")
            onClicked: root.sign.check()
        }
    }
}
