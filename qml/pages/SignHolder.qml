// "Which of these people is you?": asked once, so that whoever holds this tablet can finish with their PIN. sign. Signal
// peopleWanted(): the plan does not name them yet.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property SignController sign

    signal peopleWanted()

    AppText {
        text: qsTrId("page.sign.holder_why")
    }
    SelectBox {
        visible: root.sign.holderChoices.length > 0
        label: qsTrId("page.sign.holder")
        hint: qsTrId("page.sign.holder_hint")
        options: root.sign.holderChoices
        value: ""
        onChosen: value => root.sign.iAm(value)
    }
    Wrap {
        AppButton {
            kind: "quiet"
            glyph: "user-round-plus"
            text: qsTrId("page.sign.holder_add")
            onClicked: root.peopleWanted()
        }
    }
}
