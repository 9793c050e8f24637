// Choosing one of many (6 and more): shows the choice, opens a sheet with the list, and a search above ten. In: label,
// hint, errorText, options: [{value, label, hint?, glyph?}], value, placeholder. Signal chosen(value).
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

FieldFrame {
    id: root

    required property var options
    property string value
    property string placeholder: qsTrId("controls.choose")
    property int searchFrom: 10
    readonly property string chosenLabel: options.find(o => o.value === value)?.label ?? ""

    signal chosen(string value)

    //! For searching: small letters without accents, and one kind of apostrophe.
    function folded(text: string): string {
        return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/’/g, "'").toLowerCase();
    }

    Pressable {
        id: box

        text: root.label + ": " + (root.chosenLabel === "" ? root.placeholder : root.chosenLabel)
        description: root.spoken
        leftPadding: Tokens.spaceM
        rightPadding: Tokens.spaceM
        topPadding: Tokens.spaceXs
        bottomPadding: Tokens.spaceXs
        role: Accessible.ComboBox
        onClicked: sheet.open()

        background: Rectangle {
            radius: Tokens.radiusControl
            color: box.down || box.hovered ? Tokens.surfaceAlt : Tokens.surface
            border.width: Tokens.borderControl
            border.color: root.errorText !== "" ? Tokens.error : Tokens.controlBorder
        }
        contentItem: Item {
            implicitWidth: shown.implicitWidth + Tokens.spaceXs + arrow.width
            implicitHeight: shown.implicitHeight

            Caption {
                id: shown

                width: parent.width - arrow.width - Tokens.spaceXs
                height: parent.height
                text: root.chosenLabel === "" ? root.placeholder : root.chosenLabel
                type: Tokens.body
                color: root.chosenLabel === "" ? Tokens.textMuted : Tokens.text
            }
            Icon {
                id: arrow

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-down"
                size: Tokens.iconM
                color: Tokens.textMuted
            }
        }
    }

    Sheet {
        id: sheet

        title: root.label
        onAboutToShow: search.clear()

        SearchField {
            id: search

            visible: root.options.length > root.searchFrom
        }
        ChoiceGroup {
            list: true
            options: root.options.filter(o => root.folded(o.label).includes(root.folded(search.text)))
            value: root.value
            Accessible.name: root.label
            onChosen: value => {
                sheet.close();
                root.chosen(value);
            }
        }
    }
}
