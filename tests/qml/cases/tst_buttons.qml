import QtQuick
import QtTest
import Cydgynllun.Controls
import Cydgynllun.Probe
import Cydgynllun.Theme

Item {
    id: root

    width: 800
    height: 600

    property int presses: 0

    Stack {
        width: parent.width
        spacing: Tokens.spaceM

        Wrap {
            spacing: Tokens.spaceM
            AppButton { id: button; text: "Argraffu"; glyph: "printer"; onClicked: root.presses++ }
            AppButton { id: off; text: "Llofnodi"; enabled: false; reason: "Dewiswch yn gyntaf"; onClicked: root.presses++ }
            IconButton { id: back; glyph: "arrow-left"; text: "Yn ôl"; onClicked: root.presses++ }
        }
        CheckRow { id: check; text: "Cytuno"; hint: "Gallwch newid eich meddwl" }
        SwitchRow { id: toggle; text: "Tywyll" }
        LanguageToggle { id: language; language: "cy"; inHeader: false }
        ListRow { id: row; text: "Cerys"; subtitle: "Ganwyd"; status: "Heb eu hanfon: 2"; onClicked: root.presses++ }
        AreaCard { id: card; glyph: "house"; text: "Llety"; status: "Heb ei drafod eto"; onClicked: root.presses++ }
        Banner { id: banner; kind: "error"; title: "Heb ei gadw"; text: "Mae eich geiriau yma o hyd"; actionText: "Eto" }
        NavRail { id: rail; items: [{ key: "a", label: "Cynllun", glyph: "star" }, { key: "b", label: "Pobl", glyph: "users-round" }]; current: "a" }
    }

    SignalSpy { id: picked; target: language; signalName: "picked" }
    SignalSpy { id: acted; target: banner; signalName: "acted" }
    SignalSpy { id: toggled; target: check; signalName: "toggled" }
    SignalSpy { id: went; target: rail; signalName: "picked" }

    TestCase {
        name: "Buttons"
        when: windowShown

        function init() {
            Probe.language = "en";
            root.presses = 0;
            check.checked = false;
            for (const spy of [picked, acted, toggled, went])
                spy.clear();
        }

        function pressables() { return [button, back, row, card]; }

        function test_space_and_enter_press_what_has_the_focus() {
            for (const item of pressables()) {
                const before = root.presses;
                item.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                compare(root.presses, before + 1, "space");
                keyClick(Qt.Key_Return);
                compare(root.presses, before + 2, "return");
                keyClick(Qt.Key_Enter);
                compare(root.presses, before + 3, "enter");
            }
        }

        function test_a_screen_readers_press_really_presses() {
            for (const item of pressables()) {
                const before = root.presses;
                verify(Probe.act(item, "Press"));
                compare(root.presses, before + 1);
            }
            Probe.act(language, "Press");
            compare(picked.count, 1);
            compare(picked.signalArguments[0][0], "en");
        }

        function test_nothing_presses_a_disabled_button() {
            off.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            mouseClick(off);
            Probe.act(off, "Press");
            compare(root.presses, 0);
            compare(Probe.description(off), "Dewiswch yn gyntaf\nNot available now");
        }

        function test_a_tap_presses_on_release_and_sliding_off_cancels() {
            const touch = touchEvent(button);
            touch.press(0, button, 10, 10).commit();
            compare(root.presses, 0);
            touch.release(0, button, 10, 10).commit();
            compare(root.presses, 1);
            touch.press(0, button, 10, 10).commit();
            touch.move(0, button, 10, 200).commit();
            touch.release(0, button, 10, 200).commit();
            compare(root.presses, 1);
        }

        function test_roles_and_names_are_told_data() { return [{ tag: "reader first" }, { tag: "page first" }]; }
        function test_roles_and_names_are_told(data) {
            if (data.tag === "page first")
                Probe.restartReader();
            compare(Probe.role(check), "check box");
            verify(Probe.state(check).checkable);
            compare(Probe.role(button), "button");
            compare(Probe.name(button), "Argraffu");
            compare(Probe.name(back), "Yn ôl");
            compare(Probe.role(row), "list item");
            compare(Probe.name(row), "Cerys");
            verify(Probe.description(row).includes("Heb eu hanfon: 2"));
            compare(Probe.role(card), "button");
            verify(Probe.description(card).includes("Heb ei drafod eto"));
            compare(Probe.role(banner), "alert");
            compare(Probe.name(banner), "Heb ei gadw");
            compare(Probe.name(language), "English");
        }

        function test_words_inside_a_control_are_said_once() {
            compare(Probe.find(button, "label", "Argraffu"), null);
            compare(Probe.find(row, "label", "Cerys"), null);
        }

        function test_a_box_is_ticked_by_tap_key_and_screen_reader() {
            mouseClick(check);
            verify(check.checked);
            check.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(!check.checked);
            keyClick(Qt.Key_Return);
            verify(check.checked);
            compare(toggled.count, 3);
            verify(Probe.state(check).checkable && Probe.state(check).checked);
            verify(Probe.act(check, "Toggle"));
            verify(!check.checked);
            verify(!Probe.state(check).checked);
            verify(Probe.act(check, "Press"));
            verify(check.checked);
            compare(Probe.role(check), "check box");
            compare(toggled.count, 5);
        }

        function test_a_switch_says_its_state_in_words_and_in_the_tree() {
            Probe.language = "cy";
            verify(findText(toggle, "I ffwrdd"));
            mouseClick(toggle);
            verify(findText(toggle, "Ymlaen"));
            verify(Probe.state(toggle).checked);
            mouseClick(toggle);
        }
        function findText(item, words) {
            for (const child of Array.from(item.children)) {
                if (child.visible && child.text === words || findText(child, words))
                    return true;
            }
            return false;
        }

        function test_the_focus_ring_shows_for_keys_and_programs_not_for_fingers() {
            const ring = Array.from(button.children).find(c => c.shown !== undefined);
            mouseClick(button);
            verify(button.activeFocus && !ring.visible);
            back.forceActiveFocus();
            button.forceActiveFocus(Qt.TabFocusReason);
            verify(ring.visible);
            mouseClick(back);
            button.forceActiveFocus();
            verify(ring.visible, "focus set by a page on entry");
        }

        function test_every_target_is_large_enough() {
            compare(Probe.smallTargets(root, 48).join("\n"), "");
            Tokens.personMode = true;
            tryVerify(() => !Probe.settling(root));
            compare(Probe.smallTargets(root, 56).join("\n"), "");
            Tokens.personMode = false;
        }

        function test_places_say_which_one_is_open() {
            const open = Probe.find(rail, "page tab", "Cynllun");
            const other = Probe.find(rail, "page tab", "Pobl");
            verify(Probe.state(open).selected);
            verify(!Probe.state(other).selected);
            Probe.act(other, "Press");
            compare(went.signalArguments[0][0], "b");
        }
    }
}
