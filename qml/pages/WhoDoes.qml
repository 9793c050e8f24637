// Who does what, by agency (qml/bridge/who_does.h): under each agency its people, under each of them the steps that are open.
// agencies.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property var agencies

    spacing: Tokens.spaceL

    EmptyState {
        visible: root.agencies.length === 0
        glyph: "list-checks"
        title: qsTrId("page.who.empty")
        text: qsTrId("page.who.empty_text")
    }
    Repeater {
        model: root.agencies

        Stack {
            id: agency

            required property var modelData

            spacing: Tokens.spaceS

            SectionHeading {
                text: agency.modelData.label
                glyph: agency.modelData.nobody ? "circle-alert" : ""
            }
            Columns {
                columns: Tokens.landscape ? 2 : 1
                spacing: Tokens.spaceM

                Repeater {
                    model: agency.modelData.people

                    Panel {
                        id: doer

                        required property var modelData

                        spacing: Tokens.spaceS

                        Stack {
                            visible: doer.modelData.name !== ""

                            SectionHeading {
                                level: 3
                                text: doer.modelData.name
                            }
                            AppText {
                                visible: text !== ""
                                text: doer.modelData.roleWords
                                color: Tokens.textMuted
                            }
                        }
                        Repeater {
                            model: doer.modelData.actions

                            Stack {
                                id: step

                                required property var modelData
                                required property int index

                                spacing: Tokens.spaceXxs

                                Rectangle {
                                    visible: step.index > 0
                                    implicitHeight: Tokens.borderHairline
                                    color: Tokens.hairline
                                }
                                AppText {
                                    text: step.modelData.text
                                }
                                AppText {
                                    text: step.modelData.whenWords
                                    type: Tokens.bodyStrong
                                }
                                AppText {
                                    text: step.modelData.areaWords
                                    type: Tokens.hint
                                    color: Tokens.textMuted
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
