// What is saved and what has reached the team, in one quiet line under the banner. plan.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Rectangle {
    id: root

    required property PlanController plan
    readonly property string kind: plan.savedKind === "error" ? "error" : plan.syncKind
    readonly property Tone tone: Tokens.tone(kind)

    implicitHeight: line.height + Tokens.spaceXs * 2
    color: tone.fill
    Accessible.role: Accessible.StatusBar
    Accessible.name: plan.savedWords + " " + plan.syncWords

    Wrap {
        id: line

        x: Tokens.gutter
        y: Tokens.spaceXs
        width: parent.width - Tokens.gutter * 2
        spacing: Tokens.spaceS

        // One line: what is sent or waits to be has been saved.
        Caption {
            id: saved

            visible: root.plan.savedKind === "error" || root.plan.syncWords === ""
                     || !Tokens.portrait && implicitWidth + sent.implicitWidth + line.spacing <= line.width
            text: root.plan.savedWords
            icon: root.plan.savedIcon
            iconSize: Tokens.iconS
            type: Tokens.chip
            color: root.tone.ink
        }
        Caption {
            id: sent

            text: root.plan.syncWords
            icon: root.plan.syncIcon
            iconSize: Tokens.iconS
            type: Tokens.chip
            color: root.tone.ink
        }
    }
}
