// One kind of text: size and line height in unscaled pixels, weight; gives the font and line height to draw with.
import QtQuick

QtObject {
    id: root

    required property int size
    required property int line
    property int weight: Font.Normal
    required property string family
    required property real scale
    //! Wider letters, words and lines for people who read better so (WCAG 1.4.12).
    required property bool spaced

    readonly property int pixelSize: Math.round(size * scale)
    readonly property int lineHeight: Math.round((spaced ? Math.max(line, size * 1.6) : line) * scale)
    readonly property font font: Qt.font({
        family: root.family,
        pixelSize: root.pixelSize,
        weight: root.weight,
        letterSpacing: root.spaced ? root.pixelSize * 0.12 : 0,
        wordSpacing: root.spaced ? root.pixelSize * 0.16 : 0
    })
}
