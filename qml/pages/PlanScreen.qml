// The frame of every screen of one person's plan: bar with what is saved and sent, whose plan, the plan's places, notices.
// app; title; place: which of the places it is; wide: no rail in landscape, for editors; wholeWidth: cards and panes instead of a column to read; children: the page; foot: buttons above the phone's bar; side: at the right.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Screen {
    id: root

    required property AppController app
    required property string title
    property string place: app.router.screen
    property bool wide: false
    property bool wholeWidth: wide
    property alias actions: actionSlot.data
    readonly property PlanController plan: app.plan
    readonly property var places: [
        { key: "overview", label: qsTrId("place.overview"), glyph: "list-checks" },
        { key: "crisis", label: qsTrId("place.crisis"), glyph: "phone-call" },
        { key: "people", label: qsTrId("place.people"), glyph: "users-round" },
        { key: "sign", label: qsTrId("place.sign"), glyph: "signature" }
    ]
    // "Two answers" is a place while there are any.
    readonly property var morePlaces: Array.of(
        { key: "safety", label: qsTrId("place.safety"), glyph: "shield" },
        { key: "rest", label: qsTrId("place.rest"), glyph: "clipboard-list" },
        { key: "hand_over", label: qsTrId("place.hand_over"), glyph: "hand-heart", apart: true },
        { key: "print", label: qsTrId("place.print"), glyph: "printer" },
        { key: "conflicts", label: qsTrId("place.conflicts"), glyph: "git-merge", shown: plan.conflictWords !== "" },
        { key: "send_receive", label: qsTrId("place.send_receive"), glyph: "send", apart: true },
        { key: "settings", label: qsTrId("place.settings"), glyph: "settings" },
        { key: "help", label: qsTrId("page.help.title"), glyph: "circle-help" },
        { key: "lock", label: qsTrId("place.lock"), glyph: "lock" }
    ).filter(p => p.shown ?? true)
    //! Where the bar at the foot goes along with the page, the crisis plan is one tap away at the top.
    readonly property bool crisisAbove: Tokens.phone && (Tokens.fontScale >= 1.5 || height < Tokens.px(480))

    property bool moreWanted: false

    function go(key: string) {
        if (key === "lock")
            app.lock.lock();
        else
            app.router.switchTo(key);
    }

    scroll.maximumWidth: wholeWidth ? Infinity : Tokens.lineMeasure
    bar: AppBar {
        id: appBar

        title: root.title
        language: root.app.language.code
        canGoBack: root.app.router.canGoBack
        onBack: root.app.router.back()
        onLanguagePicked: code => root.app.language.code = code

        StatusChip {
            visible: !Tokens.phone && Tokens.fontScale < 1.5
            text: root.plan.savedWords
            glyph: root.plan.savedIcon
            kind: root.plan.savedKind === "error" ? "error" : "header"
        }
        StatusChip {
            visible: Tokens.landscape && root.plan.syncWords !== ""
            text: root.plan.syncWords
            glyph: root.plan.syncIcon
            kind: root.plan.syncKind
        }
        AppButton {
            visible: Tokens.landscape && root.wide
            kind: "header"
            glyph: "phone-call"
            text: qsTrId("place.crisis")
            onClicked: root.go("crisis")
        }
        IconButton {
            visible: root.crisisAbove
            glyph: "phone-call"
            text: qsTrId("place.crisis")
            color: Tokens.headerInk
            size: appBar.iconSize
            onClicked: root.go("crisis")
        }
        IconButton {
            visible: Tokens.phone || (Tokens.landscape && root.wide) // elsewhere the rail or the tabs have it
            glyph: "menu"
            text: qsTrId("place.more")
            color: Tokens.headerInk
            size: appBar.iconSize
            onClicked: root.moreWanted = true
        }
    }
    banner: [
        PatientBanner {
            name: root.plan.name
            born: root.plan.bornWords
            nhsNumber: root.plan.nhsNumber
            coordinator: root.plan.coordinator
            reviewBy: root.plan.reviewWords
            speaks: root.plan.languageWords
        },
        Banner {
            visible: root.app.notice !== ""
            kind: "error"
            text: root.app.notice
            closeText: qsTrId("notice.close")
            onClosed: root.app.dismissNotice()
        },
        SafeStrip {
            plan: root.plan
            visible: !Tokens.landscape
        },
        NavRail {
            visible: Tokens.portrait
            vertical: false
            items: !visible ? [] : root.places.concat([{ key: "more", label: qsTrId("place.more"), glyph: "menu", badge: root.plan.conflictWords }])
            current: root.places.some(p => p.key === root.place) ? root.place : "more"
            onPicked: key => {
                if (key === "more")
                    root.moreWanted = true;
                else
                    root.go(key);
            }
        }
    ]
    rail: NavRail {
        visible: Tokens.landscape && !root.wide
        width: Tokens.railWidth
        height: parent.height
        room: root.scroll.height
        // There is room for these; help is one tap further, in the settings.
        items: !visible ? [] : root.places.concat(root.morePlaces.filter(p => p.key !== "help"))
        current: root.place
        onPicked: key => root.go(key)
    }
    foot: [
        Stack {
            id: actionSlot
        },
        BottomBar {
            visible: Tokens.phone
            items: visible ? root.places : []
            current: root.place
            onPicked: key => root.go(key)
        }
    ]

    // A sheet that few who see the page will open is made when it is opened, and goes when it is closed.
    Repeater {
        model: root.moreWanted ? 1 : 0

        Item {
            Sheet {
                id: more

                title: qsTrId("place.more")
                Component.onCompleted: open()
                onClosed: root.moreWanted = false

                Repeater {
                    model: root.crisisAbove || Tokens.landscape ? root.places.concat(root.morePlaces) : root.morePlaces

                    ListRow {
                        required property var modelData

                        text: modelData.label
                        glyph: modelData.glyph
                        status: modelData.key === "conflicts" ? root.plan.conflictWords : ""
                        statusKind: "conflict"
                        onClicked: {
                            more.close();
                            root.go(modelData.key);
                        }
                    }
                }
            }
        }
    }
}
