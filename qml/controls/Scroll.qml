// A page that scrolls: children stand in a Stack of readable width with gutters, and whatever takes the focus is
// brought above the on-screen keyboard. maximumWidth, spacing, margin, gutter; Page Up/Down and Home/End scroll.
import QtQuick
import QtQuick as Quick // Screen: ours is another
import QtQuick.Templates as T
import Cydgynllun.Controls
import Cydgynllun.Theme

Flickable {
    id: root

    property real maximumWidth: Tokens.lineMeasure
    property real margin: Tokens.gutter //!< above and below
    property real gutter: Tokens.gutter //!< at the sides
    property alias spacing: column.spacing
    default property alias content: column.data
    readonly property Item before: beforeSlot //!< above and below the column, as wide as the page
    readonly property Item after: afterSlot
    readonly property Item focusItem: Window.activeFocusItem
    readonly property var input: Qt.inputMethod
    // Android tells the keyboard in the screen's own pixels.
    readonly property real density: Qt.platform.os === "android" ? Quick.Screen.devicePixelRatio : 1
    readonly property real keyboard: input.visible ? Math.max(0, mapToItem(null, 0, height).y - input.keyboardRectangle.y / density) : 0

    //! Scrolls as little as shows `item` (of a text field that is higher than the page, the line being written).
    function ensureVisible(item: Item) {
        for (let up = item; up !== whole; up = up.parent)
            if (!up)
                return;
        const room = height - keyboard - Tokens.spaceM - Tokens.spaceXl;
        const line = item.height > room && item.cursorRectangle ? item.cursorRectangle : Qt.rect(0, 0, item.width, item.height);
        // What just fits is shown whole, without the air above it.
        const air = Math.max(0, Math.min(Tokens.spaceM, height - keyboard - line.height));
        const top = item.mapToItem(whole, 0, line.y).y - air;
        const bottom = top + line.height + Tokens.spaceXl;
        const last = Math.max(0, contentHeight + keyboard - height);
        contentY = Math.min(last, top < contentY ? Math.max(0, top) : Math.max(contentY, Math.min(top, bottom - height + keyboard)));
    }

    onFocusItemChanged: if (focusItem) ensureVisible(focusItem)
    onKeyboardChanged: if (focusItem) ensureVisible(focusItem)

    contentWidth: width
    contentHeight: whole.height
    bottomMargin: keyboard
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Connections {
        target: root.focusItem
        ignoreUnknownSignals: true

        function onCursorRectangleChanged() { root.ensureVisible(root.focusItem); }
    }

    Keys.onPressed: event => {
        const page = event.key === Qt.Key_PageDown ? height * 0.9 : event.key === Qt.Key_PageUp ? -height * 0.9
                   : event.key === Qt.Key_End ? contentHeight : event.key === Qt.Key_Home ? -contentHeight : 0;
        event.accepted = page !== 0;
        contentY = Math.max(0, Math.min(contentHeight - height, contentY + page));
    }

    Stack {
        id: whole

        width: root.width

        Stack {
            id: beforeSlot
        }
        Item {
            implicitHeight: column.height + root.margin * 2

            Stack {
                id: column

                x: Math.round((parent.width - width) / 2)
                y: root.margin
                width: Math.min(parent.width - root.gutter * 2, root.maximumWidth)
                spacing: Tokens.spaceM
            }
        }
        Stack {
            id: afterSlot
        }
    }

    T.ScrollBar.vertical: ScrollBar {}
}
