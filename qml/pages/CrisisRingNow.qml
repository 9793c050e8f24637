// Whom to ring at this very minute, the best first with a number that can be read from across a room; what each will do.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property CrisisController crisis

    border.width: Tokens.borderSelected
    border.color: Tokens.primary

    Stack {
        spacing: Tokens.spaceXxs

        SectionHeading {
            text: qsTrId("page.crisis.ring_now")
            glyph: "phone-call"
            color: Tokens.primary
        }
        AppText {
            text: root.crisis.nowWords
            color: Tokens.textMuted
        }
    }
    Banner {
        visible: !root.crisis.covered
        kind: "warning"
        text: root.crisis.coverWords
    }
    AppText {
        visible: answering.count === 0
        text: qsTrId("page.crisis.nobody_now")
        type: Tokens.bodyStrong
    }
    Repeater {
        id: answering

        model: root.crisis.ringNow

        Stack {
            id: contact

            required property int index
            required property string name
            required property string number
            required property string nowWords
            required property Answer whatTheyDo

            spacing: Tokens.spaceXxs

            Rectangle {
                visible: contact.index > 0
                implicitHeight: Tokens.borderHairline
                color: Tokens.hairline
            }
            Item {
                visible: contact.index > 0
                implicitHeight: Tokens.spaceXs
            }
            AppText {
                text: contact.name
                type: contact.index === 0 ? Tokens.h3 : Tokens.bodyStrong
            }
            PhoneNumber {
                number: contact.number
                whose: contact.name
                large: contact.index === 0
            }
            TwoTongues {
                visible: contact.whatTheyDo.text !== ""
                answer: contact.whatTheyDo
            }
            AppText {
                text: contact.nowWords
                type: Tokens.hint
                color: Tokens.textMuted
            }
        }
    }
}
