// What has reached the team and what has not, in words that receipts vouch for; sending and receiving when there is signal.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property SyncController sync: app.sync

    title: qsTrId("page.send_receive.title")
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure

    SectionHeading {
        id: heading

        level: 1
        text: qsTrId("page.send_receive.title")
    }
    Columns {
        columns: Tokens.landscape ? 2 : 1
        spacing: Tokens.spaceM

        Stack {
            spacing: Tokens.spaceM

            Panel {
                SectionHeading {
                    text: root.sync.stateWords
                    glyph: root.sync.stateIcon
                    color: Tokens.tone(root.sync.stateKind).ink
                }
                AppText {
                    text: root.sync.lastContactWords
                    color: Tokens.textMuted
                }
                ProgressStrip {
                    visible: root.sync.busy
                    text: root.sync.progressWords
                    stopText: qsTrId("page.send_receive.stop")
                    onStopped: root.sync.stop()
                }
                Wrap {
                    visible: !root.sync.busy
                    fill: Tokens.phone

                    AppButton {
                        kind: "primary"
                        glyph: "send"
                        text: qsTrId("page.send_receive.send")
                        enabled: root.sync.hasServer
                        reason: qsTrId("page.send_receive.no_server")
                        onClicked: root.sync.sendNow()
                    }
                }
            }
            Banner {
                visible: root.sync.resultWords !== ""
                kind: root.sync.resultKind
                text: root.sync.resultWords
            }
            Repeater {
                model: root.sync.alarms

                Banner {
                    required property string modelData

                    kind: "error"
                    text: modelData
                }
            }
            Panel {
                SectionHeading {
                    text: qsTrId("page.send_receive.lose")
                    glyph: "circle-help"
                }
                AppText {
                    text: root.sync.loseWords
                    type: Tokens.bodyStrong
                }
                AppText {
                    text: qsTrId("page.send_receive.lose_note")
                    color: Tokens.textMuted
                }
            }
        }
        Stack {
            spacing: Tokens.spaceM

            SectionHeading {
                text: qsTrId("page.send_receive.plans")
            }
            Stack {
                spacing: Tokens.spaceXs

                Repeater {
                    model: root.app.everybody

                    ListRow {
                        required property string planId
                        required property string name
                        required property string syncWords
                        required property string syncIcon
                        required property string syncKind

                        text: name
                        status: syncWords
                        statusGlyph: syncIcon
                        statusKind: syncKind
                        onClicked: root.app.openPlan(planId)
                    }
                }
            }
        }
    }
    AppText {
        text: qsTrId("page.send_receive.offline")
        color: Tokens.textMuted
    }
}
