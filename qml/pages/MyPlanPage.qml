// The person's mode: their plan, one area at a time, and nothing else. Large, calm, and left at any moment without losing
// anything. app.
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
    readonly property bool inArea: !mine.first && !mine.end
    property bool signing: false //!< on the last page: the person's own answer to the whole plan
    property bool canRead: false
    property string missingVoice

    function lookForVoices() {
        const paragraphs = mine.paragraphs();
        canRead = app.aloud.canRead(paragraphs);
        missingVoice = app.aloud.missingWords(paragraphs);
    }
    function showTop() {
        scroll.contentY = 0;
        heading.forceActiveFocus();
    }
    Component.onCompleted: lookForVoices()
    entry: heading

    bar: AppBar {
        title: root.title
        note: qsTrId("mine.only_yours")
        language: root.app.language.code
        canGoBack: false
        onLanguagePicked: code => root.app.language.code = code

        AppButton {
            visible: !Tokens.dark
            kind: "header"
            glyph: "contrast"
            text: qsTrId("mine.tint")
            onClicked: {
                const tints = ["none", "cream", "paleBlue", "paleGreen", "palePink"];
                root.app.settings.tint = tints[(tints.indexOf(root.app.settings.tint) + 1) % tints.length];
            }
        }
        AppButton {
            kind: "header"
            glyph: "a-large-small"
            text: qsTrId("mine.text_size")
            onClicked: root.app.settings.textScale = root.app.settings.textScale >= 2 ? 1 : root.app.settings.textScale + 0.25
        }
    }
    banner: Banner {
        visible: root.app.notice !== ""
        kind: "error"
        text: root.app.notice
        closeText: qsTrId("notice.close")
        onClosed: root.app.dismissNotice()
    }
    foot: ActionBar {
        AppButton {
            visible: !root.mine.first && !root.signing
            glyph: "arrow-left"
            text: qsTrId("mine.previous")
            voice: "person"
            large: true
            onClicked: root.mine.previous()
        }
        AppButton {
            visible: !root.mine.end
            kind: "primary"
            glyph: "arrow-right"
            text: root.mine.first ? qsTrId("mine.start") : qsTrId("mine.next")
            voice: "person"
            onClicked: root.mine.next()
        }
        AppButton {
            visible: root.mine.end
            kind: root.signing ? "secondary" : "primary"
            voice: "success"
            large: true
            glyph: "hand"
            text: qsTrId("mine.finish")
            onClicked: root.app.giveBack()
        }
    }

    ProgressStrip {
        text: root.mine.stepWords
        value: root.mine.progress
    }
    SectionHeading {
        id: heading

        level: 1
        voice: "person"
        glyph: root.mine.icon
        text: root.mine.first ? qsTrId("mine.hello") : root.signing ? qsTrId("mine.sign") : root.mine.end ? qsTrId("mine.thanks") : root.mine.title
    }
    Repeater {
        model: root.signing ? 1 : 0

        MySigning {
            app: root.app
            onStepped: root.showTop()
            onFinished: {
                root.signing = false;
                root.showTop();
            }
        }
    }
    Wrap {
        visible: root.canRead && !root.signing
        spacing: Tokens.spaceS

        AppButton {
            glyph: root.app.aloud.reading ? "circle-stop" : "volume-2"
            voice: "person"
            large: true
            text: root.app.aloud.reading ? qsTrId("aloud.stop") : qsTrId("aloud.read")
            onClicked: root.app.aloud.reading ? root.app.aloud.stop() : root.app.aloud.read(root.mine.paragraphs())
        }
        AppButton {
            readonly property string speed: root.app.settings.readingSpeed

            kind: "quiet"
            glyph: "clock"
            voice: "person"
            large: true
            text: speed === "slower" ? qsTrId("aloud.speed_slower") : speed === "faster" ? qsTrId("aloud.speed_faster") : qsTrId("aloud.speed_usual")
            description: qsTrId("aloud.speed_change")
            onClicked: root.app.settings.readingSpeed = speed === "usual" ? "slower" : speed === "slower" ? "faster" : "usual"
        }
    }
    AppText {
        visible: text !== "" && !root.signing
        text: root.missingVoice
        type: Tokens.hint
        color: Tokens.textMuted
    }
    AppText {
        visible: text !== "" && !root.signing
        text: root.mine.first ? qsTrId("mine.hello_text") : root.mine.end ? qsTrId("mine.thanks_text") : root.mine.nothingWords
    }
    PersonPanel {
        visible: root.inArea && (root.mine.ownWords?.text ?? "") !== ""
        title: qsTrId("mine.i_said")

        TwoTongues {
            answer: root.mine.ownWords
            type: Tokens.bodyStrong
            reading: root.app.aloud.current
        }
    }
    Repeater {
        model: root.mine.parts

        MyPart {
            required property int index

            asked: root.mine.unsure || answer !== "" // an answer that was given stays in sight
            reading: root.app.aloud.current
            onSaid: value => root.mine.sayOf(index, value)
        }
    }
    Panel {
        visible: root.inArea

        AgreeChoice {
            label: qsTrId("mine.ask_area")
            value: root.mine.answer
            onChosen: value => root.mine.say(value)
        }
        PlanAnswer {
            visible: root.mine.words !== null
            app: root.app
            answer: root.mine.words
            label: qsTrId("mine.my_words")
            hint: qsTrId("mine.my_words_hint")
            showLanguage: false
        }
    }
    Panel {
        visible: root.mine.end && !root.signing

        AppText {
            text: qsTrId("mine.sign_text")
        }
        AppButton {
            glyph: "signature"
            voice: "person"
            large: true
            text: qsTrId("mine.sign_start")
            onClicked: {
                root.signing = true;
                root.showTop();
            }
        }
    }
    Panel {
        visible: root.mine.end && !root.signing

        SectionHeading {
            id: asked

            level: 3
            voice: "person"
            text: root.mine.askedWords !== "" ? root.mine.askedWords : qsTrId("mine.ask_review_text")
        }
        AppButton {
            visible: root.mine.askedWords === ""
            glyph: "history"
            voice: "person"
            large: true
            text: qsTrId("mine.ask_review")
            onClicked: {
                root.mine.askForReview();
                asked.forceActiveFocus();
            }
        }
        PlanAnswer {
            visible: root.mine.reviewWords !== null
            app: root.app
            answer: root.mine.reviewWords
            label: qsTrId("mine.review_words")
            showLanguage: false
        }
    }
    AppButton {
        visible: !root.mine.end
        glyph: "circle-stop"
        voice: "person"
        text: qsTrId("mine.stop")
        onClicked: root.app.giveBack()
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
            root.lookForVoices();
            root.showTop();
        }
    }
}
