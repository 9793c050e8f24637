// The frame of a page. bar: AppBar, always in place; banner: whose plan, notices, tabs; children: the page, in a Scroll;
// rail: at the left and side: a Scroll at the right (make them visible in landscape); foot: ActionBar, BottomBar. Where these would
// leave the page less than half of the height (large text on a phone), banner and foot scroll with it,
// and where the bar alone takes a third, the bar does too. scroll: the Scroll. entry: the first heading, which has the
// focus when the page opens; when it is come back to, the focus is where it was left.
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Controls
import Cydgynllun.Theme

FocusScope {
    id: root

    property alias bar: barSlot.data
    property alias banner: bannerSlot.data
    property alias rail: railSlot.data
    property alias side: sideSlot.data
    property alias foot: footSlot.data
    readonly property alias scroll: scroll
    default property alias content: scroll.content
    property Item entry: null
    property bool entered: false
    // A slot is as wide in either place, so that moving it never changes whether it should move.
    readonly property bool crowded: !Tokens.landscape && barSlot.height + bannerSlot.height + footSlot.height > height / 2
    readonly property bool veryCrowded: !Tokens.landscape && barSlot.height > height / 3

    T.StackView.onActivated: {
        if (!entered && entry)
            entry.forceActiveFocus();
        entered = true;
    }

    Rectangle {
        anchors.fill: parent
        color: Tokens.page
    }
    Item {
        id: fixedBar

        width: root.width
        height: root.veryCrowded ? 0 : barSlot.height
    }
    Item {
        id: fixedBanner

        y: fixedBar.height
        width: root.width
        height: root.crowded ? 0 : bannerSlot.height
    }
    Stack {
        parent: scroll.before

        Item {
            id: movingBar

            implicitHeight: root.veryCrowded ? barSlot.height : 0
        }
        Item {
            id: movingBanner

            implicitHeight: root.crowded ? bannerSlot.height : 0
        }
    }
    Stack {
        id: barSlot

        parent: root.veryCrowded ? movingBar : fixedBar
        width: root.width
    }
    Stack {
        id: bannerSlot

        parent: root.crowded ? movingBanner : fixedBanner
        width: root.width
    }
    Rectangle {
        y: scroll.y
        width: railSlot.implicitWidth > 0 ? Tokens.railWidth : 0
        height: scroll.height
        color: Tokens.surface

        Flickable {
            id: rail

            anchors.fill: parent
            contentHeight: railSlot.height
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            Stack {
                id: railSlot

                width: rail.width
            }
        }
        Rectangle {
            anchors.right: parent.right
            width: parent.width > 0 ? Tokens.borderHairline : 0
            height: parent.height
            color: Tokens.hairline
        }
    }
    Scroll {
        id: scroll

        x: rail.width
        y: fixedBar.height + fixedBanner.height
        width: root.width - rail.width - sideSlot.width
        height: root.height - y - fixedFoot.height
    }
    Item {
        id: sideSlot

        x: root.width - width
        y: scroll.y
        width: visibleChildren.length > 0 ? Tokens.sideWidth + Tokens.gutter : 0
        height: scroll.height
    }
    Item {
        id: fixedFoot

        y: root.height - height
        width: root.width
        height: root.crowded ? 0 : footSlot.height
    }
    Item {
        id: movingFoot

        parent: scroll.after
        implicitHeight: root.crowded ? footSlot.height : 0
    }
    Stack {
        id: footSlot

        parent: root.crowded ? movingFoot : fixedFoot
        width: root.width
    }
}
