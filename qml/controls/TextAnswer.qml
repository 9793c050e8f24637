// An answer in words; grows with them. In: label, hint, value, lang ("cy"/"en": shows what language it is in, "" hides),
// errorText, status ("", draft, saved, notSaved, conflict) with statusText to say it otherwise, readOnly, minimumLines,
// singleLine, accents (the row ŵ ŷ â …; Welsh fields have a button for it). Out: text (now), editing, changedElsewhere;
// actionText, actionGlyph: a quiet button beside the state, and acted().
// Spelling: misspelt (a list of { start, length } to underline with a wave), doubtful (which of them the cursor is at; -1),
// suggestions for it, searching. Out: cursor; wordKept(word) when they say that the word is right.
// draftChanged(text) at each change by the person; committed(text) when they leave a field they changed (also Enter in a
// single line); langPicked(lang); conflictOpened() when they press the conflict line.
// What is being typed is never overwritten: a new value arriving meanwhile shows as "changed elsewhere" with a choice.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cydgynllun.Controls
import Cydgynllun.Theme

FieldFrame {
    id: root

    property string value
    property string lang
    property string status
    property string statusText
    property bool readOnly: false
    property int minimumLines: singleLine ? 1 : 3
    property bool singleLine: false
    property bool accents: Tokens.accentKeys
    property bool changedElsewhere: false
    property string actionText
    property string actionGlyph
    property var misspelt: []
    property int doubtful: -1
    property var suggestions: []
    property bool searching: false
    readonly property alias text: area.text
    readonly property alias cursor: area.cursorPosition
    readonly property bool editing: area.activeFocus
    readonly property var doubted: doubtful >= 0 && doubtful < misspelt.length ? misspelt[doubtful] : null
    readonly property string doubtedWord: doubted ? area.text.substr(doubted.start, doubted.length) : ""
    readonly property bool helping: !readOnly && (area.activeFocus || help.activeFocus)
                                    && (doubtedWord !== "" || area.mended)
    readonly property bool disputed: changedElsewhere || status === "conflict"

    signal draftChanged(string text)
    signal committed(string text)
    signal langPicked(string lang)
    signal conflictOpened()
    signal wordKept(string word)
    signal acted()

    //! Puts the cursor into the field.
    function edit() { area.forceActiveFocus(); }

    //! Puts a word in the place of the doubted one: an edit as any other, to be undone with one undo.
    function mend(word: string) {
        const start = doubted.start;
        WordEdit.replace(area.textDocument, start, doubted.length, word);
        area.mended = true;
        area.forceActiveFocus();
        area.cursorPosition = start + word.length;
    }

    //! Shows the value, unless the person is writing or has written something that is not committed yet.
    function take() {
        changedElsewhere = (area.activeFocus || area.unsent) && value !== area.text;
        if (!changedElsewhere && value !== area.text)
            adopt(value);
    }

    //! The box is for another answer from now on, whose words are these.
    function renew(words: string) {
        area.unsent = false;
        changedElsewhere = false;
        adopt(words);
    }

    function adopt(words: string) {
        area.adopting = true;
        area.text = words;
        area.adopting = false;
    }

    function commit() {
        if (area.unsent) {
            area.unsent = false;
            committed(area.text);
        }
    }

    onVisibleChanged: if (!visible) commit()
    onValueChanged: take()
    Component.onCompleted: take()

    stateText: changedElsewhere ? qsTrId("controls.answer.changed_elsewhere")
             : statusText !== "" ? statusText
             : status === "draft" ? qsTrId("controls.answer.draft")
             : status === "saved" ? qsTrId("controls.answer.saved")
             : status === "notSaved" ? qsTrId("controls.answer.not_saved")
             : status === "conflict" ? qsTrId("controls.answer.conflict") : ""
    stateGlyph: changedElsewhere || status === "conflict" ? "git-merge"
              : status === "notSaved" ? "triangle-alert" : status === "saved" ? "check" : status === "draft" ? "pencil" : ""
    stateKind: changedElsewhere ? "warning" : status === "conflict" || status === "notSaved" ? "error" : ""

    // What few fields need is made when it is needed. (A Loader cannot take a bound component in Qt 6.4; a Repeater can.)
    after: [
        Repeater {
            model: root.lang === "cy" && !root.readOnly ? 1 : 0

            AppButton {
                kind: "quiet"
                type: Tokens.hint
                text: "ŵ ŷ"
                description: qsTrId("controls.accents.show")
                focusPolicy: Qt.TabFocus
                choice: true
                on: root.accents
                onClicked: root.accents = !root.accents
            }
        },
        Repeater {
            model: root.lang !== "" ? 1 : 0

            AppButton {
                kind: "quiet"
                type: Tokens.hint
                glyph: "languages"
                text: root.lang === "cy" ? qsTrId("controls.answer.in_welsh") : qsTrId("controls.answer.in_english")
                enabled: !root.readOnly
                onClicked: root.langPicked(root.lang === "cy" ? "en" : "cy")
            }
        },
        Repeater {
            model: root.actionText !== "" ? 1 : 0

            AppButton {
                kind: "quiet"
                type: Tokens.hint
                glyph: root.actionGlyph
                text: root.actionText
                description: root.label
                onClicked: root.acted()
            }
        }
    ]

    T.TextArea {
        id: area

        property bool adopting: false
        property bool unsent: false
        property string seen
        property bool mended: false

        height: Math.max(Tokens.target, Math.max(contentHeight, Math.ceil(metrics.height * root.minimumLines)) + topPadding + bottomPadding)
        leftPadding: Tokens.spaceM
        rightPadding: root.readOnly ? Tokens.spaceM * 2 + Tokens.iconS : Tokens.spaceM
        topPadding: Tokens.spaceS
        bottomPadding: Tokens.spaceS
        readOnly: root.readOnly
        wrapMode: TextEdit.Wrap
        font: Tokens.body.font
        color: Tokens.text
        selectionColor: Tokens.primary
        selectedTextColor: Tokens.primaryInk
        // A finger that drags scrolls the page, and only a tap starts to write; a mouse selects as usual.
        selectByMouse: mouse.hovered
        activeFocusOnPress: mouse.hovered
        activeFocusOnTab: true
        // Never drawn: the template writes it over the accessible description whenever a screen reader starts.
        placeholderText: root.spoken
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.doubtedWord === "" ? root.spoken : (root.spoken + "\n" + qsTrId("controls.spelling.unknown").arg(root.doubtedWord)).trim()
        Accessible.multiLine: !root.singleLine
        Accessible.readOnly: root.readOnly

        onTextChanged: {
            // Qt tells of a new font as of a new text.
            if (text === seen)
                return;
            seen = text;
            mended = false;
            if (adopting)
                return;
            if (root.singleLine && text.includes("\n"))
                text = text.replace(/\s*\n\s*/g, " ");
            unsent = true;
            root.draftChanged(text);
        }
        onActiveFocusChanged: {
            if (!activeFocus) {
                root.commit();
                root.take();
            }
        }

        Keys.priority: Keys.BeforeItem
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onReturnPressed: event => { event.accepted = root.singleLine; if (root.singleLine) root.commit(); }
        Keys.onEnterPressed: event => { event.accepted = root.singleLine; if (root.singleLine) root.commit(); }
        Keys.onPressed: event => {
            const letter = (event.modifiers & Qt.ControlModifier) && (event.modifiers & Qt.AltModifier)
                ? "WYAEIOU".indexOf(String.fromCharCode(event.key)) : -1;
            event.accepted = letter >= 0 && !readOnly;
            if (event.accepted)
                area.write((event.modifiers & Qt.ShiftModifier ? "ŴŶÂÊÎÔÛ" : "ŵŷâêîôû")[letter]);
        }

        //! Where a letter stands; to be asked again when the width or the number of lines has changed.
        function place(letter: int, width: real, height: real): rect {
            return positionToRectangle(Math.min(letter, length));
        }

        function write(letters: string) {
            remove(selectionStart, selectionEnd);
            insert(cursorPosition, letters);
        }

        HoverHandler {
            id: mouse

            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            cursorShape: Qt.IBeamCursor
        }
        TapHandler {
            onTapped: point => {
                if (area.activeFocus)
                    return;
                area.forceActiveFocus(Qt.MouseFocusReason);
                area.cursorPosition = area.positionAt(point.position.x, point.position.y);
            }
            onDoubleTapped: area.selectWord()
        }
        // A wave under what no dictionary knows, at the end of the letters' own lines.
        Repeater {
            model: root.readOnly ? 0 : root.misspelt.length

            WavyLine {
                id: wave

                required property int index
                readonly property var word: root.misspelt[index] ?? null
                readonly property rect from: area.place(word ? word.start : 0, area.width, area.contentHeight)
                readonly property rect to: area.place(word ? word.start + word.length : 0, area.width, area.contentHeight)

                x: from.x
                y: from.y + from.height - height
                width: to.y > from.y ? area.width - area.rightPadding - from.x : to.x - from.x
                height: Tokens.px(Tokens.spaceXxs)
                lineWidth: Tokens.borderHairline * 1.5
                color: Tokens.warning
            }
        }
        FontMetrics {
            id: metrics

            font: area.font
        }

        background: Rectangle {
            radius: Tokens.radiusControl
            color: root.readOnly ? "transparent" : Tokens.surface
            border.width: Tokens.borderControl
            border.color: root.errorText !== "" || root.disputed ? Tokens.tone("error").line
                        : root.readOnly ? Tokens.hairline : Tokens.controlBorder

            Icon {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Tokens.spaceS
                name: root.readOnly ? "lock" : ""
                size: Tokens.iconS
                color: Tokens.textMuted
            }
        }
        FocusRing {
            shown: area.activeFocus
        }
    }
    Repeater {
        model: root.accents && !root.readOnly ? 1 : 0

        AccentKeys {
            onPicked: letter => area.write(letter)
        }
    }

    below: [
        // Here at all times, so that the focus can go to what is in it.
        FocusScope {
            id: help

            implicitHeight: childrenRect.height

            Repeater {
                model: root.helping ? 1 : 0

                SpellingHelp {
                    width: help.width
                    word: root.doubtedWord
                    suggestions: root.suggestions
                    searching: root.searching
                    mended: area.mended
                    onPicked: word => root.mend(word)
                    onKept: {
                        root.wordKept(root.doubtedWord);
                        area.forceActiveFocus();
                    }
                    onUndone: {
                        area.undo();
                        area.forceActiveFocus();
                    }
                }
            }
        },
        Repeater {
            model: root.changedElsewhere ? 1 : 0

            Wrap {
                spacing: Tokens.spaceXs

                AppButton {
                    text: qsTrId("controls.answer.keep_mine")
                    onClicked: root.changedElsewhere = false
                }
                AppButton {
                    text: qsTrId("controls.answer.use_theirs")
                    onClicked: area.text = root.value
                }
            }
        },
        Repeater {
            model: root.status === "conflict" ? 1 : 0

            Wrap {
                AppButton {
                    glyph: "git-merge"
                    text: qsTrId("controls.answer.choose")
                    onClicked: root.conflictOpened()
                }
            }
        }
    ]
}
