// What the checker asks, all of it: what each question means, why it is asked and when to pass it over. app.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property RulesModel rules: app.rules

    title: qsTrId("page.explain.title")
    T.StackView.onActivated: heading.forceActiveFocus()

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
        text: root.title
    }
    AppText {
        text: qsTrId("page.explain.intro")
        color: Tokens.textMuted
    }
    Stack {
        spacing: Tokens.spaceXs
        Accessible.role: Accessible.List
        Accessible.name: root.title

        Repeater {
            model: root.rules

            Stack {
                id: one

                required property string rule
                required property string title
                required property string meaning
                required property string why
                required property string ignore
                required property string severityWords
                required property string kind
                readonly property bool open: root.rules.current === rule

                //! The one that was asked about is in sight from the start.
                function show() {
                    if (open)
                        root.scroll.contentY = Math.max(0, Math.min(mapToItem(root.scroll.contentItem, 0, 0).y,
                                                                    root.scroll.contentHeight - root.scroll.height));
                }

                spacing: Tokens.spaceXs
                Component.onCompleted: Qt.callLater(show)

                ListRow {
                    text: one.title
                    detail: one.rule
                    status: one.severityWords
                    chevron: false
                    choice: true
                    on: one.open
                    onClicked: root.rules.current = one.open ? "" : one.rule
                }
                Repeater {
                    model: one.open ? 1 : 0

                    Panel {
                        spacing: Tokens.spaceS

                        Part {
                            heading: qsTrId("page.explain.meaning")
                            words: one.meaning
                        }
                        Part {
                            heading: qsTrId("page.explain.why")
                            words: one.why
                        }
                        Part {
                            heading: qsTrId("page.explain.ignore")
                            words: one.ignore
                        }
                    }
                }
            }
        }
    }
}
