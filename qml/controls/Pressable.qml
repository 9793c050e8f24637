// What everything that can be pressed has in common: text (its accessible name), description, focus ring on the keyboard's
// focus, Enter as well as Space, an accessible press that really presses, a target of at least Tokens.target.
// Signal clicked(), on release; sliding off cancels.
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Theme

T.AbstractButton {
    id: control

    property string description
    property real ringRadius: Tokens.radiusControl

    implicitWidth: Math.max(Tokens.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Tokens.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: description
    Accessible.onPressAction: if (control.enabled) control.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) control.clicked(); }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) control.clicked(); }

    FocusRing {
        shown: control.activeFocus && control.focusReason !== Qt.MouseFocusReason
        radius: control.ringRadius + Tokens.focusWidth
    }
}
