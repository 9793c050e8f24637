// How far something is, in words and a bar. text, value (0 to 1; below 0: not known), stopText: a button to stop long
// work, signal stopped(). voice.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property string text
    property real value: -1
    property string stopText
    property string voice: Tokens.personMode ? "person" : "success"
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1

    signal stopped()

    spacing: Tokens.spaceXxs
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Columns {
        columns: Tokens.phone ? 1 : 2
        weights: [1, 2]
        spacing: Tokens.spaceXs

        AppText {
            text: root.text
            color: Tokens.textMuted
            decoration: true
        }
        Item {
            visible: root.value >= 0
            implicitHeight: Tokens.spaceS

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: Tokens.spaceS
                radius: height / 2
                color: Tokens.hairline

                Rectangle {
                    width: Math.max(parent.height, parent.width * Math.min(1, root.value))
                    height: parent.height
                    radius: height / 2
                    visible: root.value > 0
                    color: Tokens.voice(root.voice)
                }
            }
        }
    }
    Wrap {
        visible: root.stopText !== ""

        AppButton {
            glyph: "circle-stop"
            text: root.stopText
            onClicked: root.stopped()
        }
    }
}
