// The numbers that answer everybody in Wales at any hour.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    SectionHeading {
        glyph: "phone-call"
        text: qsTrId("page.help.now")
    }
    AppText {
        text: qsTrId("page.help.now_text")
    }
    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceM

        Stack {
            PhoneNumber {
                number: "999"
                whose: qsTrId("page.help.999")
                large: true
            }
            AppText {
                text: qsTrId("page.help.999")
            }
        }
        Stack {
            PhoneNumber {
                number: "111"
                whose: qsTrId("page.help.111")
                large: true
            }
            AppText {
                text: qsTrId("page.help.111")
            }
        }
    }
}
