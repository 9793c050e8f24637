import QtQuick
import QtTest
import Cydgynllun.Controls
import Cydgynllun.Probe
import Cydgynllun.Theme

Item {
    id: root

    width: 600
    height: 900

    Stack {
        width: parent.width
        spacing: Tokens.spaceM

        AppButton { id: elsewhere; text: "Arall" }
        ChoiceGroup {
            id: group
            label: "Pa mor bwysig?"
            options: [{ value: "not", label: "Ddim nawr" }, { value: "bit", label: "Ychydig" }, { value: "very", label: "Iawn" }]
            onChosen: v => value = v
        }
        DateAnswer { id: date; label: "Erbyn pryd?"; notBefore: "2026-01-01"; notAfter: "2027-12-31"; suggestions: [{ label: "1 mis", iso: "2026-10-17" }] }
        SelectBox {
            id: select
            label: "Pwy?"
            options: Array.from({ length: 12 }, (_, i) => ({ value: "p" + i, label: i === 7 ? "Llŷr ap Gwilym" : "Person " + i }))
            onChosen: v => value = v
        }
        SearchField { id: search; prompt: "Chwilio" }
        SecretAnswer { id: secret; label: "Cyfrinymadrodd" }
    }

    SignalSpy { id: chosen; target: group; signalName: "chosen" }
    SignalSpy { id: dates; target: date; signalName: "committed" }
    SignalSpy { id: selected; target: select; signalName: "chosen" }
    SignalSpy { id: found; target: search; signalName: "edited" }
    SignalSpy { id: entered; target: secret; signalName: "accepted" }

    TestCase {
        name: "Choices"
        when: windowShown

        function init() {
            Probe.language = "en";
            elsewhere.forceActiveFocus();
            group.value = "";
            date.value = "2026-02-02";
            date.value = "";
            select.value = "";
            search.clear();
            for (const spy of [chosen, dates, selected, found, entered])
                spy.clear();
        }
        function typed(text) {
            for (const letter of text)
                keyClick(letter);
        }
        function part(words) { return Probe.find(date, "text", "Erbyn pryd?, " + words); }

        function test_arrows_move_and_only_space_or_enter_choose() {
            elsewhere.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            compare(Probe.name(root.Window.activeFocusItem), "Ddim nawr");
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Down);
            compare(Probe.name(root.Window.activeFocusItem), "Iawn");
            compare(chosen.count, 0, "moving puts nothing on record");
            keyClick(Qt.Key_Space);
            compare(group.value, "very");
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Return);
            compare(group.value, "bit");
            keyClick(Qt.Key_Tab);
            verify(!Probe.find(group, "radio button", "Iawn").activeFocus, "one stop for the whole group");
        }

        function test_choices_are_radio_buttons_that_act() {
            const very = Probe.find(group, "radio button", "Iawn");
            verify(Probe.state(very).checkable && !Probe.state(very).checked);
            verify(Probe.act(very, "Press"));
            compare(chosen.count, 1);
            verify(Probe.state(very).checked);
            compare(Probe.role(group), "grouping");
            compare(Probe.name(group), "Pa mor bwysig?");
        }

        function test_choosing_moves_nothing_on_the_screen() {
            const very = Probe.find(group, "radio button", "Iawn");
            const before = [very.x, very.y, very.width];
            mouseClick(very);
            compare(group.value, "very");
            wait(0);
            compare([very.x, very.y, very.width], before);
        }

        function test_a_typed_date_is_committed_when_all_three_fields_are_left() {
            part("Day").forceActiveFocus();
            typed("3");
            keyClick(Qt.Key_Tab);
            typed("11");
            compare(dates.count, 0);
            keyClick(Qt.Key_Tab);
            typed("2026");
            compare(date.iso, "2026-11-03");
            compare(dates.count, 0);
            elsewhere.forceActiveFocus();
            compare(dates.count, 1);
            compare(dates.signalArguments[0][0], "2026-11-03");
            compare(date.stateText, "Tuesday, 3 November 2026");
            Probe.language = "cy";
            compare(date.stateText, "Dydd Mawrth, 3 Tachwedd 2026");
        }

        function test_a_date_that_makes_no_sense_stays_and_says_what_to_do_data() {
            return [{ tag: "no such day", text: ["31", "2", "2026"], says: "There is no such date" },
                    { tag: "short year", text: ["1", "2", "26"], says: "Type the day, the month and the whole year" },
                    { tag: "no month", text: ["1", "", "2026"], says: "Type the day" },
                    { tag: "early", text: ["31", "12", "2025"], says: "Earliest date possible: 1 January 2026" },
                    { tag: "late", text: ["1", "1", "2028"], says: "Latest date possible: 31 December 2027" },
                    { tag: "letters", text: ["a", "b", "cdef"], says: "There is no such date" }];
        }
        function test_a_date_that_makes_no_sense_stays_and_says_what_to_do(row) {
            for (const [i, words] of ["Day", "Month", "Year"].entries()) {
                part(words).forceActiveFocus();
                typed(row.text[i]);
                compare(date.errorText, "", "never while typing");
            }
            elsewhere.forceActiveFocus();
            verify(date.errorText.startsWith(row.says), date.errorText);
            compare(dates.count, 0);
            compare([part("Day").text, part("Month").text, part("Year").text], row.text);
            verify(Probe.description(part("Day")).includes(row.says));
        }

        function test_emptying_a_date_commits_nothing_as_empty() {
            date.value = "2026-05-06";
            compare([part("Day").text, part("Month").text, part("Year").text], ["6", "5", "2026"]);
            for (const words of ["Day", "Month", "Year"]) {
                part(words).forceActiveFocus();
                part(words).selectAll();
                keyClick(Qt.Key_Backspace);
            }
            elsewhere.forceActiveFocus();
            compare(dates.count, 1);
            compare(dates.signalArguments[0][0], "");
        }

        function test_a_new_date_never_replaces_the_one_being_typed() {
            part("Day").forceActiveFocus();
            typed("9");
            date.value = "2026-05-06";
            compare(part("Day").text, "9");
        }

        function test_a_suggested_date_takes_one_tap() {
            mouseClick(Probe.find(date, "button", "1 mis"));
            compare(dates.signalArguments[0][0], "2026-10-17");
            compare(part("Day").text, "17");
        }

        function test_words_of_our_own_are_said_of_a_date_outside_only_data() {
            return [{ tag: "inside", iso: "2026-10-17", says: "" },
                    { tag: "blank", iso: "", says: "" },
                    { tag: "outside", iso: "2028-01-01", says: "Within twelve months, please." }];
        }
        function test_words_of_our_own_are_said_of_a_date_outside_only(row) {
            date.wrongText = "Within twelve months, please.";
            date.value = row.iso;
            compare(date.errorText, row.says);
            compare(part("Month").wrong, row.says !== "");
            date.wrongText = "";
        }
        function test_hiding_a_page_commits_the_date() {
            part("Day").forceActiveFocus();
            typed("3");
            keyClick(Qt.Key_Tab);
            typed("11");
            keyClick(Qt.Key_Tab);
            typed("2026");
            root.visible = false;
            const count = dates.count;
            root.visible = true;
            compare(count, 1);
            compare(dates.signalArguments[0][0], "2026-11-03");
        }

        function test_a_long_list_opens_searches_without_accents_and_chooses() {
            const box = Probe.find(select, "combo box", "Pwy?: Choose");
            Probe.act(box, "Press");
            const sheet = root.Window.window.contentItem.parent ?? root.Window.window.contentItem;
            tryVerify(() => Probe.find(overlay(), "radio button", "Person 0") !== null);
            const field = Probe.find(overlay(), "text", "Search");
            field.forceActiveFocus();
            typed("LLYR");
            tryVerify(() => Probe.find(overlay(), "radio button", "Person 0") === null);
            Probe.act(Probe.find(overlay(), "radio button", "Llŷr ap Gwilym"), "Press");
            compare(select.value, "p7");
            tryVerify(() => Probe.find(overlay(), "radio button", "Llŷr ap Gwilym") === null);
            compare(Probe.name(box), "Pwy?: Llŷr ap Gwilym");
        }
        function overlay() {
            let top = root;
            while (top.parent)
                top = top.parent;
            return top;
        }

        function test_search_reports_what_is_typed_and_esc_clears() {
            mouseClick(search);
            typed("cer");
            compare(found.count, 3);
            compare(search.text, "cer");
            keyClick(Qt.Key_Escape);
            compare(search.text, "");
            compare(found.signalArguments[3][0], "");
        }

        function test_a_secret_is_hidden_until_shown_and_can_be_pasted() {
            secret.edit();
            const box = Probe.find(secret, "text", "Cyfrinymadrodd");
            verify(Probe.state(box).password);
            box.insert(0, "pedwar gair hir iawn");
            compare(secret.text, "pedwar gair hir iawn");
            verify(box.displayText !== secret.text);
            mouseClick(Probe.find(secret, "button", "Show"));
            compare(box.displayText, "pedwar gair hir iawn");
            box.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(entered.count, 1);
            secret.clear();
            compare(secret.text, "");
        }
    }
}
