// What the person asked for or refused in advance, how to speak with them, who and what depends on them, and how anybody may
// ask for a review.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property CrisisController crisis

    component Part: Stack {
        id: part

        required property string title
        required property Answer answer

        visible: (answer?.text ?? "") !== ""
        spacing: Tokens.spaceXxs

        SectionHeading {
            text: part.title
            level: 3
        }
        TwoTongues {
            answer: part.answer
        }
    }

    visible: wishes.count > 0 || speaking.visible || dependants.count > 0 || pets.visible || keys.visible || review.visible

    Repeater {
        id: wishes

        model: root.crisis.wishes

        CrisisEntry {
            required property var modelData

            entry: modelData
            glyph: "file-text"
            tint: Tokens.person
        }
    }
    Part {
        id: speaking

        title: qsTrId("page.crisis.speaking")
        answer: root.crisis.communication
    }
    Repeater {
        id: dependants

        model: root.crisis.dependants

        Stack {
            id: dependant

            required property Answer who
            required property Answer text

            spacing: Tokens.spaceXxs

            SectionHeading {
                text: dependant.who.text
                level: 3
                glyph: "users-round"
            }
            TwoTongues {
                answer: dependant.text
            }
        }
    }
    Part {
        id: pets

        title: qsTrId("page.crisis.pets")
        answer: root.crisis.pets
    }
    Part {
        id: keys

        title: qsTrId("page.crisis.keys")
        answer: root.crisis.keys
    }
    Part {
        id: review

        title: qsTrId("page.crisis.urgent_review")
        answer: root.crisis.urgentReview
    }
}
