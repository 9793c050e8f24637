// Why a signature is taken back. begun: what was written of it before. Signals taken(reason), cancelled().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    property string begun: ""
    property string reason: begun
    property bool tried: false

    signal taken(string reason)
    signal cancelled()

    spacing: Tokens.spaceM
    Component.onCompleted: root.nextItemInFocusChain().forceActiveFocus(Qt.OtherFocusReason)

    TextAnswer {
        label: qsTrId("page.sign.take_back_why")
        hint: qsTrId("page.sign.take_back_hint")
        minimumLines: 1
        value: root.begun
        errorText: root.tried && root.reason.trim() === "" ? qsTrId("page.sign.take_back_missing") : ""
        onDraftChanged: text => root.reason = text
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            kind: "primary"
            glyph: "undo-2"
            text: qsTrId("page.sign.take_back_do")
            onClicked: {
                root.tried = true;
                if (root.reason.trim() !== "")
                    root.taken(root.reason);
            }
        }
        AppButton {
            large: true
            text: qsTrId("page.sign.take_back_leave")
            onClicked: root.cancelled()
        }
    }
}
