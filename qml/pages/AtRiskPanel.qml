// Children and adults at risk whom the plan names: what has been done about each, and the local safeguarding number. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    readonly property RiskController risk: app.plan.risk
    readonly property string number: (risk.servicePhone?.text ?? "").trim()

    spacing: Tokens.spaceL

    Stack {
        spacing: Tokens.spaceXxs

        SectionHeading {
            text: qsTrId("print.label.safeguarding")
        }
        AppText {
            text: root.risk.atRisk.length === 0 ? qsTrId("page.at_risk.nobody") : qsTrId("page.at_risk.hint")
            type: Tokens.hint
            color: Tokens.textMuted
        }
    }
    Stack {
        spacing: Tokens.spaceXs

        AppText {
            text: qsTrId("page.at_risk.number")
            type: Tokens.label
        }
        AppText {
            visible: root.number !== "" && text !== ""
            text: (root.risk.serviceName?.text ?? "").trim()
        }
        Repeater {
            model: root.number === "" ? 0 : 1

            PhoneNumber {
                number: root.number
                whose: qsTrId("page.at_risk.number")
            }
        }
        AppText {
            visible: root.number === ""
            text: qsTrId("page.at_risk.no_number")
            color: Tokens.textMuted
        }
        Wrap {
            visible: root.risk.servicePhone === null

            AppButton {
                glyph: "plus"
                text: qsTrId("page.at_risk.add_number")
                onClicked: root.risk.addService()
            }
        }
        Repeater {
            model: root.risk.servicePhone === null ? 0 : 1

            Columns {
                columns: Tokens.phone ? 1 : 2
                spacing: Tokens.spaceM

                PlanAnswer {
                    app: root.app
                    answer: root.risk.serviceName
                    label: qsTrId("page.at_risk.service")
                    singleLine: true
                    showLanguage: false
                    spelled: false
                }
                PlanAnswer {
                    app: root.app
                    answer: root.risk.servicePhone
                    label: qsTrId("page.at_risk.phone")
                    singleLine: true
                    showLanguage: false
                    spelled: false
                }
            }
        }
    }
    Repeater {
        model: root.risk.atRisk.length // the choices keep the focus while one is made

        Stack {
            id: row

            required property int index
            readonly property var who: root.risk.atRisk[index]

            spacing: Tokens.spaceXs

            SectionHeading {
                level: 3
                text: row.who?.name ?? ""
            }
            AppText {
                visible: text !== ""
                text: row.who?.why ?? ""
                type: Tokens.hint
                color: Tokens.textMuted
            }
            ChoiceGroup {
                label: qsTrId("page.at_risk.done")
                list: true
                options: root.risk.choices
                value: row.who?.done ?? ""
                Accessible.name: label + ": " + (row.who?.name ?? "")
                onChosen: value => root.risk.setDone(row.index, value)
            }
            AppText {
                visible: text !== "" && (row.who?.done ?? "") !== ""
                text: row.who?.on ?? ""
                type: Tokens.hint
                color: Tokens.textMuted
            }
            Repeater {
                model: (row.who?.words ?? null) === null ? 0 : 1

                PlanAnswer {
                    app: root.app
                    answer: row.who?.words ?? null
                    label: qsTrId("form.at_risk_words")
                    minimumLines: 1
                }
            }
        }
    }
}
