// One need that an assessment found, and where it went. app; modelData: as TriangulationController.needs.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

FitPair {
    id: root

    required property AppController app
    required property var modelData

    title: modelData.text
    note: modelData.from
    stateWords: modelData.stateWords
    stateKind: modelData.stateKind
    stateIcon: modelData.stateIcon

    Repeater {
        model: root.modelData.where

        Stack {
            id: place

            required property var modelData

            spacing: Tokens.spaceXs

            Caption {
                icon: place.modelData.areaIcon
                text: place.modelData.areaTitle
            }
            AppText {
                text: place.modelData.text
            }
            Repeater {
                model: place.modelData.aims

                Caption {
                    required property string modelData

                    icon: "star"
                    iconSize: Tokens.iconS
                    type: Tokens.body
                    text: modelData
                }
            }
            Repeater {
                model: place.modelData.steps

                Caption {
                    required property string modelData

                    icon: "list-checks"
                    iconSize: Tokens.iconS
                    type: Tokens.hint
                    text: modelData
                }
            }
        }
    }
    Wrap {
        visible: root.modelData.area !== ""

        AppButton {
            kind: root.modelData.where.length === 0 ? "secondary" : "quiet"
            glyph: root.modelData.areaIcon
            text: (root.modelData.where.length === 0 ? qsTrId("page.fit.put_in") : qsTrId("page.fit.open_area")).arg(root.modelData.areaTitle)
            Accessible.name: text + ": " + root.title
            onClicked: root.app.goTo("area", root.modelData.area)
        }
    }
    Repeater {
        model: root.modelData.where.length === 0 && root.modelData.reason ? 1 : 0

        PlanAnswer {
            app: root.app
            answer: root.modelData.reason
            label: qsTrId("page.fit.why_not")
            minimumLines: 1
            showLanguage: false
            translates: true
        }
    }
}
