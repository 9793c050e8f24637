// The first question on a new device, in both languages at once. app.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

FocusScope {
    id: root

    required property AppController app
    readonly property string title: "Dewis iaith · Choose language"

    T.StackView.onActivated: name.forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Tokens.page
    }

    component Offer: Panel {
        id: offer

        required property string code
        required property string heading
        required property string line
        required property string choice

        AppText {
            text: offer.heading
            type: Tokens.h1
            Accessible.role: Accessible.Heading
        }
        AppText {
            text: offer.line
        }
        AppButton {
            kind: "primary"
            text: offer.choice
            onClicked: root.app.chooseLanguage(offer.code)
        }
    }

    Scroll {
        anchors.fill: parent
        maximumWidth: Tokens.px(840)
        margin: Math.max(Tokens.gutter, (height - offers.height - name.height) / 3)
        spacing: Tokens.spaceXl

        AppText {
            id: name

            readonly property int level: 1

            text: "Cydgynllun"
            type: Tokens.display
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
            Accessible.focusable: true
        }
        Columns {
            id: offers

            columns: Tokens.phone ? 1 : 2
            spacing: Tokens.spaceL

            Offer {
                code: "cy"
                heading: "Croeso"
                line: "Pa iaith hoffech chi ei defnyddio? Gallwch newid ar unrhyw adeg."
                choice: "Cymraeg"
            }
            Offer {
                code: "en"
                heading: "Welcome"
                line: "Which language would you like to use? You can change at any time."
                choice: "English"
            }
        }
    }
}
