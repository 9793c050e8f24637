// A white sheet with a fine edge: children stack in a column. spacing, padding; selected: a stronger edge.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    property real padding: Tokens.phone ? Tokens.spaceM : Tokens.spaceL
    property alias spacing: column.spacing
    default property alias content: column.data

    implicitWidth: column.implicitWidth + padding * 2
    implicitHeight: column.implicitHeight + padding * 2
    radius: Tokens.radiusPanel
    color: Tokens.surface
    border.width: Tokens.borderHairline
    border.color: Tokens.hairline

    Stack {
        id: column

        anchors.fill: parent
        anchors.margins: root.padding
        spacing: Tokens.spaceM
    }
}
