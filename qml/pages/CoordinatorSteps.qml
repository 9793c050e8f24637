// The steps of a change of coordinator: why and what the person says, who follows, who takes each thing, the sentences that
// name whoever leaves, and the end. app; handover. Signal finished().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    required property HandoverController handover
    property bool wanting: false //!< finish was pressed, and something holds it

    signal finished()

    spacing: Tokens.spaceL

    Panel {
        SectionHeading {
            text: qsTrId("page.handover.why")
        }
        PlanAnswer {
            app: root.app
            answer: root.handover.reason
            label: qsTrId("print.label.reason_for_change")
            minimumLines: 1
            showLanguage: false
            translates: true
        }
        DateAnswer {
            label: qsTrId("print.label.discussed_with_person_on")
            value: root.handover.talkedOn
            onCommitted: iso => root.handover.talkedOn = iso
        }
        PlanAnswer {
            app: root.app
            answer: root.handover.view
            label: qsTrId("print.label.persons_view")
            hint: qsTrId("page.handover.view_hint")
            minimumLines: 2
        }
        CheckRow {
            text: qsTrId("page.handover.view_not_given")
            checked: root.handover.viewNotGiven
            onToggled: root.handover.viewNotGiven = !root.handover.viewNotGiven
        }
    }
    Panel {
        SectionHeading {
            text: qsTrId("page.handover.who")
        }
        SelectBox {
            label: qsTrId("page.handover.to")
            options: root.handover.candidates
            value: root.handover.to
            errorText: root.wanting && root.handover.to === "" ? qsTrId("page.handover.choose") : ""
            onChosen: value => root.handover.to = value
        }
        Wrap {
            AppButton {
                kind: "quiet"
                glyph: "user-round-plus"
                text: qsTrId("page.handover.add_person")
                onClicked: root.app.router.open("edit_people")
            }
        }
        CheckRow {
            text: qsTrId("page.handover.stays").arg(root.handover.fromName)
            checked: root.handover.stays
            onToggled: root.handover.stays = !root.handover.stays
        }
    }
    Panel {
        SectionHeading {
            text: qsTrId("page.handover.duties")
        }
        AppText {
            text: root.handover.duties.length === 0 ? qsTrId("page.handover.no_duties") : qsTrId("page.handover.duties_hint")
            color: Tokens.textMuted
        }
        Repeater {
            model: root.handover.duties.length // the boxes keep the focus while one is answered

            SelectBox {
                required property int index
                readonly property var duty: root.handover.duties[index]

                label: duty?.text ?? ""
                hint: duty?.kindWords ?? ""
                options: root.handover.takers
                value: duty?.owner ?? ""
                placeholder: qsTrId("page.handover.who_follows")
                onChosen: value => root.handover.give(duty.path, value)
            }
        }
    }
    Panel {
        visible: root.handover.mentions.length > 0

        SectionHeading {
            text: qsTrId("page.handover.mentions")
        }
        AppText {
            text: qsTrId("page.handover.mentions_hint")
            color: Tokens.textMuted
        }
        Repeater {
            model: root.handover.mentions

            ListRow {
                required property var modelData

                text: modelData.text
                glyph: "pencil"
                chevron: modelData.screen !== ""
                onClicked: {
                    if (modelData.screen !== "")
                        root.app.goTo(modelData.screen, modelData.area);
                }
            }
        }
    }
    Panel {
        SectionHeading {
            text: qsTrId("page.handover.over")
        }
        Columns {
            columns: Tokens.phone ? 1 : 2
            spacing: Tokens.spaceXs

            Repeater {
                model: root.handover.items.length

                CheckRow {
                    required property int index
                    readonly property var item: root.handover.items[index]

                    text: item?.label ?? ""
                    checked: item?.ticked ?? false
                    onToggled: root.handover.toggleItem(item.value)
                }
            }
        }
        Repeater {
            model: root.handover.allItems ? 0 : 1

            PlanAnswer {
                app: root.app
                answer: root.handover.itemsReason
                label: qsTrId("page.handover.items_reason")
                minimumLines: 1
                showLanguage: false
            }
        }
        DateAnswer {
            label: qsTrId("print.label.letter_sent_on")
            hint: qsTrId("page.handover.letter_hint")
            value: root.handover.letterOn
            onCommitted: iso => root.handover.letterOn = iso
        }
        AppText {
            text: qsTrId("page.handover.letter_later")
            color: Tokens.textMuted
        }
    }
    Panel {
        Repeater {
            model: root.handover.missingWords

            Caption {
                required property string modelData

                icon: "circle-help"
                type: Tokens.body
                text: modelData
            }
        }
        AppText {
            text: qsTrId("page.handover.finish_hint")
            color: Tokens.textMuted
        }
        Repeater {
            model: root.wanting ? root.handover.heldBy : []

            AppText {
                required property string modelData

                text: modelData
                color: Tokens.error
            }
        }
        Wrap {
            AppButton {
                kind: "primary"
                glyph: "check"
                text: qsTrId("page.handover.finish")
                onClicked: {
                    root.wanting = true;
                    if (root.handover.finish())
                        root.finished();
                }
            }
        }
    }
}
