// What every answer has around it: label, hint, error above the field, the field itself (children), a line of state below.
// label, hint, errorText, stateText with stateGlyph and stateKind (a tone name); aside: items beside the label, after: beside
// the state, below: under the state.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    property string label
    property string hint
    property string errorText
    property string stateText
    property string stateGlyph
    property string stateKind
    property alias aside: labelRow.data
    property alias after: stateRow.data
    property alias below: belowColumn.data
    default property alias field: fieldColumn.data
    //! What a screen reader adds to the field's name.
    readonly property string spoken: (errorText + "\n" + hint + "\n" + stateText).trim()

    spacing: Tokens.spaceXs

    Wrap {
        id: labelRow

        spacing: Tokens.spaceXs
        spread: true

        AppText {
            visible: text !== ""
            text: root.label
            type: Tokens.label
            decoration: true
        }
    }
    AppText {
        visible: text !== ""
        text: root.hint
        type: Tokens.hint
        color: Tokens.textMuted
        decoration: true
    }
    Repeater {
        model: root.errorText !== "" ? 1 : 0

        Caption {
            text: root.errorText
            icon: "circle-alert"
            iconSize: Tokens.iconS
            color: Tokens.error
            type: Tokens.chip
        }
    }
    Stack {
        id: fieldColumn

        spacing: Tokens.spaceXs
    }
    Wrap {
        id: stateRow

        spacing: Tokens.spaceXs
        spread: true

        Repeater {
            model: root.stateText !== "" ? 1 : 0

            Caption {
                text: root.stateText
                icon: root.stateGlyph
                iconSize: Tokens.iconS
                color: root.stateKind === "" ? Tokens.textMuted : Tokens.tone(root.stateKind).ink
                type: root.stateKind === "" ? Tokens.hint : Tokens.chip
            }
        }
    }
    Stack {
        id: belowColumn

        spacing: Tokens.spaceXs
    }
}
