// The checks of the self-test can fail: each finds the fault that it is there for, and nothing where there is none.
import QtQuick
import QtTest
import Cydgynllun.Controls
import Cydgynllun.Probe
import Cydgynllun.Theme

Item {
    id: root

    width: 600
    height: 400

    Loader {
        id: place

        anchors.fill: parent
    }

    Component {
        id: rightWay

        Stack {
            AppButton { text: "One" }
            Columns {
                columns: 2

                Stack {
                    Item { implicitHeight: 60 }
                    AppButton { text: "Two" }
                    AppButton { text: "Three" }
                }
                Stack {
                    AppButton { text: "Four" }
                    TextAnswer { label: "Five" }
                }
            }
            Wrap {
                AppButton { text: "Six" }
                AppButton { text: "Seven" }
            }
        }
    }
    Component {
        id: wrongRow

        Row {
            layoutDirection: Qt.RightToLeft

            AppButton { text: "One" }
            AppButton { text: "Two" }
        }
    }
    Component {
        id: wrongColumn

        Item {
            AppButton { text: "One"; y: 100 }
            AppButton { text: "Two" }
            AppButton { text: "Three"; y: 200 }
        }
    }
    Component {
        id: trap

        Column {
            AppButton { text: "One" }
            AppButton { text: "Two"; Keys.onTabPressed: event => event.accepted = true }
            AppButton { text: "Three" }
        }
    }
    Component {
        id: oneWay

        Column {
            AppButton { id: first; text: "One" }
            AppButton { text: "Two" }
            AppButton { text: "Three"; Keys.onBacktabPressed: first.forceActiveFocus() }
        }
    }
    Component {
        id: unseen

        Item {
            AppButton { text: "One" }
            AppButton { text: "Two"; y: root.height + 10 }
        }
    }
    Component {
        id: clipped

        Item {
            AppButton { text: "One" }
            Item {
                y: 100
                width: 200
                height: 30
                clip: true

                AppButton { text: "Two" }
            }
        }
    }
    Component {
        id: scrolling

        Scroll {
            AppButton { text: "One" }
            Item { implicitHeight: 900 }
            TextAnswer { label: "Two"; minimumLines: 4 }
            AppButton { text: "Three" }
        }
    }
    Component {
        id: unnamed

        Column {
            AppButton { text: "One" }
            Item { width: 60; height: 60; activeFocusOnTab: true }
        }
    }
    Component {
        id: passedOver

        Column {
            AppButton { id: one; text: "One"; KeyNavigation.tab: three; KeyNavigation.backtab: three }
            AppButton { text: "Two" }
            AppButton { id: three; text: "Three"; KeyNavigation.tab: one; KeyNavigation.backtab: one }
        }
    }
    Component {
        id: saidOtherwise

        Stack {
            AppButton { text: "One"; Accessible.name: "Two" }
            CheckRow { text: "Three"; hint: "Only seen"; description: ""; checkable: false; choice: false }
            FieldFrame {
                label: "Four"

                InputBox { name: "Five" }
            }
        }
    }
    Component {
        id: saidAsSeen

        Stack {
            AppButton { text: "One"; reason: "Not yet"; enabled: false }
            SwitchRow { text: "Three"; hint: "More"; checked: true }
            DateAnswer { label: "Four" }
            SelectBox { label: "Five"; options: [{ value: "a", label: "A" }] }
            ChoiceGroup { label: "Six"; value: "a"; options: [{ value: "a", label: "A", hint: "More" }, { value: "b", label: "B" }] }
            ListRow { text: "Seven"; subtitle: "More"; detail: "And more"; status: "Done"; statusKind: "ok" }
        }
    }
    Component {
        id: colourOnly

        Stack {
            component Choice: Pressable {
                id: choice

                choice: true
                role: Accessible.RadioButton
                background: Rectangle { color: choice.on ? Tokens.primary : Tokens.surface }
                contentItem: AppText { text: choice.text }
            }

            Choice { text: "One"; on: true }
            Choice { text: "Two" }
            ChoiceGroup { label: "Three"; options: [{ value: "a", label: "A", glyph: "check" }] }
            StatusChip { text: ""; kind: "error"; glyph: "" }
            StatusChip { text: "State"; kind: "ok"; glyph: "check" }
            StatusChip { text: "State"; kind: "warning"; glyph: "check" }
        }
    }
    Component {
        id: toldInGrey

        Stack {
            ChoiceGroup { label: "Side by side"; value: "a"; options: [{ value: "a", label: "A", glyph: "sun" }, { value: "b", label: "B", glyph: "moon" }] }
            ChoiceGroup { label: "A list"; list: true; value: "a"; options: [{ value: "a", label: "A" }, { value: "b", label: "B" }] }
            CheckRow { text: "On"; checked: true }
            CheckRow { text: "Off" }
            SwitchRow { text: "On as well"; checked: true }
            SwitchRow { text: "Off as well" }
            NavRail { width: 500; vertical: false; current: "a"; items: [{ key: "a", label: "A", glyph: "house" }, { key: "b", label: "B", glyph: "lock" }] }
            StatusChip { text: "Done"; kind: "ok" }
            StatusChip { text: "Not sent"; kind: "waiting" }
            Banner { text: "Careful"; kind: "warning" }
            Banner { text: "Wrong"; kind: "error" }
            ListRow { text: "Row"; status: "Done"; statusKind: "ok" }
            ListRow { text: "Row"; status: "Open"; statusKind: "warning" }
        }
    }
    Component {
        id: headed

        Column {
            property Item first: heading

            SectionHeading { id: heading; level: 1; text: "First" }
            SectionHeading { text: "Second" }
            AppButton { id: button; text: "One" }
        }
    }
    Component {
        id: twiceHeaded

        Column {
            SectionHeading { level: 1; text: "First" }
            SectionHeading { level: 1; text: "Also first" }
        }
    }

    TestCase {
        name: "Inspection"
        when: windowShown

        function show(page) {
            place.sourceComponent = page;
            wait(20);
            tryVerify(() => !Probe.settling(root));
        }
        function cleanup() { place.sourceComponent = null; }
        function only(found, words) {
            compare(found.length, 1, found.join("\n"));
            verify(found[0].includes(words), found[0]);
        }

        function test_tab_in_the_order_of_the_page_is_no_fault_data() { return [{ tag: "columns", page: rightWay }, { tag: "scrolling", page: scrolling }]; }
        function test_tab_in_the_order_of_the_page_is_no_fault(row) {
            show(row.page);
            compare(Probe.tabFaults(root).join("\n"), "");
        }
        function test_a_wrong_way_round_is_found_data() {
            return [{ tag: "to the left", page: wrongRow, words: "stands before it" }, { tag: "up", page: wrongColumn, words: "stands before it" },
                    { tag: "held", page: trap, words: "held at: AppButton" }, { tag: "not back", page: oneWay, words: "Shift+Tab does not lead back" },
                    { tag: "below the window", page: unseen, words: "out of sight" }, { tag: "half hidden", page: clipped, words: "out of sight" },
                    { tag: "no name", page: unnamed, words: "no name" }, { tag: "passed over", page: passedOver, words: "never comes to" }];
        }
        function test_a_wrong_way_round_is_found(row) {
            show(row.page);
            const found = Probe.tabFaults(root);
            verify(found.some(fault => fault.includes(row.words)), found.join("\n"));
        }
        function test_the_focus_ends_where_it_was() {
            show(rightWay);
            const three = Probe.find(root, "button", "Three");
            three.forceActiveFocus();
            Probe.tabFaults(root);
            compare(root.Window.activeFocusItem, three);
        }

        function test_words_that_are_seen_and_not_said_are_found() {
            show(saidOtherwise);
            const found = Probe.unsaid(root);
            compare(found.length, 3, found.join("\n"));
            verify(found[0].startsWith('"One" of'), found[0]);
            verify(found[1].startsWith('"Only seen" of'), found[1]);
            verify(found[2].startsWith('"Four" of'), found[2]);
            show(saidAsSeen);
            compare(Probe.unsaid(root).join("\n"), "");
        }

        function test_what_only_its_colour_tells_is_found() {
            show(colourOnly);
            const found = Probe.toldByColour(root);
            compare(found.length, 4, found.join("\n"));
            verify(found[0].startsWith("looks chosen: "), found[0]);
            verify(found[1].startsWith("chosen: "), found[1]);
            verify(found[2].startsWith("error: "), found[2]);
            verify(found[3].startsWith("warning as ok: "), found[3]);
        }
        function test_our_own_states_are_told_without_colour() {
            show(toldInGrey);
            compare(Probe.toldByColour(root).join("\n"), "");
        }

        function test_a_page_begins_with_its_one_first_heading() {
            show(headed);
            Probe.find(root, "button", "One").forceActiveFocus();
            only(Probe.withoutEntry(root), "the focus is on");
            place.item.first.forceActiveFocus();
            compare(Probe.withoutEntry(root).join("\n"), "");
            show(twiceHeaded);
            only(Probe.withoutEntry(root), "first headings: 2");
            show(rightWay);
            only(Probe.withoutEntry(root), "first headings: 0");
        }
    }
}
