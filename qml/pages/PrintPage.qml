// A copy for somebody: for whom, in which language, what it leaves out and why, and where it was put.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property PrintController paper: plan.print
    property bool preview: false

    title: qsTrId("page.print.title")
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure

    SectionHeading {
        id: heading

        level: 1
        text: root.title
    }
    Columns {
        columns: Tokens.landscape ? 2 : 1
        spacing: Tokens.spaceM

        Stack {
            spacing: Tokens.spaceM

            Panel {
                ChoiceGroup {
                    label: qsTrId("page.print.for")
                    list: true
                    options: root.paper.audiences
                    value: root.paper.audience
                    onChosen: value => root.paper.audience = value
                }
            }
            Panel {
                visible: root.paper.forms.length > 1

                ChoiceGroup {
                    label: qsTrId("page.print.form")
                    list: true
                    options: root.paper.forms
                    value: root.paper.form
                    onChosen: value => root.paper.form = value
                }
            }
        }
        Stack {
            spacing: Tokens.spaceM

            Panel {
                ChoiceGroup {
                    label: qsTrId("page.print.language")
                    options: [{ value: "cy", label: qsTrId("page.print.welsh") }, { value: "en", label: qsTrId("page.print.english") },
                              { value: "both", label: qsTrId("page.print.both") }]
                    value: root.paper.language
                    onChosen: value => root.paper.language = value
                }
            }
            Banner {
                visible: !root.paper.allowed
                kind: "warning"
                title: qsTrId("page.print.refused")
                text: root.paper.refusedWords
            }
            Banner {
                visible: root.paper.allowed
                kind: "info"
                title: qsTrId("page.print.left_out")
                text: root.paper.leftOutWords !== "" ? root.paper.leftOutWords : qsTrId("page.print.nothing_left_out")
            }
            Stack {
                visible: root.paper.allowed
                spacing: Tokens.spaceS

                Wrap {
                    spacing: Tokens.spaceS
                    fill: Tokens.phone

                    AppButton {
                        kind: "primary"
                        glyph: "file-text"
                        text: qsTrId("page.print.pdf")
                        onClicked: root.paper.savePdf()
                    }
                    AppButton {
                        large: true
                        glyph: "smartphone"
                        text: qsTrId("page.print.web")
                        onClicked: root.paper.savePage()
                    }
                    AppButton {
                        large: true
                        glyph: root.preview ? "eye-off" : "eye"
                        text: root.preview ? qsTrId("page.print.hide") : qsTrId("page.print.see")
                        onClicked: root.preview = !root.preview
                    }
                }
                AppText {
                    text: qsTrId("page.print.folder").arg(root.paper.folder)
                    type: Tokens.hint
                    color: Tokens.textMuted
                }
            }
            Banner {
                visible: root.paper.doneWords !== ""
                kind: "ok"
                title: root.paper.doneWords
                text: root.paper.leftOutWords
                actionText: qsTrId("page.print.open")
                onActed: Qt.openUrlExternally(root.paper.savedUrl)
            }
            Banner {
                visible: text !== ""
                kind: "warning"
                text: root.paper.notNotedWords
            }
            Banner {
                visible: root.paper.problemWords !== ""
                kind: "error"
                title: qsTrId("page.print.problem")
                text: root.paper.problemWords
            }
        }
    }
    Panel {
        visible: root.preview && root.paper.allowed

        PlanText {
            words: root.preview ? root.paper.previewText : ""
            title: qsTrId("page.print.see")
        }
    }
}
