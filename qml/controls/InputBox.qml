// The box of a short typed value (a date's day, a search, a passphrase). wrong: red edge; name: its accessible name.
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Theme

T.TextField {
    id: control

    property string name
    property string description
    property bool wrong: false

    implicitWidth: Math.max(Tokens.target, contentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Tokens.target, contentHeight + topPadding + bottomPadding)
    leftPadding: Tokens.spaceM
    rightPadding: Tokens.spaceM
    topPadding: Tokens.spaceXs
    bottomPadding: Tokens.spaceXs
    verticalAlignment: TextInput.AlignVCenter
    font: Tokens.body.font
    color: Tokens.text
    // Never drawn: a template writes it over the accessible description whenever a screen reader starts.
    placeholderText: description
    selectionColor: Tokens.primary
    selectedTextColor: Tokens.primaryInk
    // A finger that drags scrolls the page, and only a tap starts to write; a mouse selects as usual.
    selectByMouse: mouse.hovered
    activeFocusOnPress: mouse.hovered
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.description: description

    background: Rectangle {
        radius: Tokens.radiusControl
        color: Tokens.surface
        border.width: Tokens.borderControl
        border.color: control.wrong ? Tokens.error : Tokens.controlBorder
    }
    HoverHandler {
        id: mouse

        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        cursorShape: Qt.IBeamCursor
    }
    TapHandler {
        onTapped: if (!control.activeFocus) control.forceActiveFocus(Qt.MouseFocusReason)
        onDoubleTapped: control.selectWord()
    }
    FocusRing {
        shown: control.activeFocus
    }
}
