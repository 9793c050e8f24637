// The people whose plans are on this device: search, what needs somebody soon, and how safe each plan is. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property CaseloadFilter people: app.caseload

    title: qsTrId("page.caseload.title")
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure
    titleFirst: true
    chips: [
        AppButton {
            visible: Tokens.landscape
            kind: "header"
            glyph: root.app.sync.stateIcon
            text: root.app.sync.stateWords
            description: qsTrId("place.send_receive")
            onClicked: root.app.router.open("send_receive")
        },
        IconButton {
            visible: !Tokens.phone
            glyph: "settings"
            text: qsTrId("place.settings")
            color: Tokens.headerInk
            onClicked: root.app.router.open("settings")
        },
        IconButton {
            visible: !Tokens.phone
            glyph: "circle-help"
            text: qsTrId("page.help.title")
            color: Tokens.headerInk
            onClicked: root.app.router.open("help")
        },
        IconButton {
            visible: !Tokens.phone
            glyph: "lock"
            text: qsTrId("place.lock")
            color: Tokens.headerInk
            onClicked: root.app.lock.lock()
        },
        IconButton {
            visible: Tokens.phone
            glyph: "menu"
            text: qsTrId("place.more")
            color: Tokens.headerInk
            onClicked: more.open()
        }
    ]

    SearchField {
        id: search

        prompt: qsTrId("page.caseload.search")
        onEdited: text => root.people.search = text
    }
    ChoiceGroup {
        options: [
            { value: "all", label: qsTrId("page.caseload.all").arg(root.people.total) },
            { value: "due", label: qsTrId("page.caseload.due").arg(root.people.dueCount), glyph: "calendar" },
            { value: "conflicts", label: qsTrId("page.caseload.conflicts").arg(root.people.conflictCount), glyph: "git-merge" },
            { value: "waiting", label: qsTrId("page.caseload.waiting").arg(root.people.waitingCount), glyph: "cloud-off" }
        ]
        value: root.people.filter
        Accessible.name: qsTrId("page.caseload.filter")
        onChosen: value => root.people.filter = value
    }
    Banner {
        visible: root.app.sync.waiting > 0 && !Tokens.landscape
        kind: "offline"
        text: root.app.sync.stateWords
        actionText: qsTrId("page.caseload.send")
        onActed: root.app.router.open("send_receive")
    }
    Wrap {
        AppButton {
            glyph: "circle-plus"
            text: qsTrId("page.new_plan.title")
            onClicked: root.app.router.open("new_plan")
        }
    }
    EmptyState {
        visible: root.people.count === 0
        glyph: root.people.total === 0 ? "inbox" : "search"
        title: root.people.total === 0 ? qsTrId("page.caseload.empty") : qsTrId("page.caseload.none_found")
        text: root.people.total === 0 ? qsTrId("page.caseload.empty_line") : qsTrId("page.caseload.none_found_line")
    }
    Stack {
        spacing: Tokens.spaceXs
        Accessible.role: Accessible.List
        Accessible.name: root.title

        Repeater {
            model: root.people

            PersonRow {
                onClicked: root.app.openPlan(planId)
            }
        }
    }
    AppText {
        visible: root.app.demo
        text: qsTrId("page.caseload.fictional")
        type: Tokens.hint
        color: Tokens.textMuted
        horizontalAlignment: Text.AlignHCenter
    }

    Sheet {
        id: more

        title: qsTrId("place.more")

        ListRow {
            glyph: "send"
            text: qsTrId("place.send_receive")
            onClicked: {
                more.close();
                root.app.router.open("send_receive");
            }
        }
        ListRow {
            glyph: "settings"
            text: qsTrId("place.settings")
            onClicked: {
                more.close();
                root.app.router.open("settings");
            }
        }
        ListRow {
            glyph: "circle-help"
            text: qsTrId("page.help.title")
            onClicked: {
                more.close();
                root.app.router.open("help");
            }
        }
        ListRow {
            glyph: "lock"
            text: qsTrId("place.lock")
            onClicked: {
                more.close();
                root.app.lock.lock();
            }
        }
    }
}
