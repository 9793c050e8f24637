// The first step of signing: the whole text as it will be sealed, in the language of the person's choice. The answer comes
// after its last line.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property SignController sign
    property bool withText: true //!< false: the page itself is not drawn yet

    spacing: Tokens.spaceM

    AppText {
        text: qsTrId("page.sign.reading_intro")
    }
    ChoiceGroup {
        label: qsTrId("page.sign.language")
        options: [{ value: "cy", label: "Cymraeg" }, { value: "en", label: "English" }]
        value: root.sign.language
        onChosen: value => root.sign.language = value
    }
    Repeater {
        model: root.withText ? 1 : 0

        Stack {
            spacing: Tokens.spaceM

            Panel {
                PlanText {
                    words: root.sign.documentText
                    title: qsTrId("page.sign.text")
                }
            }
            Panel {
                Caption {
                    text: qsTrId("page.sign.end")
                    icon: "check"
                }
                AppText {
                    visible: !root.sign.canSign
                    text: root.sign.blockedWords
                    color: Tokens.error
                }
                Wrap {
                    fill: Tokens.phone

                    AppButton {
                        kind: "primary"
                        glyph: "arrow-right"
                        text: qsTrId("page.sign.go_answer")
                        enabled: root.sign.canSign
                        onClicked: root.sign.read()
                    }
                }
            }
        }
    }
}
