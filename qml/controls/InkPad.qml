// A box to sign or mark in with a finger or a pen. label, hint, caption: words under the line (name and date), strokes
// (InkArea says what they are), blank, clear(). Signal strokeFinished(): a moment to keep a draft. The box keeps its shape
// at every size, so that turning the tablet bends no ink; Clear is outside it. Pages offer typing, marking and declining beside it.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

FieldFrame {
    id: root

    property string caption
    property alias strokes: ink.strokes
    readonly property alias blank: ink.blank

    signal strokeFinished()

    function clear() {
        ink.clear();
        strokeFinished();
    }

    hint: qsTrId("controls.ink.hint")
    aside: AppButton {
        glyph: "eraser"
        text: qsTrId("controls.ink.clear")
        enabled: !ink.blank
        onClicked: root.clear()
    }

    Item {
        implicitHeight: box.height

        Rectangle {
            id: box

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Tokens.lineMeasure)
            height: Math.round(width / Tokens.inkAspect)
            radius: Tokens.radiusCard
            color: Tokens.surface
            border.width: Tokens.borderControl
            border.color: Tokens.text
            Accessible.role: Accessible.Canvas
            Accessible.name: root.label
            Accessible.description: ink.blank ? qsTrId("controls.ink.empty") : qsTrId("controls.ink.written")

            Rectangle {
                x: Tokens.spaceXl
                y: words.y - Tokens.spaceXxs
                width: parent.width - Tokens.spaceXl * 2
                height: Tokens.borderHairline
                color: Tokens.controlBorder
            }
            AppText {
                id: words

                x: Tokens.spaceXl
                y: parent.height - height - Tokens.spaceXs
                width: parent.width - Tokens.spaceXl * 2
                text: root.caption
                type: Tokens.hint
                color: Tokens.textMuted
            }
            InkArea {
                id: ink

                anchors.fill: parent
                color: Tokens.ink
                penWidth: Tokens.inkWidth
                onStrokeFinished: root.strokeFinished()
            }
            PointHandler {
                acceptedDevices: PointerDevice.Stylus
                onPointChanged: ink.pressure = point.pressure
            }
        }
    }
}
