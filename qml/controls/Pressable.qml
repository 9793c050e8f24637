// What everything that can be pressed has in common: text (its accessible name), description, role, focus ring on the
// keyboard's focus, Enter as well as Space, accessible actions that really act, a target of at least Tokens.target;
// background, contentItem and padding as of a template button; checkable and checked, or choice and on where a page holds
// the state; down, hovered; focusPolicy. Signals clicked(), and toggled() when checkable, on release; sliding off cancels.
// Not a template control itself: Qt 6.4 tells each of those by its own role whatever its Accessible.role, and does nothing
// on its accessible actions. One lies inside, for fingers and mice.
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Theme

Item {
    id: control

    property string text
    property string description
    property int role: Accessible.Button
    property real ringRadius: Tokens.radiusControl
    property int focusPolicy: Qt.StrongFocus
    property alias background: area.background
    property alias contentItem: area.contentItem
    property alias padding: area.padding
    property alias leftPadding: area.leftPadding
    property alias rightPadding: area.rightPadding
    property alias topPadding: area.topPadding
    property alias bottomPadding: area.bottomPadding
    readonly property alias implicitContentWidth: area.implicitContentWidth
    readonly property alias implicitContentHeight: area.implicitContentHeight
    property alias checkable: area.checkable
    property alias checked: area.checked
    property bool choice: checkable //!< has a checked state to tell
    property bool on: checked //!< the state told
    property bool byFinger: false //!< the focus came by a tap or click
    readonly property alias down: area.down
    readonly property alias hovered: area.hovered

    signal clicked()
    signal toggled()

    //! Does what a tap does.
    function press() {
        byFinger = false;
        if (!enabled)
            return;
        if (checkable) {
            area.toggle();
            toggled();
        }
        clicked();
    }

    implicitWidth: Math.max(Tokens.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Tokens.target, implicitContentHeight + topPadding + bottomPadding)
    activeFocusOnTab: (focusPolicy & Qt.TabFocus) !== 0 || activeFocus
    onActiveFocusChanged: if (!activeFocus) byFinger = false
    Accessible.role: role
    Accessible.name: text
    Accessible.description: enabled ? description : (description + "\n" + qsTrId("controls.unavailable")).trim()
    Accessible.checkable: choice
    Accessible.checked: on
    Accessible.focusable: true
    Accessible.onPressAction: press()
    Accessible.onToggleAction: press()
    Keys.onSpacePressed: event => { if (!event.isAutoRepeat) press(); }
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) press(); }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) press(); }

    T.AbstractButton {
        id: area

        anchors.fill: parent
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        Accessible.ignored: true
        onPressed: {
            if (!(control.focusPolicy & Qt.ClickFocus))
                return;
            control.byFinger = true;
            control.forceActiveFocus(Qt.MouseFocusReason);
        }
        onToggled: control.toggled()
        onClicked: control.clicked()
    }
    FocusRing {
        shown: control.activeFocus && !control.byFinger
        radius: control.ringRadius + Tokens.focusWidth
    }
}
