// The last step of signing: exactly what is about to be sealed, before it is.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign
    readonly property bool account: sign.how === "account"
    readonly property bool paper: sign.how === "paper"
    property string secret: ""
    property int tries: 0

    function seal() {
        if (account && secret === "")
            return;
        sign.sign(secret);
        secret = "";
        tries += 1;
    }

    component Fact: Stack {
        id: fact

        required property string label
        required property string value

        visible: value !== ""
        Accessible.role: Accessible.StaticText
        Accessible.name: label + ": " + value

        AppText {
            text: fact.label
            type: Tokens.hint
            color: Tokens.textMuted
            decoration: true
        }
        AppText {
            text: fact.value
            type: Tokens.bodyStrong
            decoration: true
        }
    }

    spacing: Tokens.spaceM

    Panel {
        SectionHeading {
            text: qsTrId("page.sign.confirm")
            glyph: "lock"
        }
        Columns {
            columns: Tokens.phone ? 1 : 2
            spacing: Tokens.spaceM

            Fact {
                label: qsTrId("page.sign.fact_version")
                value: root.sign.nextNumber
            }
            Fact {
                label: qsTrId("page.sign.fact_date")
                value: root.sign.todayWords
            }
            Fact {
                label: qsTrId("page.sign.fact_language")
                value: root.sign.language === "cy" ? "Cymraeg" : "English"
            }
            Fact {
                label: qsTrId("page.sign.fact_who")
                value: root.sign.byName
            }
            Fact {
                label: qsTrId("page.sign.fact_how")
                value: root.sign.howWords
            }
            Fact {
                label: qsTrId("page.sign.fact_witness")
                value: root.sign.how === "spoken" ? root.sign.witness : ""
            }
            Fact {
                label: qsTrId("page.sign.fact_paper")
                value: root.paper ? root.sign.paper.words : ""
            }
            Fact {
                label: qsTrId("page.sign.fact_reason")
                value: root.sign.takesReason ? root.sign.reason : ""
            }
        }
        Fact {
            label: qsTrId("page.sign.fact_except")
            value: root.sign.exceptWords
        }
        AppText {
            text: qsTrId("page.sign.confirm_note")
            color: Tokens.textMuted
        }
    }
    Repeater {
        model: root.account ? 1 : 0

        Panel {
            SecretAnswer {
                label: root.sign.secretIsPin ? qsTrId("page.sign.pin") : qsTrId("page.sign.passphrase")
                hint: qsTrId("page.sign.undo_hint")
                digits: root.sign.secretIsPin
                enabled: !root.sign.sealing
                errorText: root.sign.problem === "secret" ? root.sign.problemWords : ""
                onEdited: text => root.secret = text
                onAccepted: root.seal()

                readonly property int tries: root.tries

                onTriesChanged: clear()
            }
        }
    }
    Banner {
        visible: root.sign.problemWords !== "" && root.sign.problem !== "secret"
        kind: "error"
        text: root.sign.problemWords
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            glyph: "arrow-left"
            text: qsTrId("page.sign.back_answer")
            large: true
            onClicked: root.sign.step = 1
        }
        AppButton {
            kind: "primary"
            voice: "success"
            glyph: "signature"
            text: root.sign.sealing ? qsTrId("page.sign.checking")
                : root.account ? qsTrId("page.sign.finish")
                : root.sign.takesReason || root.paper ? qsTrId("page.sign.record") : qsTrId("page.sign.seal")
            enabled: !root.sign.sealing && (!root.account || root.secret !== "")
            onClicked: root.seal()
        }
    }
}
