// The record of the review under way: when, what kind, who came, what was looked at again, the next date. app; review.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property ReviewController review

    spacing: Tokens.spaceL

    SectionHeading {
        text: qsTrId("page.review.record")
    }
    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceL

        DateAnswer {
            label: qsTrId("page.review.held_on")
            value: root.review.heldOn
            onCommitted: iso => root.review.heldOn = iso
        }
        ChoiceGroup {
            label: qsTrId("form.review_type")
            options: [
                { value: "formal", label: qsTrId("code.review_type.formal") },
                { value: "informal", label: qsTrId("code.review_type.informal") },
                { value: "urgent", label: qsTrId("code.review_type.urgent") }
            ]
            value: root.review.kind
            onChosen: value => root.review.kind = value
        }
    }
    AppText {
        visible: root.review.kind === "urgent"
        text: qsTrId("page.review.urgent_hint")
        color: Tokens.textMuted
    }
    PlanAnswer {
        app: root.app
        answer: root.review.reason
        label: qsTrId("print.label.review_reason")
        minimumLines: 1
        showLanguage: false
        translates: true
    }
    Stack {
        spacing: Tokens.spaceXs

        AppText {
            text: qsTrId("page.review.who_came")
            type: Tokens.label
        }
        Columns {
            columns: Tokens.phone ? 1 : 2
            spacing: Tokens.spaceXs

            Repeater {
                model: root.review.attended.length // the ticks keep the focus while one is set

                CheckRow {
                    required property int index
                    readonly property var person: root.review.attended[index]

                    text: person?.label ?? ""
                    hint: person?.hint ?? ""
                    checked: person?.ticked ?? false
                    onToggled: root.review.toggleAttended(person.value)
                }
            }
        }
    }
    Stack {
        spacing: Tokens.spaceXs

        AppText {
            visible: root.review.invited.count > 0
            text: qsTrId("print.label.invited")
            type: Tokens.label
        }
        ReviewInvited {
            app: root.app
            invited: root.review.invited
        }
    }
    // A formal review asks above; here a day can be put right.
    AppText {
        visible: !root.review.again.asked
        text: qsTrId("page.review.again")
        color: Tokens.textMuted
    }
    Columns {
        columns: Tokens.phone ? 1 : 2
        spacing: Tokens.spaceL

        DateAnswer {
            visible: !root.review.again.asked || value !== ""
            label: qsTrId("form.needs_reassessed_on")
            value: root.review.needsOn
            onCommitted: iso => root.review.needsOn = iso
        }
        DateAnswer {
            visible: !root.review.again.asked || value !== ""
            label: qsTrId("form.risk_reassessed_on")
            value: root.review.riskOn
            onCommitted: iso => root.review.riskOn = iso
        }
        DateAnswer {
            label: qsTrId("page.review.next")
            hint: qsTrId("page.review.next_hint")
            value: root.review.nextOn
            notBefore: root.review.heldOn
            notAfter: root.review.nextLatest
            wrongText: qsTrId("page.review.next_wrong")
            suggestions: root.review.nextSuggestions
            onCommitted: iso => root.review.nextOn = iso
        }
    }
    Stack {
        spacing: Tokens.spaceXs

        AppText {
            text: qsTrId("page.review.finish_hint")
            color: Tokens.textMuted
        }
        Stack {
            visible: root.review.wanting && root.review.unanswered.length > 0
            spacing: Tokens.spaceXxs

            AppText {
                text: qsTrId("page.review.unanswered")
                color: Tokens.error
            }
            Repeater {
                model: root.review.unanswered

                Caption {
                    required property string modelData

                    icon: "circle-help"
                    text: modelData
                    Accessible.ignored: false
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
        AppText {
            visible: root.review.wanting && root.review.again.open
            text: qsTrId("page.again.missing_finish")
            color: Tokens.error
        }
        AppText {
            visible: root.review.wanting && root.review.nextOpen
            text: qsTrId("page.review.next_wrong")
            color: Tokens.error
        }
        Wrap {
            spacing: Tokens.spaceS

            AppButton {
                kind: "primary"
                glyph: "check"
                text: qsTrId("page.review.finish")
                onClicked: root.review.finish()
            }
            AppButton {
                kind: "quiet"
                glyph: "x"
                text: qsTrId("page.review.stop_review")
                onClicked: stopping.open()
            }
        }
    }
    ReviewStopSheet {
        id: stopping

        review: root.review
    }
}
