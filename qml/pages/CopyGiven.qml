// How and when a copy was given. ways: to choose from, each with value and label; today: ISO date. Signals given(way, languages, iso), cancelled().
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property var ways
    required property string today
    property string way: ""
    property string language: ""
    property string on: today
    property bool tried: false
    readonly property bool ready: way !== "" && language !== "" && on !== "" && on <= today

    signal given(string way, var languages, string iso)
    signal cancelled()

    spacing: Tokens.spaceM
    Component.onCompleted: root.nextItemInFocusChain().forceActiveFocus(Qt.OtherFocusReason)

    ChoiceGroup {
        label: qsTrId("page.copies.how")
        options: root.ways
        value: root.way
        errorText: root.tried && root.way === "" ? qsTrId("page.copies.choose") : ""
        onChosen: value => root.way = value
    }
    ChoiceGroup {
        label: qsTrId("page.copies.language")
        options: [{ value: "cy", label: qsTrId("page.print.welsh") }, { value: "en", label: qsTrId("page.print.english") },
                  { value: "cy,en", label: qsTrId("page.print.both") }]
        value: root.language
        errorText: root.tried && root.language === "" ? qsTrId("page.copies.choose") : ""
        onChosen: value => root.language = value
    }
    DateAnswer {
        label: qsTrId("page.copies.when")
        value: root.on
        onCommitted: iso => root.on = iso
    }
    AppText {
        visible: root.tried && root.on > root.today
        text: qsTrId("page.copies.not_yet")
        color: Tokens.error
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            kind: "primary"
            glyph: "check"
            text: qsTrId("page.copies.write")
            onClicked: {
                root.tried = true;
                if (root.ready)
                    root.given(root.way, root.language.split(","), root.on);
            }
        }
        AppButton {
            large: true
            text: qsTrId("page.copies.leave")
            onClicked: root.cancelled()
        }
    }
}
