// A cause that the checker found, with every place where it shows: each with its own question and buttons. check; the
// roles of FindingsModel. Signal explainWanted(rule).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property int index
    required property string severityWords
    required property string icon
    required property string kind
    required property string words
    required property var buttons
    required property var places
    required property CheckController check

    signal explainWanted(string rule)

    FindingRow {
        words: root.words
        severityWords: root.severityWords
        icon: root.icon
        kind: root.kind
        buttons: root.places.length > 1 ? root.buttons.filter(b => b.all) : []
        onActed: (place, action) => root.check.act(root.index, place, action)
    }
    Repeater {
        model: root.places

        Stack {
            id: one

            required property int index
            required property var modelData

            spacing: Tokens.spaceXs

            Rectangle {
                visible: root.places.length > 1
                implicitHeight: Tokens.borderHairline
                color: Tokens.hairline
            }
            FindingRow {
                words: root.places.length > 1 ? one.modelData.words : ""
                buttons: one.modelData.buttons
                subject: one.modelData.words
                onActed: (place, action) => root.check.act(root.index, place, action)
            }
            Wrap {
                spacing: Tokens.spaceXs

                AppButton {
                    kind: "quiet"
                    glyph: "circle-help"
                    text: qsTrId("page.check.meaning")
                    description: one.modelData.words
                    onClicked: root.explainWanted(one.modelData.rule)
                }
                AppButton {
                    visible: one.modelData.mayPutAside
                    kind: "quiet"
                    text: qsTrId("check.put_aside")
                    description: one.modelData.words
                    onClicked: root.check.putAside(root.index, one.index)
                }
            }
        }
    }
}
