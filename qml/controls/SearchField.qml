// A search box. text, prompt (says what is searched); clear(). Signals edited(text), accepted().
import QtQuick
import Cydgynllun.Theme

FocusScope {
    id: root

    property string prompt: qsTrId("controls.search")
    readonly property alias text: box.text

    signal edited(string text)
    signal accepted()

    function clear() {
        if (box.text !== "") {
            box.clear();
            edited("");
        }
    }

    implicitWidth: Tokens.railWidth
    implicitHeight: Math.max(box.implicitHeight, prompt.visible ? prompt.implicitHeight + Tokens.spaceM : 0)

    InputBox {
        id: box

        anchors.fill: parent
        leftPadding: Tokens.spaceM + Tokens.iconM + Tokens.spaceXs
        rightPadding: wipe.visible ? wipe.width : Tokens.spaceM
        focus: true
        name: root.prompt
        inputMethodHints: Qt.ImhNoPredictiveText
        onTextEdited: root.edited(text)
        onAccepted: root.accepted()
        Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            root.clear();
        }

        AppText {
            id: prompt

            x: box.leftPadding
            width: box.width - x - box.rightPadding
            anchors.verticalCenter: parent.verticalCenter
            visible: box.text === "" && box.preeditText === ""
            text: root.prompt
            color: Tokens.textMuted
            decoration: true
        }
        Icon {
            x: Tokens.spaceM
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: Tokens.iconM
            color: Tokens.textMuted
        }
    }
    IconButton {
        id: wipe

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: box.text !== ""
        glyph: "x"
        text: qsTrId("controls.search.clear")
        onClicked: {
            root.clear();
            box.forceActiveFocus();
        }
    }
}
