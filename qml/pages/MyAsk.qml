// What the person is asked on a page, and where they write: whether they agree, where there is something to agree to, and
// their own words, now and before, and what the team answered. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    readonly property MyPlanController mine: app.plan.mine

    AgreeChoice {
        visible: root.mine.asks
        label: qsTrId("mine.ask_area")
        value: root.mine.answer
        onChosen: value => root.mine.say(value)
    }
    Caption {
        visible: root.mine.stillNo
        icon: "info"
        text: qsTrId("mine.still_no")
        type: Tokens.hint
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        model: root.mine.earlier

        Stack {
            id: before

            required property var modelData

            AppText {
                text: qsTrId("mine.wrote_before")
                type: Tokens.hint
                color: Tokens.textMuted
            }
            TwoTongues {
                answer: before.modelData as Answer
                reading: root.app.aloud.current
            }
        }
    }
    AppButton {
        id: begin

        visible: root.mine.words === null
        glyph: "pencil"
        voice: "person"
        text: qsTrId("mine.add_words")
        onClicked: {
            root.mine.addWords();
            words.nextItemInFocusChain().forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    PlanAnswer {
        id: words

        visible: root.mine.words !== null
        app: root.app
        answer: root.mine.words
        label: qsTrId("mine.my_words")
        hint: qsTrId("mine.my_words_hint")
        showLanguage: false
    }
    TeamAnswered {
        answer: root.mine.teamAnswer
        reading: root.app.aloud.current
    }
}
