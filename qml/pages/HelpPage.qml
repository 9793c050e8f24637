// Help in plain words: crisis numbers first, then the tasks that people ask about, each a few steps; what this app is and
// what it stands on. Nothing of anybody's plan is here, so it opens before the lock too. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property var tasks: Array.of(
        { key: "write", title: qsTrId("help.write"), glyph: "pencil", steps: [qsTrId("help.write.1"), qsTrId("help.write.2"), qsTrId("help.write.3"), qsTrId("help.write.4")] },
        { key: "hand_over", title: qsTrId("help.hand_over"), glyph: "hand-heart", steps: [qsTrId("help.hand_over.1"), qsTrId("help.hand_over.2"), qsTrId("help.hand_over.3"), qsTrId("help.hand_over.4")] },
        { key: "sign", title: qsTrId("help.sign"), glyph: "signature", steps: [qsTrId("help.sign.1"), qsTrId("help.sign.2"), qsTrId("help.sign.3"), qsTrId("help.sign.4")] },
        { key: "send", title: qsTrId("help.send"), glyph: "send", steps: [qsTrId("help.send.1"), qsTrId("help.send.2"), qsTrId("help.send.3"), qsTrId("help.send.4")] },
        { key: "crisis", title: qsTrId("help.crisis"), glyph: "phone-call", steps: [qsTrId("help.crisis.1"), qsTrId("help.crisis.2"), qsTrId("help.crisis.3"), qsTrId("help.crisis.4")] },
        { key: "forgotten", title: qsTrId("help.forgotten"), glyph: "key-round", steps: [qsTrId("help.forgotten.1"), qsTrId("help.forgotten.2"), qsTrId("help.forgotten.3"), qsTrId("help.forgotten.4")] },
        { key: "wrong", title: qsTrId("help.wrong"), glyph: "circle-alert", steps: [qsTrId("help.wrong.1"), qsTrId("help.wrong.2"), qsTrId("help.wrong.3"), qsTrId("help.wrong.4")] })
    property string reading: "" //!< the task that is open

    title: qsTrId("page.help.title")
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.25 : Tokens.lineMeasure

    SectionHeading {
        id: heading

        level: 1
        glyph: "circle-help"
        text: root.title
    }
    AppText {
        text: qsTrId("page.help.lead")
        color: Tokens.textMuted
    }
    HelpNumbers {}
    SectionHeading {
        text: qsTrId("page.help.how")
    }
    Repeater {
        model: root.tasks

        HelpTask {
            required property var modelData

            title: modelData.title
            glyph: modelData.glyph
            steps: modelData.steps
            open: root.reading === modelData.key
            onToggled: root.reading = open ? "" : modelData.key
        }
    }
    ListRow {
        glyph: "list-checks"
        text: qsTrId("page.help.checker")
        onClicked: root.app.explain("")
    }
    HelpAbout {
        app: root.app
    }
}
