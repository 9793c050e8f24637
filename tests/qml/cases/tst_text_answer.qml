import QtQuick
import QtTest
import Cydgynllun.Controls
import Cydgynllun.Probe
import Cydgynllun.Theme

Item {
    id: root

    width: 600
    height: 700

    Stack {
        width: parent.width

        TextAnswer { id: answer; label: "Yn fy ngeiriau fy hun"; hint: "Fel y dywedwch" }
        LineAnswer { id: line; label: "Enw" }
        AppButton { id: elsewhere; text: "Arall" }
        TextAnswer { id: locked; label: "Wedi cloi"; value: "dim newid"; readOnly: true }
    }

    SignalSpy { id: drafts; target: answer; signalName: "draftChanged" }
    SignalSpy { id: commits; target: answer; signalName: "committed" }
    SignalSpy { id: langs; target: answer; signalName: "langPicked" }
    SignalSpy { id: conflicts; target: answer; signalName: "conflictOpened" }
    SignalSpy { id: keeps; target: answer; signalName: "wordKept" }
    SignalSpy { id: lineCommits; target: line; signalName: "committed" }

    TestCase {
        name: "TextAnswer"
        when: windowShown

        function init() {
            Probe.language = "en";
            elsewhere.forceActiveFocus();
            answer.value = "x";
            answer.value = "";
            answer.status = "";
            answer.errorText = "";
            answer.lang = "";
            answer.accents = false;
            answer.misspelt = [];
            answer.doubtful = -1;
            answer.suggestions = [];
            line.value = "";
            for (const spy of [drafts, commits, langs, conflicts, keeps, lineCommits])
                spy.clear();
        }
        function typed(text) {
            for (const letter of text)
                keyClick(letter);
        }

        function test_each_keystroke_is_a_draft_and_leaving_commits_once() {
            answer.edit();
            typed("abc");
            compare(drafts.count, 3);
            compare(drafts.signalArguments[2][0], "abc");
            compare(commits.count, 0);
            elsewhere.forceActiveFocus();
            compare(commits.count, 1);
            compare(commits.signalArguments[0][0], "abc");
            answer.edit();
            elsewhere.forceActiveFocus();
            compare(commits.count, 1, "looking commits nothing");
        }

        function test_what_is_being_typed_is_never_overwritten() {
            answer.value = "first";
            compare(answer.text, "first");
            compare(drafts.count, 0, "showing a value is no draft");
            answer.edit();
            keyClick(Qt.Key_End);
            typed(" mine");
            answer.value = "theirs";
            compare(answer.text, "first mine");
            verify(answer.changedElsewhere);
            verify(answer.stateText.startsWith("Changed by someone else"));
            elsewhere.forceActiveFocus();
            compare(commits.signalArguments[0][0], "first mine");
        }

        function test_a_value_arriving_in_an_untouched_focused_field_waits_until_the_person_leaves() {
            answer.value = "before";
            answer.edit();
            answer.value = "after";
            compare(answer.text, "before");
            verify(answer.changedElsewhere);
            elsewhere.forceActiveFocus();
            compare(answer.text, "after");
            verify(!answer.changedElsewhere);
            compare(commits.count, 0);
        }

        function test_the_echo_of_ones_own_draft_is_no_change_elsewhere() {
            answer.edit();
            typed("a");
            answer.value = "a";
            typed("b");
            answer.value = "ab";
            verify(!answer.changedElsewhere);
            compare(answer.text, "ab");
        }

        function test_a_value_shows_at_once_when_nobody_is_writing() {
            answer.value = "newydd";
            compare(answer.text, "newydd");
            answer.value = "newyddach";
            compare(answer.text, "newyddach");
        }

        function test_the_person_can_take_the_other_words_or_keep_theirs() {
            answer.edit();
            typed("mine");
            answer.value = "theirs";
            Probe.act(Probe.find(answer, "button", "Use the new words"), "Press");
            compare(answer.text, "theirs");
            answer.edit();
            keyClick(Qt.Key_End);
            typed("!");
            answer.value = "theirs again";
            Probe.act(Probe.find(answer, "button", "Keep my words"), "Press");
            verify(!answer.changedElsewhere);
            compare(answer.text, "theirs!");
        }

        function test_a_new_font_is_no_draft() {
            answer.value = "cyntaf";
            Tokens.fontScale = 2;
            Tokens.textSpacing = true;
            wait(20);
            Tokens.fontScale = 1;
            Tokens.textSpacing = false;
            compare(drafts.count, 0);
            answer.value = "ail";
            compare(answer.text, "ail");
            verify(!answer.changedElsewhere);
        }

        function test_a_box_that_turns_to_another_answer_takes_nothing_along() {
            answer.value = "the first area";
            answer.edit();
            typed("!");
            answer.renew("the second area");
            answer.value = "the second area";
            compare(answer.text, "the second area");
            verify(!answer.changedElsewhere);
            elsewhere.forceActiveFocus();
            compare(commits.count, 0);
        }

        function test_switching_language_keeps_words_and_cursor() {
            answer.edit();
            typed("hanner brawddeg");
            const area = root.Window.activeFocusItem;
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Right);
            Probe.language = "cy";
            compare(answer.text, "hanner brawddeg");
            compare(area.cursorPosition, 1);
            verify(area.activeFocus);
            compare(commits.count, 0);
            answer.status = "saved";
            compare(answer.stateText, "Wedi’i gadw ar y ddyfais hon");
            Probe.language = "en";
            compare(answer.stateText, "Saved on this device");
        }

        function test_tab_leaves_the_field_both_ways() {
            answer.edit();
            keyClick(Qt.Key_Tab);
            verify(!answer.editing && line.editing);
            compare(answer.text, "");
            keyClick(Qt.Key_Backtab);
            verify(answer.editing);
        }

        function test_return_makes_a_line_in_long_answers_and_commits_short_ones() {
            answer.edit();
            typed("a");
            keyClick(Qt.Key_Return);
            typed("b");
            compare(answer.text, "a\nb");
            line.edit();
            typed("Cerys");
            keyClick(Qt.Key_Return);
            compare(line.text, "Cerys");
            compare(lineCommits.count, 1);
            verify(line.editing);
        }

        function test_pasted_lines_become_one_in_a_short_answer() {
            line.edit();
            root.Window.activeFocusItem.insert(0, "Cerys\n  Enghraifft");
            compare(line.text, "Cerys Enghraifft");
        }

        function test_the_accent_keys_write_at_the_cursor_and_keep_the_focus() {
            answer.accents = true;
            answer.edit();
            typed("dr");
            tryVerify(() => !Probe.settling(root));
            mouseClick(Probe.find(answer, "button", "ŵ"));
            typed("s");
            compare(answer.text, "drŵs");
            verify(answer.editing);
            Probe.act(Probe.find(answer, "button", "Capital letters"), "Press");
            tryVerify(() => Probe.find(answer, "button", "Ŷ") !== null && !Probe.settling(root));
            mouseClick(Probe.find(answer, "button", "Ŷ"));
            compare(answer.text, "drŵsŶ");
        }

        function test_a_welsh_field_has_a_button_for_the_accent_keys_that_leaves_the_cursor_alone() {
            compare(Probe.find(answer, "button", "ŵ ŷ"), null);
            answer.lang = "cy";
            answer.edit();
            tryVerify(() => !Probe.settling(root));
            const toggle = Probe.find(answer, "button", "ŵ ŷ");
            mouseClick(toggle);
            verify(answer.editing && Probe.state(toggle).checked);
            verify(Probe.find(answer, "button", "û") !== null);
            mouseClick(toggle);
            compare(Probe.find(answer, "button", "û"), null);
        }

        function test_control_alt_writes_circumflexes() {
            answer.edit();
            keyClick(Qt.Key_W, Qt.ControlModifier | Qt.AltModifier);
            keyClick(Qt.Key_Y, Qt.ControlModifier | Qt.AltModifier | Qt.ShiftModifier);
            compare(answer.text, "ŵŶ");
        }

        function test_a_read_only_answer_takes_no_keys() {
            locked.edit();
            typed("x");
            keyClick(Qt.Key_W, Qt.ControlModifier | Qt.AltModifier);
            compare(locked.text, "dim newid");
            verify(Probe.state(Probe.find(locked, "text", "Wedi cloi")).readOnly);
        }

        function test_the_field_grows_with_the_words() {
            const before = answer.height;
            answer.value = "gair ".repeat(200);
            tryVerify(() => answer.height > before + 100);
            const area = Probe.find(answer, "text", "Yn fy ngeiriau fy hun");
            verify(area.height >= area.contentHeight);
        }

        function test_name_hint_and_error_reach_the_screen_reader() {
            answer.errorText = "Ysgrifennwch rywbeth";
            const area = Probe.find(answer, "text", "Yn fy ngeiriau fy hun");
            verify(Probe.state(area).multiLine);
            verify(!Probe.state(Probe.find(line, "text", "Enw")).multiLine);
            for (const start of ["before the page", "after the page"]) {
                const said = Probe.description(area);
                verify(said.includes("Fel y dywedwch") && said.includes("Ysgrifennwch rywbeth"), "a screen reader that started " + start);
                Probe.restartReader();
            }
            compare(Probe.find(answer, "label", "Yn fy ngeiriau fy hun"), null, "the label is not said twice");
        }

        function test_the_language_of_the_words_can_be_changed() {
            answer.lang = "cy";
            Probe.act(Probe.find(answer, "button", "Written in: Welsh"), "Press");
            compare(langs.signalArguments[0][0], "en");
        }

        function test_a_conflict_offers_the_choice() {
            answer.status = "conflict";
            compare(answer.stateText, "Two versions: choose");
            Probe.act(Probe.find(answer, "button", "Choose between two versions"), "Press");
            compare(conflicts.count, 1);
        }

        function test_a_tap_starts_writing_where_it_lands_and_two_select_a_word() {
            answer.value = "un dau tri";
            const area = Probe.find(answer, "text", "Yn fy ngeiriau fy hun");
            const at = area.positionToRectangle(5);
            const touch = touchEvent(area);
            touch.press(0, area, at.x, at.y + 8).commit();
            verify(!answer.editing, "not yet: it may become a scroll");
            touch.release(0, area, at.x, at.y + 8).commit();
            verify(answer.editing);
            compare(area.cursorPosition, 5);
            touch.press(0, area, at.x, at.y + 8).commit();
            touch.release(0, area, at.x, at.y + 8).commit();
            compare(area.selectedText, "dau");
        }

        //! The cursor stands in "recieve".
        function doubt() {
            answer.value = "We recieve it";
            answer.edit();
            root.Window.activeFocusItem.cursorPosition = 5;
            answer.misspelt = [{ start: 3, length: 7 }];
            answer.doubtful = 0;
            answer.suggestions = ["receive", "relieve"];
            tryVerify(() => Probe.find(answer, "button", "Use this word: receive") !== null && !Probe.settling(root));
        }

        function test_a_doubted_word_has_a_wave_and_the_screen_reader_hears_of_it() {
            doubt();
            const area = Probe.find(answer, "text", "Yn fy ngeiriau fy hun");
            const waves = [];
            for (let i = 0; i < area.children.length; ++i)
                if (area.children[i].lineWidth !== undefined)
                    waves.push(area.children[i]);
            compare(waves.length, 1);
            compare(waves[0].x, area.positionToRectangle(3).x);
            compare(waves[0].x + waves[0].width, area.positionToRectangle(10).x);
            verify(Probe.description(area).includes("Not in the dictionary: recieve"));
        }

        function test_a_suggestion_replaces_the_word_and_one_undo_takes_it_back() {
            doubt();
            mouseClick(Probe.find(answer, "button", "Use this word: receive"));
            compare(answer.text, "We receive it");
            compare(answer.cursor, 10);
            verify(answer.editing);
            compare(drafts.signalArguments[drafts.count - 1][0], "We receive it");
            answer.misspelt = [];
            answer.doubtful = -1;
            tryVerify(() => Probe.find(answer, "button", "Undo the replacement") !== null && !Probe.settling(root));
            mouseClick(Probe.find(answer, "button", "Undo the replacement"));
            compare(answer.text, "We recieve it");
            verify(answer.editing);
            compare(Probe.find(answer, "button", "Undo the replacement"), null);
            elsewhere.forceActiveFocus();
            compare(commits.signalArguments[0][0], "We recieve it");
        }

        function test_the_suggestions_are_reached_by_tab_and_go_when_the_field_is_left() {
            doubt();
            keyClick(Qt.Key_Tab);
            compare(Probe.name(root.Window.activeFocusItem), "Use this word: receive");
            keyClick(Qt.Key_Space);
            compare(answer.text, "We receive it");
            verify(answer.editing);
            doubt();
            elsewhere.forceActiveFocus();
            compare(Probe.find(answer, "button", "Use this word: receive"), null);
        }

        function test_a_right_word_can_be_kept() {
            doubt();
            mouseClick(Probe.find(answer, "button", "Add to this device’s words"));
            compare(keeps.signalArguments[0][0], "recieve");
            compare(answer.text, "We recieve it");
            verify(answer.editing);
        }

        function test_hiding_a_page_commits_what_was_typed() {
            answer.edit();
            typed("abc");
            root.visible = false;
            const count = commits.count;
            root.visible = true;
            compare(count, 1);
        }
    }
}
