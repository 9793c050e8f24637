// Help now, inside the person's mode: whom to ring at this hour and the crisis plan, to read and not to change. crisis.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property CrisisController crisis

    spacing: Tokens.spaceM

    Panel {
        AppText {
            text: qsTrId("mine.help_always")
            type: Tokens.bodyStrong
        }
        Columns {
            columns: Tokens.phone ? 1 : 2
            spacing: Tokens.spaceM

            Stack {
                PhoneNumber {
                    number: "111"
                    whose: qsTrId("mine.help_111")
                    large: true
                }
                AppText {
                    text: qsTrId("mine.help_111")
                }
            }
            Stack {
                PhoneNumber {
                    number: "999"
                    whose: qsTrId("mine.help_999")
                }
                AppText {
                    text: qsTrId("mine.help_999")
                }
            }
        }
    }
    CrisisReading {
        crisis: root.crisis
    }
}
