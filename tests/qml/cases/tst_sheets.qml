import QtQuick
import QtTest
import Cydgynllun.Controls
import Cydgynllun.Probe
import Cydgynllun.Theme

Item {
    id: root

    width: 800
    height: 600

    AppButton { id: opener; text: "Agor"; onClicked: sheet.open() }
    AppButton { id: other; x: 200; text: "Arall" }
    Sheet {
        id: sheet
        title: "Dewis"
        CheckRow { id: first; text: "Un" }
        CheckRow { id: second; text: "Dau" }
        actions: AppButton { id: done; text: "Gorffen"; onClicked: sheet.close() }
    }
    ConfirmDialog {
        id: confirm
        title: "Tynnu?"
        text: "Mae’n aros yn yr hanes."
        confirmText: "Tynnu"
        danger: true
    }
    Toast { id: toast }

    SignalSpy { id: accepted; target: confirm; signalName: "accepted" }
    SignalSpy { id: rejected; target: confirm; signalName: "rejected" }
    SignalSpy { id: acted; target: toast; signalName: "acted" }

    TestCase {
        name: "Sheets"
        when: windowShown

        function init() {
            Probe.language = "en";
            Tokens.reduceMotion = true;
            for (const spy of [accepted, rejected, acted])
                spy.clear();
        }
        function cleanup() { Tokens.reduceMotion = false; Tokens.windowWidth = 1280; }
        function window() {
            let item = root;
            while (item.parent)
                item = item.parent;
            return item;
        }
        function focused() { return root.Window.activeFocusItem; }

        function test_focus_stays_inside_while_open_and_goes_back_after() {
            opener.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryCompare(sheet, "opened", true);
            const seen = new Set();
            for (let i = 0; i < 12; ++i) {
                keyClick(Qt.Key_Tab);
                verify(!opener.activeFocus && !other.activeFocus, "focus left the sheet");
                seen.add(Probe.name(focused()));
            }
            for (const name of ["Close", "Un", "Dau", "Gorffen"])
                verify(seen.has(name), name + " is reached by Tab");
            keyClick(Qt.Key_Escape);
            tryCompare(sheet, "visible", false);
            tryVerify(() => opener.activeFocus);
        }

        function test_a_sheet_is_a_named_dialog_with_a_heading() {
            sheet.open();
            tryCompare(sheet, "opened", true);
            verify(Probe.find(window(), "dialog", "Dewis"));
            verify(Probe.find(window(), "heading", "Dewis"));
            Probe.act(Probe.find(window(), "button", "Close"), "Press");
            tryCompare(sheet, "visible", false);
        }

        function test_a_sheet_stands_at_the_foot_of_a_phone_and_in_the_middle_of_a_tablet() {
            sheet.open();
            tryCompare(sheet, "opened", true);
            fuzzyCompare(sheet.y + sheet.height / 2, root.height / 2, 2);
            Tokens.windowWidth = 360;
            tryVerify(() => Math.abs(sheet.y + sheet.height - root.height) < 1);
            sheet.close();
            tryCompare(sheet, "visible", false);
        }

        function test_the_safe_answer_has_the_focus_and_esc_gives_it() {
            confirm.open();
            tryCompare(confirm, "opened", true);
            tryVerify(() => Probe.name(focused()) === "Cancel");
            keyClick(Qt.Key_Escape);
            tryCompare(confirm, "visible", false);
            compare(rejected.count, 1);
            compare(accepted.count, 0);
        }

        function test_confirming_is_one_press() {
            confirm.open();
            tryCompare(confirm, "opened", true);
            mouseClick(Probe.find(window(), "button", "Tynnu"));
            tryCompare(confirm, "visible", false);
            compare(accepted.count, 1);
            compare(rejected.count, 0);
        }

        function test_a_tap_outside_closes_a_list_but_not_a_question() {
            sheet.open();
            tryCompare(sheet, "opened", true);
            mouseClick(root, 5, root.height - 5);
            tryCompare(sheet, "visible", false);
            confirm.open();
            tryCompare(confirm, "opened", true);
            mouseClick(root, 5, root.height - 5);
            wait(50);
            verify(confirm.visible);
            keyClick(Qt.Key_Escape);
            tryCompare(confirm, "visible", false);
        }

        function test_a_passing_word_is_told_to_the_screen_reader_and_its_button_acts() {
            toast.say("Tynnwyd y cam", "trash-2", "Dadwneud");
            compare(Probe.role(toast), "status bar");
            compare(Probe.description(toast), "Tynnwyd y cam");
            tryVerify(() => Probe.find(toast, "button", "Dadwneud") !== null);
            Probe.act(Probe.find(toast, "button", "Dadwneud"), "Press");
            compare(acted.count, 1);
            tryVerify(() => Probe.find(toast, "button", "Dadwneud") === null);
        }
    }
}
