// One area of life: the person's words first, then needs, what to aim for and what will happen. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property AreaController area: app.plan.area
    property bool nothingAsked: false

    title: area.title
    place: "overview"
    wide: true
    entry: heading
    actions: ActionBar {
        AppButton {
            visible: root.area.previousTitle !== ""
            kind: "quiet"
            glyph: "arrow-left"
            text: root.area.previousTitle
            onClicked: root.area.openPrevious()
        }
        AppButton {
            large: true
            text: root.area.state === "no_outcome_needed" ? qsTrId("page.area.needed_after_all") : qsTrId("page.area.nothing_needed")
            onClicked: {
                if (root.area.state === "no_outcome_needed")
                    root.area.needed();
                else
                    root.nothingAsked = true;
            }
        }
        AppButton {
            visible: root.area.nextTitle !== ""
            kind: "primary"
            glyph: "arrow-right"
            text: qsTrId("page.area.next").arg(root.area.nextTitle)
            onClicked: root.area.openNext()
        }
    }

    Gradual {
        id: gradual

        count: 3
    }
    Wrap {
        spacing: Tokens.spaceM

        SectionHeading {
            id: heading

            level: 1
            glyph: root.area.icon
            text: root.area.title
        }
        StatusChip {
            text: root.area.stateWords
            glyph: root.area.stateIcon
            kind: root.area.stateKind
        }
    }
    Columns {
        columns: Tokens.landscape ? 2 : 1
        weights: Tokens.landscape ? [3, 4] : []
        spacing: Tokens.spaceM

        Stack {
            spacing: Tokens.spaceM

            PersonPanel {
                title: qsTrId("page.area.own_words")
                note: qsTrId("page.area.own_words_note")

                PlanAnswer {
                    app: root.app
                    answer: root.area.ownWords
                    label: qsTrId("page.area.own_words_label")
                }
            }
            AreaSaidPanel {
                app: root.app
            }
            Panel {
                PlanAnswer {
                    app: root.app
                    answer: root.area.strengths
                    label: qsTrId("page.area.strengths")
                    minimumLines: 2
                }
            }
            AreaPrompts {
                area: root.area
            }
            Repeater {
                model: gradual.made > 1 ? 1 : 0

                NeedsPanel {
                    app: root.app
                }
            }
            ListRow {
                visible: gradual.whole
                glyph: "list-checks"
                text: qsTrId("page.area.more")
                onClicked: root.app.router.open("area_more")
            }
        }
        Stack {
            Repeater {
                model: gradual.whole ? 1 : 0

                OutcomesPanel {
                    app: root.app
                }
            }
        }
    }
    Repeater {
        model: root.nothingAsked ? 1 : 0

        Item {
            NothingNeededSheet {
                area: root.area
                Component.onCompleted: open()
                onClosed: root.nothingAsked = false
                onOutcomesWanted: root.app.router.open("area_more")
            }
        }
    }

    Connections {
        target: root.area

        function onAreaChanged() {
            root.scroll.contentY = 0;
            heading.forceActiveFocus();
        }
    }
}
