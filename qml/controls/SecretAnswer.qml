// A passphrase or PIN with a button to show it; pasting is allowed. label, hint, errorText, digits: a number pad.
// text, clear(), edit(). Signals edited(text), accepted() on Enter.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

FieldFrame {
    id: root

    property bool digits: false
    property bool shown: false
    readonly property alias text: box.text

    signal edited(string text)
    signal accepted()

    //! Puts the cursor into the field.
    function edit() { box.forceActiveFocus(); }
    function clear() { box.clear(); }

    // Qt 6.4 tells a screen reader on Linux no name of a field whose letters are hidden: the group around it says it.
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    aside: AppButton {
        kind: "quiet"
        glyph: root.shown ? "eye-off" : "eye"
        text: root.shown ? qsTrId("controls.secret.hide") : qsTrId("controls.secret.show")
        onClicked: root.shown = !root.shown
    }

    InputBox {
        id: box

        implicitHeight: Math.max(Tokens.targetPrimary, contentHeight + topPadding + bottomPadding)
        echoMode: root.shown ? TextInput.Normal : TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | (root.digits ? Qt.ImhDigitsOnly : 0)
        name: root.label
        description: root.spoken
        wrong: root.errorText !== ""
        onTextEdited: root.edited(text)
        onAccepted: root.accepted()
    }
}
