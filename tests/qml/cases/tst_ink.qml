import QtQuick
import QtTest
import Cydgynllun.Controls
import Cydgynllun.Probe
import Cydgynllun.Theme

Item {
    id: root

    width: 720
    height: 600

    Flickable {
        id: page

        width: parent.width
        height: 300
        contentHeight: 2000

        InkPad {
            id: pad
            width: root.width
            label: "Eich llofnod"
        }
    }
    SignalSpy { id: finished; target: pad; signalName: "strokeFinished" }

    TestCase {
        name: "Ink"
        when: windowShown

        function init() {
            Probe.language = "en";
            root.width = 720;
            pad.strokes = [];
            page.contentY = 0;
            finished.clear();
            wait(0);
        }
        function box() { return Probe.find(pad, "canvas", "Eich llofnod"); }
        function draw(fromX, fromY, toX, toY) {
            const b = box();
            const touch = touchEvent(b);
            touch.press(0, b, fromX, fromY).commit();
            for (let i = 1; i <= 10; ++i)
{
                touch.move(0, b, fromX + (toX - fromX) * i / 10, fromY + (toY - fromY) * i / 10).commit();
                wait(20); // Qt Quick hands on one move a frame
            }
            touch.release(0, b, toX, toY).commit();
        }
        function rounded(strokes) { return JSON.stringify(strokes.map(s => s.map(p => [p.x.toFixed(6), p.y.toFixed(6), p.t, p.p]))); }
        //! How many ink pixels a picture of the box has near a place given in parts of the box.
        function inkNear(partX, partY) {
            const b = box();
            const at = b.mapToItem(root, partX * b.width, partY * b.height);
            const image = grabImage(root);
            let dark = 0;
            for (let dx = -4; dx <= 4; ++dx)
                for (let dy = -4; dy <= 4; ++dy)
                    dark += image.red(Math.round(at.x) + dx, Math.round(at.y) + dy) < 100 ? 1 : 0;
            return dark;
        }

        function test_a_finger_writes_strokes_with_place_time_and_pressure() {
            draw(100, 50, 300, 150);
            draw(300, 50, 100, 150);
            compare(pad.strokes.length, 2);
            compare(finished.count, 2);
            const [first, second] = pad.strokes;
            verify(first.length >= 6, String(first.length));
            fuzzyCompare(first[0].x, 100 / box().width, 0.001);
            fuzzyCompare(first[0].y, 50 / box().height, 0.001);
            verify(second[0].t >= first[first.length - 1].t);
            for (const point of first.concat(second))
                verify(point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1 && point.p > 0 && point.p <= 1);
        }

        function test_ink_survives_turning_the_tablet() {
            draw(100, 50, 300, 150);
            const before = rounded(pad.strokes);
            const shape = box().width / box().height;
            const [x, y] = [pad.strokes[0][3].x, pad.strokes[0][3].y];
            verify(inkNear(x, y) > 5);
            root.width = 330;
            wait(50);
            compare(rounded(pad.strokes), before);
            fuzzyCompare(box().width / box().height, shape, 0.02);
            verify(inkNear(x, y) > 3, "the same ink at the same part of the box");
            root.width = 720;
            wait(50);
            compare(rounded(pad.strokes), before);
        }

        function test_strokes_can_be_kept_and_brought_back() {
            draw(100, 50, 300, 150);
            const kept = JSON.parse(JSON.stringify(pad.strokes));
            pad.clear();
            verify(pad.blank);
            pad.strokes = kept;
            compare(rounded(pad.strokes), rounded(kept));
            verify(!pad.blank);
            draw(10, 10, 20, 20);
            const last = kept[0][kept[0].length - 1];
            verify(pad.strokes[1][0].t >= last.t, "time goes on after a restore");
        }

        function test_the_page_does_not_scroll_away_under_the_pen() {
            draw(300, 150, 300, 20);
            compare(page.contentY, 0);
            compare(pad.strokes.length, 1);
            mouseDrag(box(), 100, 120, 0, -90);
            compare(page.contentY, 0);
            compare(pad.strokes.length, 2);
        }

        function test_a_resting_hand_does_not_write() {
            const b = box();
            const touch = touchEvent(b);
            touch.press(0, b, 50, 50).commit();
            touch.stationary(0).press(1, b, 400, 150).commit();
            touch.move(0, b, 80, 60).move(1, b, 410, 150).commit();
            touch.release(0, b, 80, 60).release(1, b, 410, 150).commit();
            compare(pad.strokes.length, 1);
            verify(pad.strokes[0].every(p => p.x < 0.3));
        }

        function test_a_tap_is_a_mark() {
            mouseClick(box(), 200, 80);
            compare(pad.strokes.length, 1);
            verify(inkNear(pad.strokes[0][0].x, pad.strokes[0][0].y) > 0);
        }

        function test_clear_is_outside_the_box_and_says_so() {
            const clear = Probe.find(pad, "button", "Clear");
            verify(!clear.enabled);
            compare(Probe.description(box()), "Nothing is written in the box yet.");
            draw(100, 50, 300, 150);
            compare(Probe.description(box()), "There is writing in the box.");
            const at = clear.mapToItem(pad, 0, clear.height);
            const edge = box().mapToItem(pad, 0, 0);
            verify(at.y <= edge.y);
            mouseClick(clear);
            verify(pad.blank);
        }
    }
}
