// The bar of what to do next, at the foot of a page: children are buttons, side by side where they fit.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    default property alias buttons: row.data

    implicitHeight: row.implicitHeight + Tokens.spaceXs * 2
    color: Tokens.surface

    Rectangle {
        width: parent.width
        height: Tokens.borderHairline
        color: Tokens.hairline
    }
    Wrap {
        id: row

        x: Tokens.gutter
        y: Tokens.spaceXs
        width: parent.width - Tokens.gutter * 2
        spacing: Tokens.spaceXs
        fill: true
    }
}
