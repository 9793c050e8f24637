// One thing to aim for or that will happen, and, where the person is asked about it by itself, their answer, their words to "no"
// or "not sure", and what the team answered; of what is over, how it ended. app; text: Answer; captionWords; ended; reason: Answer, why the team decided it, or null; whoWords; oftenWords; whenWords; answer;
// asked; words, teamAnswer: Answer or null; reading: the paragraph that is being read aloud. Signal said(value).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property Answer text
    required property bool isOutcome
    required property bool ended
    required property string captionWords
    required property Answer reason
    required property string whoWords
    required property string oftenWords
    required property string whenWords
    required property string answer
    required property bool asked
    required property Answer words
    required property Answer teamAnswer
    property string reading

    signal said(string value)

    spacing: Tokens.spaceS
    color: ended ? Tokens.page : Tokens.surface

    Caption {
        icon: root.ended ? "check" : root.isOutcome ? "star" : "list-checks"
        text: root.captionWords
        color: Tokens.textMuted
        iconColor: root.ended ? Tokens.textMuted : Tokens.person
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    TwoTongues {
        answer: root.text
        type: root.ended ? Tokens.body : Tokens.bodyStrong
        reading: root.reading
    }
    Repeater {
        model: root.reason ? 1 : 0

        Stack {
            AppText {
                text: qsTrId("mine.team_decided")
                color: Tokens.textMuted
            }
            TwoTongues {
                answer: root.reason
                reading: root.reading
            }
        }
    }
    Caption {
        visible: root.whoWords !== ""
        icon: "users-round"
        text: qsTrId("mine.who").arg(root.whoWords)
        iconColor: Tokens.person
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Caption {
        visible: root.oftenWords !== ""
        icon: "refresh-cw"
        text: qsTrId("mine.how_often").arg(root.oftenWords)
        iconColor: Tokens.person
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Caption {
        visible: root.whenWords !== ""
        icon: "calendar"
        text: qsTrId("mine.when").arg(root.whenWords)
        iconColor: Tokens.person
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        model: root.asked && !root.ended ? 1 : 0

        AgreeChoice {
            label: qsTrId("mine.ask_part")
            value: root.answer
            onChosen: value => root.said(value)
        }
    }
    Repeater {
        model: root.words ? 1 : 0

        PlanAnswer {
            app: root.app
            answer: root.words
            label: qsTrId("mine.my_words_part")
            hint: qsTrId("mine.my_words_hint")
            minimumLines: 2
            showLanguage: false
        }
    }
    TeamAnswered {
        answer: root.teamAnswer
        reading: root.reading
    }
}
