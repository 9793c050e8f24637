// The person's mode: their plan, a page at a time, and nothing else. Large, calm, and left at any moment without losing
// anything. Help is one tap away, and leads back to the same page. app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Screen {
    id: root

    required property AppController app
    readonly property string title: qsTrId("mine.title")
    readonly property MyPlanController mine: app.plan.mine
    readonly property SignController sign: app.plan.sign
    readonly property bool inside: !mine.first && !mine.end
    property bool signing: false //!< on the last page: the person's own answer to the whole plan
    property bool helping: false //!< the crisis plan is in front of the page
    property bool canRead: false
    property string missingVoice
    //! Large letters on a phone leave no room for large headings.
    readonly property bool tight: Tokens.phone && Tokens.fontScale >= 1.5

    function paragraphs(): var {
        return helping ? mine.helpParagraphs() : signing ? sign.paragraphs() : mine.paragraphs();
    }
    function lookForVoices() {
        const said = paragraphs();
        canRead = app.aloud.canRead(said);
        missingVoice = app.aloud.missingWords(said);
    }
    function showTop() {
        app.aloud.stop();
        lookForVoices();
        scroll.contentY = 0;
        heading.forceActiveFocus();
    }
    function turn(help: bool) {
        helping = help;
        showTop();
    }
    Component.onCompleted: {
        signing = mine.end && sign.step > 0 && sign.ownHand; // begun before a lock
        lookForVoices();
    }
    entry: heading
    scroll.maximumWidth: Tokens.landscape && !signing ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure

    bar: MyBar {
        title: root.title
        note: root.helping ? "" : root.mine.stepWords
        language: root.app.language.code
        canHelp: !root.helping
        onLanguagePicked: code => root.app.language.code = code
        onLooks: looks.open()
        onHelp: root.turn(true)
    }
    banner: Banner {
        visible: root.app.notice !== ""
        kind: "error"
        text: root.app.notice
        closeText: qsTrId("notice.close")
        onClosed: root.app.dismissNotice()
    }
    foot: Rectangle {
        implicitHeight: ways.implicitHeight + Tokens.spaceXs * 2
        color: Tokens.surface

        Rectangle {
            width: parent.width
            height: Tokens.borderHairline
            color: Tokens.hairline
        }
        Wrap {
            id: ways

            x: root.tight ? Tokens.spaceXxs : Tokens.phone ? Tokens.spaceXs : Tokens.gutter
            y: Tokens.spaceXs
            width: parent.width - x * 2
            spacing: root.tight ? Tokens.spaceXxs : Tokens.spaceXs
            fill: true

            MyStep {
                visible: root.helping
                primary: true
                glyph: "arrow-left"
                text: qsTrId("mine.help_back")
                onClicked: root.turn(false)
            }
            MyStep {
                visible: !root.helping && !root.mine.first
                glyph: "arrow-left"
                text: qsTrId("mine.previous")
                onClicked: {
                    if (!root.signing)
                        root.mine.previous();
                    else if (root.sign.step > 0)
                        root.sign.step -= 1; // ink and words stay
                    else
                        root.leaveSigning();
                }
            }
            MyStep {
                visible: !root.helping && (!root.mine.end || root.signing)
                glyph: "hand"
                text: qsTrId("mine.stop")
                description: qsTrId("mine.stop_what")
                onClicked: root.app.giveBack()
            }
            MyStep {
                visible: !root.helping && !root.mine.end
                primary: true
                glyph: "arrow-right"
                text: root.mine.first ? qsTrId("mine.start") : qsTrId("mine.next")
                onClicked: root.mine.next()
            }
            MyStep {
                visible: !root.helping && root.mine.end && !root.signing
                primary: true
                glyph: "hand-heart"
                text: qsTrId("mine.finish")
                description: qsTrId("mine.finish_what")
                onClicked: {
                    root.mine.finish();
                    root.app.giveBack();
                }
            }
        }
    }

    //! Back to the last page; no ink waits for somebody else's tap.
    function leaveSigning() {
        sign.strokes = [];
        sign.step = 0;
        sign.ownHand = false;
        signing = false;
        showTop();
    }

    Stack {
        spacing: Tokens.spaceXs

        Beside {
            wide: heading
            spacing: Tokens.spaceS

            SectionHeading {
                id: heading

                level: 1
                voice: "person"
                glyph: root.tight || root.helping || root.signing ? "" : root.mine.icon
                type: root.tight ? Tokens.h3 : Tokens.h1
                text: root.helping ? qsTrId("mine.help") : root.signing ? qsTrId("mine.sign") : root.mine.title
            }
            MyRead {
                visible: root.canRead
                aloud: root.app.aloud
                onWanted: root.app.aloud.read(root.paragraphs())
            }
        }
        ProgressStrip {
            visible: !root.signing && !root.helping && Tokens.phone && !root.tight
            text: root.mine.stepWords
            value: -1
        }
    }
    Repeater {
        model: root.helping ? 1 : 0

        MyHelp {
            crisis: root.app.plan.crisis
        }
    }
    Repeater {
        model: root.signing && !root.helping ? 1 : 0

        MySigning {
            app: root.app
            onStepped: root.showTop()
            onFinished: root.leaveSigning()
        }
    }
    Stack {
        visible: root.mine.first && !root.helping
        spacing: Tokens.spaceM

        AppText {
            text: qsTrId("mine.hello_text")
        }
        Caption {
            icon: "lock"
            text: qsTrId("mine.only_yours")
            iconColor: Tokens.person
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Columns {
        visible: root.inside && !root.helping
        columns: Tokens.landscape ? 2 : 1
        weights: Tokens.landscape ? [5, 4] : []
        spacing: Tokens.landscape ? Tokens.spaceL : Tokens.spaceM

        Stack {
            spacing: Tokens.spaceM

            Panel {
                visible: (root.mine.ownWords?.text ?? "") !== ""
                spacing: root.tight ? 0 : Tokens.spaceM
                color: Tokens.personBg
                border.width: Tokens.borderControl
                border.color: Tokens.person

                SectionHeading {
                    level: root.tight ? 3 : 2
                    glyph: root.tight ? "" : "quote"
                    voice: "person"
                    text: qsTrId("mine.i_said")
                }
                TwoTongues {
                    answer: root.mine.ownWords
                    type: Tokens.bodyStrong
                    reading: root.app.aloud.current
                }
            }
            AppText {
                visible: text !== ""
                text: root.mine.noteWords
            }
            Repeater {
                model: root.mine.parts

                MyPart {
                    required property int index

                    app: root.app
                    asked: root.mine.unsure || answer !== "" // an answer that was given stays in sight
                    reading: root.app.aloud.current
                    onSaid: value => root.mine.sayOf(index, value)
                }
            }
            Repeater {
                model: root.mine.blocks

                MyBlock {
                    required property var modelData

                    block: modelData
                    reading: root.app.aloud.current
                }
            }
        }
        Item {
            id: aside

            visible: root.mine.page !== "news" // nothing to answer: it is asked where it stands
            implicitHeight: ask.implicitHeight

            MyAsk {
                id: ask

                // Beside a long page the question goes along with it.
                y: Tokens.landscape ? Math.max(0, Math.min(root.scroll.contentY, aside.height - height)) : 0
                width: parent.width
                app: root.app
            }
        }
    }
    Repeater {
        model: root.mine.end && !root.signing && !root.helping ? 1 : 0

        MyEnd {
            app: root.app
            onSigned: {
                root.signing = true;
                root.showTop();
            }
        }
    }
    AppText {
        visible: root.tight && !root.signing && !root.helping // under the words, which come first where there is little room
        text: root.mine.stepWords
        color: Tokens.textMuted
    }
    AppText {
        visible: text !== ""
        text: root.missingVoice
        type: Tokens.hint
        color: Tokens.textMuted
    }

    MyLooks {
        id: looks

        settings: root.app.settings
    }
    Connections {
        target: root.app.aloud

        function onVoicesChanged() { root.lookForVoices(); }
    }
    Connections {
        target: root.app.language

        function onChanged() { root.lookForVoices(); }
    }
    Connections {
        target: root.mine

        function onStepped() {
            root.signing = false;
            root.helping = false;
            root.showTop();
        }
    }
}
