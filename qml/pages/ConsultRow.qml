// Somebody to consult: who, in which capacity, what became of it, and the way to the list. consult; roles of ConsultModel. Signal
// people(): nobody in the plan has this role yet.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property ConsultModel consult
    required property int index
    required property string name
    required property string whyWords
    required property string heading
    required property string stateWords
    required property string stateKind
    required property string stateIcon
    required property bool listed
    required property bool known

    signal people()

    spacing: Tokens.spaceS

    SectionHeading {
        visible: root.heading !== ""
        text: root.heading
    }
    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceS

        Stack {
            SectionHeading {
                id: who

                level: 3
                text: root.name
            }
            AppText {
                visible: text !== ""
                text: root.whyWords
                color: Tokens.textMuted
            }
        }
        Wrap {
            atEnd: !Tokens.phone
            spacing: Tokens.spaceS

            StatusChip {
                text: root.stateWords
                kind: root.stateKind
                glyph: root.stateIcon
            }
            AppButton {
                visible: root.known && !root.listed
                glyph: "plus"
                text: qsTrId("page.consult.list")
                Accessible.name: text + ": " + root.name
                onClicked: {
                    if (root.consult.list(root.index))
                        who.forceActiveFocus();
                }
            }
            AppButton {
                visible: !root.known
                glyph: "users-round"
                text: qsTrId("page.consult.people")
                Accessible.name: text + ": " + root.name
                onClicked: root.people()
            }
        }
    }
}
