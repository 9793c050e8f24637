// Who made copies of the plan and who had it on a screen, newest first. access.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AccessModel access

    SectionHeading {
        text: qsTrId("page.access.title")
        glyph: "eye"
    }
    AppText {
        text: root.access.count > 0 ? qsTrId("page.access.hint") : qsTrId("page.access.none")
        color: Tokens.textMuted
    }
    Stack {
        visible: root.access.count > 0
        spacing: Tokens.spaceS
        Accessible.role: Accessible.List
        Accessible.name: qsTrId("page.access.title")

        Repeater {
            model: root.access

            Stack {
                id: line

                required property int index
                required property string who
                required property string what
                required property string about
                required property string when
                required property string icon

                spacing: Tokens.spaceXxs
                Accessible.role: Accessible.ListItem
                Accessible.name: Array.of(line.who, line.what, line.about, line.when).filter(w => w !== "").join(". ")

                Rectangle {
                    visible: line.index > 0
                    implicitHeight: Tokens.borderHairline
                    color: Tokens.hairline
                }
                Wrap {
                    spacing: Tokens.spaceXs
                    spread: true

                    AppText {
                        text: line.who
                        type: Tokens.bodyStrong
                        decoration: true
                    }
                    AppText {
                        text: line.when
                        type: Tokens.hint
                        color: Tokens.textMuted
                        decoration: true
                    }
                }
                Caption {
                    text: line.what
                    icon: line.icon
                    iconSize: Tokens.iconS
                    type: Tokens.body
                }
                AppText {
                    visible: text !== ""
                    text: line.about
                    type: Tokens.hint
                    color: Tokens.textMuted
                    decoration: true
                }
            }
        }
    }
    Wrap {
        visible: root.access.hasMore

        AppButton {
            kind: "quiet"
            glyph: "chevron-down"
            text: qsTrId("page.access.more")
            onClicked: root.access.showMore()
        }
    }
}
