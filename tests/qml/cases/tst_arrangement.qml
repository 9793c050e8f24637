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
        id: outer
        width: parent.width
        spacing: 10

        Panel {
            id: panel
            Stack {
                Panel {
                    Stack {
                        TextAnswer { id: deep; label: "Dwfn"; value: "un dau tri pedwar pump chwech saith wyth naw deg"; minimumLines: 1 }
                    }
                }
            }
        }
        Wrap {
            id: wrap
            spacing: 10
            Repeater {
                id: boxes
                model: 4
                Rectangle { required property int index; implicitWidth: 100 + index * 20; implicitHeight: 20 + index * 10 }
            }
        }
        Columns {
            id: grid
            columns: 3
            spacing: 10
            Repeater {
                id: cells
                model: 5
                Rectangle { required property int index; implicitWidth: 10; implicitHeight: 30 + index * 10 }
            }
        }
        Rectangle { id: last; implicitHeight: 40 }
    }

    Scroll {
        id: scroll
        y: 500
        width: parent.width
        height: 200
        Repeater {
            id: rows
            model: 20
            AppButton { required property int index; text: "Botwm " + index }
        }
        AppButton { id: elsewhere; text: "Arall" }
        TextAnswer { id: answer; label: "Hir" }
    }

    TestCase {
        name: "Arrangement"
        when: windowShown

        function init() {
            root.width = 600;
            wrap.fill = wrap.equal = wrap.spread = wrap.atEnd = false;
            wait(20);
        }
        function xs() { return [0, 1, 2, 3].map(i => boxes.itemAt(i).x); }
        function ys() { return [0, 1, 2, 3].map(i => boxes.itemAt(i).y); }

        function test_heights_follow_widths_however_deep() {
            const field = Probe.find(deep, "text", "Dwfn");
            const oneLine = field.height;
            root.width = 240;
            tryVerify(() => field.height > oneLine);
            verify(field.height >= field.contentHeight);
            root.width = 600;
            tryCompare(field, "height", oneLine);
            compare(Probe.overlaps(outer).join("\n"), "");
            tryVerify(() => Math.abs(last.y + last.height - outer.height) < 1);
        }

        function test_wrap_breaks_rows_and_narrows_what_is_too_wide() {
            compare(xs(), [0, 110, 240, 0 + 390]);
            root.width = 250;
            tryVerify(() => JSON.stringify(xs()) === "[0,110,0,0]");
            root.width = 90;
            tryVerify(() => boxes.itemAt(3).width === 90);
            compare(Probe.overlaps(wrap).join("\n"), "");
        }

        function test_wrap_centres_a_row_on_its_middle() {
            compare(ys(), [15, 10, 5, 0]);
        }

        function test_wrap_fills_spreads_ends_and_equals() {
            wrap.fill = true;
            tryVerify(() => Math.abs(boxes.itemAt(3).x + boxes.itemAt(3).width - 600) < 1);
            wrap.fill = false;
            wrap.spread = true;
            tryVerify(() => boxes.itemAt(3).x === 600 - 160 && boxes.itemAt(1).x === 110);
            wrap.spread = false;
            wrap.atEnd = true;
            tryVerify(() => boxes.itemAt(3).x === 600 - 160 && boxes.itemAt(0).x === 50);
            wrap.atEnd = false;
            wrap.equal = true;
            root.width = 700;
            tryVerify(() => [0, 1, 2, 3].every(i => boxes.itemAt(i).width === 167));
            root.width = 400;
            tryVerify(() => JSON.stringify(xs()) === "[0,205,0,205]", 1000, JSON.stringify(xs()));
        }

        function test_columns_are_as_high_as_their_highest() {
            compare([0, 1, 2].map(i => cells.itemAt(i).height), [50, 50, 50]);
            compare(cells.itemAt(3).y, 60);
            compare(cells.itemAt(4).height, 70);
            grid.weights = [1, 2, 1];
            tryVerify(() => cells.itemAt(1).width === 290);
            grid.weights = [];
        }

        function test_what_is_hidden_takes_no_place() {
            const before = last.y;
            wrap.visible = false;
            tryVerify(() => last.y < before);
            wrap.visible = true;
            tryCompare(last, "y", before);
        }

        function test_the_focused_control_is_scrolled_into_sight() {
            for (const i of [19, 0, 10, 3]) {
                const item = rows.itemAt(i);
                item.forceActiveFocus(Qt.TabFocusReason);
                wait(0);
                const top = item.mapToItem(scroll, 0, 0).y;
                verify(top >= 3 && top + item.height + 3 <= scroll.height, i + " at " + top);
            }
        }

        function test_the_line_being_written_stays_in_sight() {
            answer.value = "";
            answer.edit();
            const area = root.Window.activeFocusItem;
            for (let i = 0; i < 14; ++i)
                keyClick(Qt.Key_Return);
            tryVerify(() => {
                const y = area.mapToItem(scroll, 0, area.cursorRectangle.y).y;
                return y >= 0 && y + area.cursorRectangle.height <= scroll.height;
            }, 20000);
            compare(answer.text.length, 14);
            elsewhere.forceActiveFocus();
        }

        function test_a_finger_on_a_text_scrolls_the_page() {
            elsewhere.forceActiveFocus();
            answer.value = "gair ".repeat(400);
            tryVerify(() => !Probe.settling(root) && answer.height > 300);
            scroll.contentY = scroll.contentHeight - scroll.height - 120;
            const touch = touchEvent(scroll);
            const before = scroll.contentY;
            touch.press(0, scroll, 300, 150).commit();
            for (let y = 140; y > 20; y -= 15) {
                touch.move(0, scroll, 300, y).commit();
                wait(20);
            }
            touch.release(0, scroll, 300, 20).commit();
            tryVerify(() => scroll.contentY > before + 30);
            compare(answer.editing, false, "and leaves the text alone");
        }

        function test_page_keys_scroll() {
            rows.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_End);
            verify(scroll.contentY > 0 && scroll.contentY <= scroll.contentHeight - scroll.height);
            keyClick(Qt.Key_Home);
            compare(scroll.contentY, 0);
            keyClick(Qt.Key_PageDown);
            verify(scroll.contentY > 100);
        }
    }
}
