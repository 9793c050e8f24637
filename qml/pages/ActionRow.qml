// One action: what, who, when, how often, in one line where there is room; a tap opens it to be changed. What is missing
// is marked in place. app; actions: its model; outcomeRow: of its outcome, -1 for none.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property AppController app
    required property ActionsModel actions
    required property int outcomeRow
    required property int index
    required property Answer text
    required property Answer howOften
    required property string ownerId
    required property string ownerName
    required property string dueOn
    required property string whenWords
    required property bool missingWho
    required property bool missingWhen
    required property bool isDone
    required property string icon
    required property string kind
    property bool open: missingWho && missingWhen && (text?.text ?? "") === ""

    implicitHeight: inside.height + Tokens.spaceS * 2
    radius: Tokens.radiusCard
    color: missingWho || missingWhen ? Tokens.tone("warning").fill : Tokens.surface
    border.width: missingWho || missingWhen ? Tokens.borderControl : Tokens.borderHairline
    border.color: missingWho || missingWhen ? Tokens.tone("warning").line : Tokens.hairline

    Stack {
        id: inside

        x: Tokens.spaceS
        y: Tokens.spaceS
        width: parent.width - Tokens.spaceS * 2
        spacing: Tokens.spaceS

        Pressable {
            id: line

            text: root.text?.text ? root.text.text : qsTrId("page.area.action_new")
            description: Array.of(root.ownerName, root.whenWords).join(", ")
            onClicked: root.open = !root.open

            background: Item {}
            contentItem: Columns {
                columns: Tokens.phone ? 1 : 3
                weights: Tokens.phone ? [] : [5, 3, 3]
                spacing: Tokens.spaceXs

                Caption {
                    text: line.text
                    icon: root.icon
                    iconColor: Tokens.tone(root.kind).ink
                    type: Tokens.body
                    gap: Tokens.spaceS
                }
                AppText {
                    text: root.missingWho ? qsTrId("page.area.choose_person") : root.ownerName
                    type: root.missingWho ? Tokens.bodyStrong : Tokens.body
                    color: root.missingWho ? Tokens.tone("warning").ink : Tokens.text
                    decoration: true
                }
                AppText {
                    text: root.missingWhen ? qsTrId("page.area.choose_when") : root.whenWords
                    type: root.missingWhen ? Tokens.bodyStrong : Tokens.body
                    color: root.missingWhen ? Tokens.tone("warning").ink : Tokens.text
                    decoration: true
                }
            }
        }
        Loader {
            active: root.open
            visible: active
            sourceComponent: ActionEditor {
                row: root
            }
        }
    }
}
