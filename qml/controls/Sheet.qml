// A sheet over the page: from the bottom on a phone, in the middle on a tablet; scrolls when it must. title; children: its
// content; actions: buttons at the foot; closable: has a Close button and closes on Esc and a tap outside (default).
// open(), close(); signals opened(), closed(). Keyboard focus stays inside while open, and goes back where it was.
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Controls
import Cydgynllun.Theme

T.Dialog {
    id: root

    property bool closable: true
    property Item before: null
    default property alias sheet: page.content
    property alias actions: foot.data
    readonly property real edge: Tokens.phone ? 0 : Tokens.gutter
    // Large text on a phone: the title needs the room of the word.
    readonly property bool tight: Tokens.phone && Tokens.fontScale >= 1.5

    parent: T.Overlay.overlay
    width: Math.min(parent ? parent.width - edge * 2 : 0, Tokens.phone ? Tokens.lineMeasure : Tokens.px(Tokens.sheetWidth))
    height: Math.min(parent ? parent.height - Tokens.spaceL - edge : 0, implicitHeight)
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Tokens.phone ? (parent?.height ?? 0) - height : Math.round(((parent?.height ?? 0) - height) / 2)
    implicitHeight: implicitContentHeight + bottomPadding
    bottomPadding: Tokens.spaceS
    modal: true
    focus: true
    closePolicy: closable ? T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside : T.Popup.NoAutoClose
    onAboutToShow: before = parent?.Window.activeFocusItem ?? null
    onClosed: {
        if (before)
            before.forceActiveFocus(Qt.PopupFocusReason);
        before = null;
    }

    // Qt 6.4 gives the dialog its role and leaves out its name.
    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => title)

    T.Overlay.modal: Rectangle {
        color: Tokens.scrim
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Tokens.fast }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Tokens.fast }
    }
    background: Rectangle {
        radius: Tokens.radiusSheet
        color: Tokens.surface
        border.width: Tokens.borderHairline
        border.color: Tokens.hairline

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Tokens.phone ? Tokens.radiusSheet : 0
            color: Tokens.surface
        }
    }
    // In the order of reading, which is that of Tab: Qt puts a dialog's own header and footer after and before it.
    contentItem: Item {
        implicitHeight: head.height + page.contentHeight + bottom.height

        Item {
            id: head

            width: parent.width
            height: Math.max(top.implicitHeight, Tokens.target) + Tokens.spaceS * 2

            Beside {
                id: top

                anchors.fill: parent
                anchors.leftMargin: Tokens.gutter
                anchors.rightMargin: Tokens.spaceXs
                anchors.topMargin: Tokens.spaceS
                anchors.bottomMargin: Tokens.spaceS
                spacing: Tokens.spaceXs
                wide: heading

                SectionHeading {
                    id: heading

                    text: root.title
                }
                IconButton {
                    visible: root.closable && root.tight
                    glyph: "x"
                    color: Tokens.link
                    text: qsTrId("controls.close")
                    onClicked: root.close()
                }
                AppButton {
                    visible: root.closable && !root.tight
                    kind: "quiet"
                    glyph: "x"
                    text: qsTrId("controls.close")
                    onClicked: root.close()
                }
            }
        }
        Scroll {
            id: page

            y: head.height
            width: parent.width
            height: Math.max(0, parent.height - head.height - bottom.height)
            margin: Tokens.focusWidth * 2
            gutter: Tokens.gutter
        }
        Item {
            id: bottom

            y: parent.height - height
            width: parent.width
            height: foot.visible ? foot.implicitHeight + Tokens.spaceM + Tokens.spaceXs : 0

            Wrap {
                id: foot

                x: Tokens.gutter
                y: Tokens.spaceXs
                width: parent.width - Tokens.gutter * 2
                visible: children.length > 0
                spacing: Tokens.spaceS
                fill: Tokens.phone
                atEnd: true
            }
        }
    }
}
