// A copy for somebody: for whom, in which language, what it leaves out and why, and where it was put.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlanScreen {
    id: root

    readonly property PrintController print: plan.print
    property bool preview: false

    title: qsTrId("page.print.title")
    T.StackView.onActivated: heading.forceActiveFocus()

    SectionHeading {
        id: heading

        level: 1
        text: root.title
    }
    Panel {
        ChoiceGroup {
            label: qsTrId("page.print.for")
            list: true
            options: root.print.audiences
            value: root.print.audience
            onChosen: value => root.print.audience = value
        }
    }
    Panel {
        ChoiceGroup {
            label: qsTrId("page.print.language")
            options: [{ value: "cy", label: qsTrId("page.print.welsh") }, { value: "en", label: qsTrId("page.print.english") },
                      { value: "both", label: qsTrId("page.print.both") }]
            value: root.print.language
            onChosen: value => root.print.language = value
        }
    }
    Banner {
        visible: !root.print.allowed
        kind: "warning"
        title: qsTrId("page.print.refused")
        text: root.print.refusedWords
    }
    Banner {
        visible: root.print.allowed
        kind: "info"
        title: qsTrId("page.print.left_out")
        text: root.print.leftOutWords !== "" ? root.print.leftOutWords : qsTrId("page.print.nothing_left_out")
    }
    Stack {
        visible: root.print.allowed
        spacing: Tokens.spaceS

        Wrap {
            spacing: Tokens.spaceS
            fill: Tokens.phone

            AppButton {
                kind: "primary"
                glyph: "file-text"
                text: qsTrId("page.print.pdf")
                onClicked: root.print.savePdf()
            }
            AppButton {
                large: true
                glyph: "smartphone"
                text: qsTrId("page.print.web")
                onClicked: root.print.savePage()
            }
            AppButton {
                large: true
                glyph: root.preview ? "eye-off" : "eye"
                text: root.preview ? qsTrId("page.print.hide") : qsTrId("page.print.see")
                onClicked: root.preview = !root.preview
            }
        }
        AppText {
            text: qsTrId("page.print.folder").arg(root.print.folder)
            type: Tokens.hint
            color: Tokens.textMuted
        }
    }
    Banner {
        visible: root.print.doneWords !== ""
        kind: "ok"
        title: root.print.doneWords
        text: root.print.leftOutWords
        actionText: qsTrId("page.print.open")
        onActed: Qt.openUrlExternally(root.print.savedUrl)
    }
    Banner {
        visible: root.print.problemWords !== ""
        kind: "error"
        title: qsTrId("page.print.problem")
        text: root.print.problemWords
    }
    Panel {
        visible: root.preview && root.print.allowed

        PlanText {
            html: root.preview ? root.print.previewHtml : ""
            title: qsTrId("page.print.see")
        }
    }
}
