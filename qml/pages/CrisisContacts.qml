// Everybody whom the crisis plan says to ring, with their hours, whether or not they answer now.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property ContactsModel contacts

    SectionHeading {
        text: qsTrId("page.crisis.everybody")
        glyph: "phone"
    }
    AppText {
        visible: root.contacts.count === 0
        text: qsTrId("page.crisis.no_contacts")
        color: Tokens.textMuted
    }
    Columns {
        columns: Tokens.landscape ? 2 : 1
        spacing: Tokens.spaceL

        Repeater {
            model: root.contacts

            Stack {
                id: contact

                required property string name
                required property string number
                required property string kindWords
                required property string hoursWords
                required property string holidayWords
                required property string nowWords
                required property bool openNow
                required property Answer whatTheyDo

                spacing: Tokens.spaceXxs

                AppText {
                    text: contact.name
                    type: Tokens.bodyStrong
                }
                AppText {
                    text: contact.kindWords
                    type: Tokens.hint
                    color: Tokens.textMuted
                }
                PhoneNumber {
                    visible: contact.number !== ""
                    number: contact.number
                    whose: contact.name
                }
                AppText {
                    visible: contact.number === ""
                    text: qsTrId("page.crisis.no_number")
                    color: Tokens.warning
                }
                Caption {
                    text: contact.nowWords
                    icon: contact.openNow ? "circle-check" : "clock"
                    iconSize: Tokens.iconS
                    type: Tokens.chip
                    color: contact.openNow ? Tokens.success : Tokens.textMuted
                }
                AppText {
                    text: contact.hoursWords
                }
                AppText {
                    visible: text !== ""
                    text: contact.holidayWords
                }
                TwoTongues {
                    visible: contact.whatTheyDo.text !== ""
                    answer: contact.whatTheyDo
                }
            }
        }
    }
}
