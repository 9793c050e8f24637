// Risk and safety: whether risk was changed since the plan was settled, the heads of the newest assessment, what was asked and
// what is done about each risk, and children and adults at risk. One tap from the list of places. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property RiskController risk: plan.risk
    readonly property Form form: plan.forms.form("safety", "")
    //! What has been done about children and adults at risk has a panel of its own.
    readonly property var sections: (form?.sections ?? []).slice(0, 2)

    title: form?.title ?? ""
    place: "safety"
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.25 : Tokens.lineMeasure

    Gradual {
        id: gradual

        count: 3
    }
    Stack {
        spacing: Tokens.spaceXs

        SectionHeading {
            id: heading

            level: 1
            glyph: root.form?.icon ?? ""
            text: root.title
        }
        AppText {
            text: root.form?.lead ?? ""
            color: Tokens.textMuted
        }
    }
    RiskChanged {
        app: root.app
    }
    Panel {
        spacing: Tokens.spaceM

        Stack {
            spacing: Tokens.spaceXxs

            SectionHeading {
                text: qsTrId("page.risk.heads")
            }
            AppText {
                text: root.risk.from === "" ? qsTrId("page.risk.none") : root.risk.from
                color: Tokens.textMuted
            }
        }
        Repeater {
            model: gradual.made > 0 && root.risk.heads !== null ? 1 : 0

            FormAnswer {
                app: root.app
                field: root.risk.heads
                titled: false
            }
        }
        Wrap {
            spacing: Tokens.spaceS

            AppButton {
                glyph: "circle-plus"
                text: qsTrId("page.risk.assess")
                onClicked: root.risk.assess()
            }
            AppButton {
                kind: "quiet"
                glyph: "stethoscope"
                text: qsTrId("page.risk.assessments")
                onClicked: root.app.router.open("assessments")
            }
        }
    }
    Repeater {
        model: gradual.made > 1 ? root.sections : []

        FormSectionPanel {
            required property var modelData

            app: root.app
            section: modelData
            above: root.title
        }
    }
    Repeater {
        model: gradual.whole ? 1 : 0

        AtRiskPanel {
            app: root.app
        }
    }
}
