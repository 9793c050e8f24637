// One item of a form's list: its title and a line; a tap opens its fields. app; own: the person's.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property AppController app
    required property var item //!< FormItem
    required property int index
    required property bool own
    property bool fixed: false //!< it is added and removed elsewhere
    property bool open: false

    signal removed()

    Component.onCompleted: open = open // asked once, as the item is made
    implicitHeight: inside.height + Tokens.spaceS * 2
    radius: Tokens.radiusCard
    color: own ? Tokens.personBg : Tokens.surface
    border.width: open ? Tokens.borderControl : Tokens.borderHairline
    border.color: own ? Tokens.person : open ? Tokens.primary : Tokens.hairline

    Stack {
        id: inside

        x: Tokens.spaceS
        y: Tokens.spaceS
        width: parent.width - Tokens.spaceS * 2
        spacing: Tokens.spaceM

        Pressable {
            id: line

            text: root.item?.title ?? ""
            description: root.item?.subtitle ?? ""
            onClicked: root.open = !root.open

            background: Item {}
            contentItem: Item {
                implicitHeight: words.implicitHeight

                Stack {
                    id: words

                    y: Math.round((parent.height - height) / 2)
                    width: parent.width - arrow.width - Tokens.spaceS

                    AppText {
                        text: line.text
                        type: Tokens.bodyStrong
                        color: root.own ? Tokens.person : Tokens.text
                        decoration: true
                    }
                    AppText {
                        visible: text !== ""
                        text: line.description
                        type: Tokens.hint
                        color: Tokens.textMuted
                        decoration: true
                    }
                }
                Icon {
                    id: arrow

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.open ? "chevron-up" : "chevron-down"
                    size: Tokens.iconM
                    color: Tokens.textMuted
                }
            }
        }
        Repeater {
            model: root.open ? root.item.fields : []

            FormAnswer {
                required property var modelData

                app: root.app
                field: modelData
            }
        }
        Repeater {
            model: root.open && !root.fixed ? 1 : 0

            Wrap {
                atEnd: true

                AppButton {
                    kind: "quiet"
                    voice: "danger"
                    glyph: "trash-2"
                    text: qsTrId("form.remove")
                    Accessible.name: text + ": " + line.text
                    onClicked: root.removed()
                }
            }
        }
    }
}
