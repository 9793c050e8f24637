// A question before removing something.
import QtQuick
import QtQuick.Layouts
import Cydgynllun.Theme
import Cydgynllun.Controls

StatesPage {
    id: page

    ConfirmDialog {
        title: page.plan.say("Remove this action?", "Tynnu’r cam hwn?")
        text: page.plan.say("It stays in the plan’s history. You can put it back for 30 days.", "Mae’n aros yn hanes y cynllun. Gallwch ei roi yn ôl am 30 diwrnod.")
        confirmText: page.plan.say("Remove", "Tynnu")
        confirmGlyph: "trash-2"
        danger: true
        Component.onCompleted: Qt.callLater(open)
    }
}
