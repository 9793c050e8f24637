// The places of a plan: a rail at the left in landscape, tabs under the banner otherwise. items: [{key, label, glyph,
// badge?, apart?: a group begins here}], current: a key. Signal picked(key).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property var items
    property string current
    property bool vertical: Tokens.landscape

    property real room: Infinity //!< the height in which they are in sight: they move closer where it is short
    readonly property bool tight: items.length * (Tokens.target + Tokens.spaceXs) + Tokens.spaceXl > room

    signal picked(string key)

    implicitWidth: Tokens.railWidth
    implicitHeight: (vertical ? stack.implicitHeight : tabs.implicitHeight) + Tokens.spaceXs * 2
    color: Tokens.surface
    Accessible.role: Accessible.PageTabList

    component Place: NavItem {
        required property var modelData

        text: modelData.label
        glyph: modelData.glyph
        badge: modelData.badge ?? ""
    }

    Stack {
        id: stack

        x: Tokens.spaceXs
        y: Tokens.spaceXs
        width: root.width - Tokens.spaceM
        spacing: root.tight ? Tokens.spaceXxs : Tokens.spaceXs

        Repeater {
            model: root.vertical ? root.items : []

            Stack {
                id: entry

                required property var modelData

                spacing: stack.spacing

                Rectangle {
                    visible: entry.modelData.apart ?? false
                    implicitHeight: Tokens.borderHairline
                    color: Tokens.hairline
                }
                Place {
                    modelData: entry.modelData
                    current: entry.modelData.key === root.current
                    onClicked: root.picked(entry.modelData.key)
                }
            }
        }
    }
    Wrap {
        id: tabs

        x: Tokens.spaceXs
        y: Tokens.spaceXs
        width: root.width - Tokens.spaceM
        spacing: Tokens.spaceXxs

        Repeater {
            model: root.vertical ? [] : root.items

            Place {
                current: modelData.key === root.current
                onClicked: root.picked(modelData.key)
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        visible: !root.vertical
        width: parent.width
        height: Tokens.borderHairline
        color: Tokens.hairline
    }
}
