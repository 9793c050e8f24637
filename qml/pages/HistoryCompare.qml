// What is different since a version was sealed: in the plan as it is now, or in the version that came after it. sign.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property SignController sign
    property string from: "" //!< the row of the version; "": none was chosen yet
    property string to: "now"
    readonly property VersionsModel versions: sign.versions
    readonly property bool hasNext: from !== "" && Number(from) > 0
    property var changes: []

    function compare() {
        changes = from === "" ? [] : versions.changesFrom(Number(from), to === "next" && hasNext);
    }

    visible: versions.count > 0
    onFromChanged: compare()
    onToChanged: compare()

    Connections {
        target: root.versions

        function onCountChanged() {
            root.from = "";
        }
        function onDataChanged() {
            root.compare();
        }
    }
    SectionHeading {
        text: qsTrId("page.compare.title")
        glyph: "refresh-cw"
    }
    AppText {
        text: qsTrId("page.compare.hint")
        color: Tokens.textMuted
    }
    SelectBox {
        label: qsTrId("page.compare.from")
        options: root.versions.choices
        value: root.from
        onChosen: value => {
            if (value === "0")
                root.to = "now";
            root.from = value;
        }
    }
    ChoiceGroup {
        visible: root.hasNext
        label: qsTrId("page.compare.to")
        options: [{ value: "now", label: qsTrId("page.compare.now") }, { value: "next", label: qsTrId("page.compare.next") }]
        value: root.to
        onChosen: value => root.to = value
    }
    AppText {
        visible: root.from !== "" && root.changes.length === 0
        text: qsTrId("page.compare.none")
    }
    Repeater {
        model: root.changes

        ChangeRow {}
    }
}
