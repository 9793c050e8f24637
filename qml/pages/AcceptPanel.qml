// On the overview, until the new coordinator has accepted what was handed over: they are asked, and everybody else is told
// that they have not. app; acceptance.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property Acceptance acceptance

    padding: Tokens.spaceM
    spacing: Tokens.spaceS

    SectionHeading {
        text: root.acceptance.mine ? qsTrId("page.accept.title") : root.acceptance.waitingWords
        glyph: "users-round"
    }
    AppText {
        text: root.acceptance.handedWords
    }
    Repeater {
        model: root.acceptance.mine ? 1 : 0

        Stack {
            spacing: Tokens.spaceS

            AcceptItems {
                acceptance: root.acceptance
            }
            Repeater {
                id: reason

                model: root.acceptance.allGiven ? 0 : 1

                PlanAnswer {
                    app: root.app
                    answer: root.acceptance.reason
                    label: qsTrId("page.accept.reason")
                    errorText: root.acceptance.heldWords
                    minimumLines: 1
                    showLanguage: false
                }
            }
            AppText {
                text: qsTrId("page.accept.hint")
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Wrap {
                AppButton {
                    kind: "primary"
                    glyph: "check"
                    text: qsTrId("page.accept.accept")
                    onClicked: {
                        if (!root.acceptance.accept())
                            (reason.itemAt(0) as PlanAnswer)?.edit();
                    }
                }
            }
        }
    }
    Wrap {
        visible: !root.acceptance.mine
        spacing: Tokens.spaceXs

        AppButton {
            visible: root.acceptance.asksMe
            glyph: "user-round"
            text: qsTrId("page.accept.i_am")
            onClicked: root.acceptance.iAm()
        }
        AppButton {
            kind: "quiet"
            glyph: "phone"
            text: qsTrId("page.accept.told")
            onClicked: root.app.router.open("new_coordinator")
        }
    }
}
