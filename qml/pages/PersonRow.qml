// One person of the caseload: name, date of birth, NHS number, next review, what needs a choice, how safe the plan is.
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Pressable {
    id: control

    required property string planId
    required property string name
    required property string knownAs
    required property string bornWords
    required property string nhsNumber
    required property string reviewWords
    required property string reviewKind
    required property string statusWords
    required property string statusKind
    required property string conflictWords
    required property string leftWords
    required property string followUpWords
    required property string followUpKind
    required property string askedWords
    required property var clocks
    required property string handedWords
    required property string syncWords
    required property string syncIcon
    required property string syncKind
    required property bool speaksWelsh
    readonly property string clockWords: clocks.map(clock => clock.words).join(". ")
    readonly property string languageWords: speaksWelsh ? qsTrId("page.caseload.speaks_welsh") : ""

    text: name
    description: Array.of(bornWords, nhsNumber, clockWords, followUpWords, statusWords, reviewWords, askedWords, conflictWords, handedWords, leftWords, syncWords, languageWords).filter(w => w !== "").join(". ")
    leftPadding: Tokens.spaceM
    rightPadding: Tokens.spaceS
    topPadding: Tokens.spaceS
    bottomPadding: Tokens.spaceS
    ringRadius: Tokens.radiusCard
    Accessible.role: Accessible.ListItem

    component Fact: Caption {
        property string kind: "neutral"

        visible: text !== ""
        iconSize: Tokens.iconS
        type: Tokens.chip
        color: kind === "neutral" ? Tokens.textMuted : Tokens.tone(kind).ink
    }

    background: Rectangle {
        radius: Tokens.radiusCard
        color: control.down || control.hovered ? Tokens.surfaceAlt : Tokens.surface
        border.width: control.conflictWords !== "" ? Tokens.borderControl : Tokens.borderHairline
        border.color: control.conflictWords !== "" ? Tokens.tone("conflict").line : Tokens.hairline
    }
    contentItem: Beside {
        spacing: Tokens.spaceM
        wide: facts

        Columns {
            id: facts

            columns: Tokens.landscape ? 3 : Tokens.portrait ? 2 : 1
            weights: Tokens.landscape ? [5, 4, 4] : []
            spacing: Tokens.spaceXs

            Stack {
                id: who

                spacing: Tokens.spaceXxs

                AppText {
                    text: control.name
                    type: Tokens.label
                    decoration: true
                }
                AppText {
                    text: control.bornWords + " · " + control.nhsNumber
                    type: Tokens.hint
                    color: Tokens.textMuted
                    decoration: true
                }
            }
            Stack {
                spacing: Tokens.spaceXxs

                Repeater {
                    model: control.clocks

                    Fact {
                        required property var modelData

                        text: modelData.words
                        icon: modelData.icon
                        kind: modelData.kind
                    }
                }
                Fact {
                    text: control.followUpWords
                    icon: "house"
                    kind: control.followUpKind
                }
                Fact {
                    text: control.reviewWords
                    icon: "calendar"
                    kind: control.reviewKind
                }
                Fact {
                    text: control.askedWords
                    icon: "history"
                    kind: "info"
                }
                Fact {
                    text: control.statusWords
                    icon: "file-text"
                }
            }
            Stack {
                parent: Tokens.portrait ? who : facts // beside long words about a clock there is room below the name
                spacing: Tokens.spaceXxs

                Fact {
                    text: control.conflictWords
                    icon: "git-merge"
                    kind: "conflict"
                }
                Fact {
                    text: control.handedWords
                    icon: "users-round"
                    kind: "warning"
                }
                Fact {
                    text: control.leftWords
                    icon: "list-checks"
                }
                Fact {
                    text: control.syncWords
                    icon: control.syncIcon
                    kind: control.syncKind
                }
                Fact {
                    text: control.languageWords
                    icon: "message-circle"
                    kind: "person"
                }
            }
        }
        Icon {
            name: "chevron-right"
            size: Tokens.iconM
            color: Tokens.controlBorder
        }
    }
}
