// A question before something that is hard to undo. title, text, confirmText, cancelText, danger: red confirm button,
// glyph. open(); signals accepted(), rejected() (also Esc). The safe answer has the focus.
import QtQuick

Sheet {
    id: root

    property string text
    required property string confirmText
    property string cancelText: qsTrId("controls.cancel")
    property string confirmGlyph
    property bool danger: false
    default property alias more: extra.data

    onOpened: cancel.forceActiveFocus(Qt.PopupFocusReason)
    closable: false
    closePolicy: Sheet.CloseOnEscape

    AppText {
        text: root.text
    }
    Item {
        id: extra

        visible: children.length > 0
        implicitHeight: childrenRect.height
    }

    actions: [
        AppButton {
            id: cancel

            text: root.cancelText
            large: true
            onClicked: root.reject()
        },
        AppButton {
            kind: root.danger ? "danger" : "primary"
            large: true
            glyph: root.confirmGlyph
            text: root.confirmText
            onClicked: root.accept()
        }
    ]
}
