// One need that an assessment found, and where it went. app; fit; need: as TriangulationController.needs.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

FitPair {
    id: root

    required property AppController app
    required property TriangulationController fit
    required property var need //!< nothing while the list is growing shorter
    readonly property bool placed: (need?.where.length ?? 0) > 0

    title: need?.text ?? ""
    note: need?.from ?? ""
    stateWords: need?.stateWords ?? ""
    stateKind: need?.stateKind ?? "neutral"
    stateIcon: need?.stateIcon ?? ""

    Repeater {
        model: root.need?.where ?? []

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
        visible: (root.need?.area ?? "") !== ""

        AppButton {
            kind: root.placed ? "quiet" : "secondary"
            glyph: root.need?.areaIcon ?? ""
            text: (root.placed ? qsTrId("page.fit.open_area") : qsTrId("page.fit.put_in")).arg(root.need?.areaTitle ?? "")
            Accessible.name: text + ": " + root.title
            onClicked: {
                const area = root.need.area;
                if (root.placed || root.fit.putIn(root.need.id))
                    root.app.goTo("area", area);
            }
        }
    }
    Repeater {
        model: !root.placed && root.need?.reason ? 1 : 0

        PlanAnswer {
            app: root.app
            answer: root.need?.reason ?? null
            label: qsTrId("page.fit.why_not")
            minimumLines: 1
            showLanguage: false
            translates: true
        }
    }
}
