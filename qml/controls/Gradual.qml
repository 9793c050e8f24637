// A page that is made in parts, so that its beginning is seen at once: `made` of `count` stand, the first with the page and
// one more after each frame. whole: all of them do.
import QtQuick

FrameAnimation {
    id: root

    property int count: 1
    property int made: 1
    readonly property bool whole: made >= count

    objectName: "gradual" // isWhole() of inspection.h finds it
    running: !whole
    // The first ticks come before the page was drawn.
    onTriggered: if (currentFrame > 1) made += 1
}
