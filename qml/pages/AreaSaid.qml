// What somebody said about the area, or a part of it: who and when, about what, their answer and their words; and what the team
// answers, where that is written down with it. app; roles of SaidModel.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property string byWords
    required property string aboutWords
    required property string stateWords
    required property Answer words
    required property Answer teamAnswer
    required property string answeredWords
    required property string reviewOn

    //! The day on which the team looks at it again.
    signal reviewChosen(iso: string)

    spacing: Tokens.spaceXs

    AppText {
        text: root.aboutWords
        type: Tokens.bodyStrong
    }
    Caption {
        visible: text !== ""
        icon: "hand"
        text: root.stateWords
        iconColor: Tokens.person
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    TwoTongues {
        visible: (root.words?.text ?? "") !== ""
        answer: root.words
        sourced: true
    }
    AppText {
        visible: text !== ""
        text: root.byWords
        type: Tokens.hint
        color: Tokens.textMuted
    }
    Repeater {
        model: root.teamAnswer ? 1 : 0

        Stack {
            spacing: Tokens.spaceXs

            PlanAnswer {
                app: root.app
                answer: root.teamAnswer
                label: qsTrId("page.area.team_answer")
                minimumLines: 2
            }
            AppText {
                visible: text !== ""
                text: root.answeredWords
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Repeater {
                model: (root.teamAnswer?.text ?? "").trim() === "" ? 0 : 1 // an answer first, then when to look again

                DateAnswer {
                    label: qsTrId("page.area.said_review")
                    value: root.reviewOn
                    onCommitted: iso => root.reviewChosen(iso)
                }
            }
        }
    }
}
