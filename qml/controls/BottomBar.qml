// The phone's bar of places at the foot. items: [{key, label, glyph}], current: a key. Signal picked(key).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property var items
    property string current

    signal picked(string key)

    implicitHeight: Math.max(Tokens.bottomBarHeight, grid.implicitHeight)
    color: Tokens.surface
    Accessible.role: Accessible.PageTabList

    Columns {
        id: grid

        width: root.width
        columns: Math.max(1, implicitWidth * root.items.length <= width ? root.items.length : Math.ceil(root.items.length / 2))

        Repeater {
            model: root.items

            NavItem {
                required property var modelData

                implicitHeight: Math.max(Tokens.bottomBarHeight, implicitContentHeight + topPadding + bottomPadding)
                upright: true
                text: modelData.label
                glyph: modelData.glyph
                current: modelData.key === root.current
                onClicked: root.picked(modelData.key)
            }
        }
    }
    Rectangle {
        width: parent.width
        height: Tokens.borderHairline
        color: Tokens.hairline
    }
}
