// One head of the risk assessment, and what the plan does about it. app; modelData: as TriangulationController.risks.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

FitPair {
    id: root

    required property AppController app
    required property var modelData

    title: modelData.title
    note: [modelData.presentWords, modelData.levelWords].filter(words => words !== "").join(" · ")
    text: modelData.narrative
    stateWords: modelData.stateWords
    stateKind: modelData.stateKind
    stateIcon: modelData.stateIcon

    Repeater {
        model: root.modelData.done

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
