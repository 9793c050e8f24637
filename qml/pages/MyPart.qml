// One thing that the person wants or that will happen, and, where they are asked about it by itself, their answer. text:
// Answer; isOutcome; whoWords; whenWords; answer; asked; reading: the paragraph that is being read aloud. Signal said(value).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property Answer text
    required property bool isOutcome
    required property string whoWords
    required property string whenWords
    required property string answer
    required property bool asked
    property string reading

    signal said(string value)

    spacing: Tokens.spaceS

    Caption {
        icon: root.isOutcome ? "star" : "list-checks"
        text: root.isOutcome ? qsTrId("mine.i_want") : qsTrId("mine.will_happen")
        color: Tokens.textMuted
        iconColor: Tokens.person
    }
    TwoTongues {
        answer: root.text
        type: Tokens.bodyStrong
        reading: root.reading
    }
    Caption {
        visible: root.whoWords !== ""
        icon: "users-round"
        text: qsTrId("mine.who").arg(root.whoWords)
        iconColor: Tokens.person
    }
    Caption {
        visible: root.whenWords !== ""
        icon: "calendar"
        text: qsTrId("mine.when").arg(root.whenWords)
        iconColor: Tokens.person
    }
    AgreeChoice {
        visible: root.asked
        label: root.isOutcome ? qsTrId("mine.ask_outcome") : qsTrId("mine.ask_action")
        value: root.answer
        onChosen: value => root.said(value)
    }
}
