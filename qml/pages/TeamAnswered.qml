// What the team answered to the person's "no" or "not sure"; nothing while it has not. answer: Answer or null; reading: the
// paragraph that is being read aloud.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Repeater {
    id: root

    required property Answer answer
    property string reading

    model: answer ? 1 : 0

    Stack {
        AppText {
            text: qsTrId("mine.team_answer")
            color: Tokens.textMuted
        }
        TwoTongues {
            answer: root.answer
            reading: root.reading
        }
    }
}
