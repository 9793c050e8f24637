// What the checker asks, all of it: the question that is read now with what it means, why it is asked and when to pass it
// over, and the list to choose another from. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property RulesModel rules: app.rules
    readonly property var reading: rules.reading
    readonly property bool open: rules.current !== ""

    title: qsTrId("page.explain.title")
    entry: heading

    component Part: Stack {
        id: part

        property string heading
        property string words

        spacing: Tokens.spaceXxs

        AppText {
            text: part.heading
            type: Tokens.bodyStrong
        }
        AppText {
            text: part.words
        }
    }

    SectionHeading {
        id: heading

        level: 1
        text: root.open ? root.reading.title : root.title
    }
    AppText {
        visible: !root.open
        text: qsTrId("page.explain.intro")
        color: Tokens.textMuted
    }
    Panel {
        visible: root.open

        Part {
            heading: qsTrId("page.explain.meaning")
            words: root.reading.meaning ?? ""
        }
        Part {
            heading: qsTrId("page.explain.why")
            words: root.reading.why ?? ""
        }
        Part {
            heading: qsTrId("page.explain.ignore")
            words: root.reading.ignore ?? ""
        }
    }
    SectionHeading {
        visible: root.open
        text: qsTrId("page.check.all_rules")
    }
    Stack {
        spacing: Tokens.spaceXs
        Accessible.role: Accessible.List
        Accessible.name: root.title

        Repeater {
            model: root.rules

            ListRow {
                required property string rule
                required property string title
                required property string severityWords

                text: title
                detail: rule
                status: severityWords
                onClicked: {
                    root.rules.current = rule;
                    root.scroll.contentY = 0;
                    heading.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
        }
    }
}
