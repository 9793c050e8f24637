// One head of the risk assessment, and what the plan does about it. app; risk: as TriangulationController.risks.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

FitPair {
    id: root

    required property AppController app
    required property var risk //!< nothing while the list is growing shorter

    title: risk?.title ?? ""
    note: [risk?.presentWords ?? "", risk?.levelWords ?? ""].filter(words => words !== "").join(" · ")
    text: risk?.narrative ?? ""
    stateWords: risk?.stateWords ?? ""
    stateKind: risk?.stateKind ?? "neutral"
    stateIcon: risk?.stateIcon ?? ""

    Repeater {
        model: root.risk?.done ?? []

        Caption {
            required property string modelData

            icon: "shield"
            iconSize: Tokens.iconS
            type: Tokens.body
            text: modelData
        }
    }
    Wrap {
        AppButton {
            kind: "quiet"
            glyph: "shield"
            text: qsTrId("page.fit.open_safety")
            Accessible.name: text + ": " + root.title
            onClicked: root.app.router.open("safety")
        }
    }
}
