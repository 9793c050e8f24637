// The last page of the person's mode: what is kept and whether it is signed, an answer to the whole plan, and a review. app.
// Signal signed(): they want to read the whole and answer.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    readonly property MyPlanController mine: app.plan.mine

    signal signed()

    spacing: Tokens.spaceM

    AppText {
        text: root.mine.thanksWords
    }
    Panel {
        AppText {
            text: qsTrId("mine.sign_text")
        }
        AppButton {
            glyph: "signature"
            voice: "person"
            large: true
            text: qsTrId("mine.sign_start")
            onClicked: root.signed()
        }
    }
    Panel {
        SectionHeading {
            id: asked

            level: 3
            voice: "person"
            text: root.mine.askedWords !== "" ? root.mine.askedWords : qsTrId("mine.ask_review_text")
        }
        AppButton {
            visible: root.mine.askedWords === ""
            glyph: "history"
            voice: "person"
            large: true
            text: qsTrId("mine.ask_review")
            onClicked: {
                root.mine.askForReview();
                asked.forceActiveFocus();
            }
        }
        PlanAnswer {
            visible: root.mine.reviewWords !== null
            app: root.app
            answer: root.mine.reviewWords
            label: qsTrId("mine.review_words")
            showLanguage: false
        }
    }
    AppText {
        text: qsTrId("mine.finish_hint")
        color: Tokens.textMuted
    }
}
