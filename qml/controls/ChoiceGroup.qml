// One of a few answers. In: label, hint, errorText, options: [{value, label, glyph?, hint?, voice?}], value (the page sets
// it after chosen), voice: team, person, success; list: one under another (2–5 long answers), else
// side by side. The chosen one has a tint, a strong edge and a tick: a filled button does something, this says something. Signal chosen(value). Arrow keys move, Space or Enter chooses; moving never chooses, since
// each choice is put on record under somebody's name.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

FieldFrame {
    id: root

    required property var options
    property string value
    property string voice: "team"
    property bool list: false
    property bool large: false
    property int at: 0 //!< the one that Tab stops at

    signal chosen(string value)

    onValueChanged: stop()
    onOptionsChanged: stop() // a search leaves fewer

    //! Tab stops at the chosen one, or at the first.
    function stop() {
        at = Math.max(0, options.findIndex(o => o.value === value));
    }

    function move(step: int) {
        at = Math.max(0, Math.min(options.length - 1, at + step));
        choices.itemAt(at).forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: spoken

    Wrap {
        id: place

        spacing: Tokens.spaceXs
        fill: true
        equal: true

        Repeater {
            id: choices

            model: root.options

            Pressable {
                id: choice

                required property int index
                required property var modelData
                readonly property bool selected: modelData.value === root.value
                readonly property string voice: modelData.voice ?? root.voice
                readonly property color strong: Tokens.voice(voice)

                text: modelData.label
                description: modelData.hint ?? ""
                implicitWidth: root.list ? place.width : implicitContentWidth + leftPadding + rightPadding
                implicitHeight: Math.max(root?.large ? Tokens.targetPrimary : Tokens.target, implicitContentHeight + topPadding + bottomPadding)
                leftPadding: Tokens.spaceM
                rightPadding: Tokens.spaceM
                topPadding: Tokens.spaceXs
                bottomPadding: Tokens.spaceXs
                focusPolicy: index === root.at ? Qt.StrongFocus : Qt.ClickFocus
                role: Accessible.RadioButton
                choice: true
                on: selected
                onClicked: {
                    root.at = index;
                    root.chosen(modelData.value);
                }
                Keys.onLeftPressed: root.move(-1)
                Keys.onUpPressed: root.move(-1)
                Keys.onRightPressed: root.move(1)
                Keys.onDownPressed: root.move(1)

                background: Rectangle {
                    radius: Tokens.radiusControl
                    color: choice.selected ? Tokens.tone(choice.voice === "success" ? "ok" : choice.voice).fill : choice.down || choice.hovered ? Tokens.surfaceAlt : Tokens.surface
                    border.width: choice.selected ? Tokens.borderSelected : Tokens.borderControl
                    border.color: choice.selected ? choice.strong : root.list ? Tokens.controlBorder : choice.strong
                }
                contentItem: Item {
                    // Room for the check mark from the start, so that choosing moves nothing.
                    implicitWidth: caption.implicitWidth + (caption.taken > 0 ? 0 : caption.iconSize + caption.gap)
                    implicitHeight: caption.implicitHeight

                    Caption {
                        id: caption

                        anchors.fill: parent
                        text: choice.text
                        note: choice.description
                        icon: choice.selected ? (root.list ? "circle-check" : "check") : root.list ? "circle" : choice.modelData.glyph ?? ""
                        color: root.list && !choice.selected ? Tokens.text : choice.strong
                        centred: !root.list
                    }
                }
            }
        }
    }
}
