// Who was asked to a review, and when; whether they came, and the views that they sent. Nobody has to be asked. app; invited:
// InvitedModel.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property InvitedModel invited

    spacing: Tokens.spaceM

    SelectBox {
        visible: root.invited.candidates.length > 0
        label: qsTrId("page.invited.ask")
        hint: qsTrId("page.invited.hint")
        options: root.invited.candidates
        onChosen: value => root.invited.ask(value)
    }
    Repeater {
        model: root.invited

        Stack {
            id: row

            required property int index
            required property string personId
            required property string name
            required property string roleWords
            required property string askedOn
            required property bool sent
            required property Answer views
            required property string stateWords
            required property string stateKind
            required property string stateIcon
            required property string letterWords

            spacing: Tokens.spaceXs

            Rectangle {
                implicitHeight: Tokens.borderHairline
                color: Tokens.hairline
            }
            Wrap {
                spread: true
                spacing: Tokens.spaceXs

                SectionHeading {
                    level: 3
                    text: row.name
                }
                StatusChip {
                    text: row.stateWords
                    kind: row.stateKind
                    glyph: row.stateIcon
                }
            }
            AppText {
                visible: text !== ""
                text: row.roleWords
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Columns {
                columns: Tokens.phone ? 1 : 2
                spacing: Tokens.spaceS

                DateAnswer {
                    label: qsTrId("print.review.asked_on")
                    value: row.askedOn
                    onCommitted: iso => root.invited.setAskedOn(row.index, iso)
                }
                CheckRow {
                    text: qsTrId("page.invited.sent")
                    checked: row.sent
                    enabled: (row.views?.text ?? "").trim() === ""
                    Accessible.name: text + ": " + row.name
                    onToggled: root.invited.setSent(row.index, !row.sent)
                }
            }
            Repeater {
                model: row.sent ? 1 : 0

                PlanAnswer {
                    app: root.app
                    answer: row.views
                    label: qsTrId("page.invited.views")
                    hint: qsTrId("page.invited.confidence")
                    minimumLines: 1
                }
            }
            AppText {
                visible: text !== ""
                text: row.letterWords
                color: Tokens.textMuted
            }
            Wrap {
                visible: root.invited.ahead

                AppButton {
                    glyph: "printer"
                    text: qsTrId("page.invited.letter")
                    Accessible.name: text + ": " + row.name
                    onClicked: {
                        root.app.plan.print.invite(row.personId);
                        root.app.goTo("print");
                    }
                }
            }
            RemoveButton {
                text: qsTrId("page.invited.remove").arg(row.name)
                onClicked: root.invited.removeInvited(row.index)
            }
        }
    }
    UndoButton {
        text: root.invited.undoWords
        onClicked: root.invited.undo()
    }
}
