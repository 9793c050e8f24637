// Every page of the gallery in both languages, three sizes, small and large text: nothing cut, nothing too small to hit,
// nothing without a name, every stop reached by Tab.
import QtQuick
import QtTest
import Cydgynllun.Probe
import Cydgynllun.Theme

Item {
    id: root

    width: 1280
    height: 800

    Loader {
        id: loader
        width: root.width
        height: root.height
    }

    TestCase {
        name: "Gallery"
        when: windowShown

        function cleanup() {
            loader.source = "";
            Tokens.fontScale = 1;
            Tokens.windowWidth = 1280;
            Tokens.personMode = false;
            Tokens.textSpacing = false;
            Probe.language = "en";
        }

        function show(page, size, scale, code) {
            [root.width, root.height] = size;
            Tokens.windowWidth = root.width;
            Tokens.fontScale = scale;
            Tokens.personMode = page === "Sign";
            Probe.language = code;
            loader.setSource("qrc:/gallery/" + page + "Page.qml", { language: Language });
            compare(loader.status, Loader.Ready);
            wait(20);
            tryVerify(() => !Probe.settling(root));
        }

        function test_nothing_is_cut_small_or_nameless_data() {
            const rows = [];
            for (const page of ["Overview", "Editor", "Sign", "Buttons", "Fields", "Spelling", "Choices", "States", "Week"])
                for (const size of [[360, 640], [640, 360], [800, 1280], [1280, 800]])
                    for (const scale of [0.9, 1, 2])
                        for (const code of ["en", "cy"])
                            rows.push({ tag: [page, size.join("x"), scale, code].join(" "), page: page, size: size, scale: scale, code: code });
            return rows;
        }
        function test_nothing_is_cut_small_or_nameless(row) {
            show(row.page, row.size, row.scale, row.code);
            compare(Probe.cutTexts(root).join("\n"), "");
            compare(Probe.smallTargets(root, Tokens.target).join("\n"), "");
            compare(Probe.nameless(root).join("\n"), "");
            compare(Probe.overlaps(root).join("\n"), "");
            verify(loader.item.scroll.contentWidth <= loader.item.scroll.width, "no scrolling in two directions");
            verify(loader.item.scroll.height >= root.height * 0.4, "room for the page itself: " + loader.item.scroll.height);
        }

        function test_wider_spacing_loses_nothing_data() {
            return ["Overview", "Editor", "Sign", "Choices", "States"].map(page => ({ tag: page, page: page }));
        }
        function test_wider_spacing_loses_nothing(row) {
            Tokens.textSpacing = true;
            show(row.page, [360, 640], 1, "cy");
            compare(Probe.cutTexts(root).join("\n"), "");
            compare(Probe.overlaps(root).join("\n"), "");
        }

        function test_tab_goes_round_the_page_and_is_never_trapped_data() {
            const rows = [];
            for (const page of ["Overview", "Editor", "Sign", "Choices", "Fields"])
                for (const size of [[360, 640], [1280, 800]])
                    rows.push({ tag: page + " " + size.join("x"), page: page, size: size });
            return rows;
        }
        function test_tab_goes_round_the_page_and_is_never_trapped(row) {
            show(row.page, row.size, 1, "en");
            loader.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            const start = root.Window.activeFocusItem;
            const seen = [];
            do {
                const item = root.Window.activeFocusItem;
                verify(item, "focus is somewhere");
                verify(!seen.includes(item), "a ring, not a trap: " + Probe.name(item));
                verify(Probe.name(item) !== "", "a stop with a name: " + item);
                seen.push(item);
                keyClick(Qt.Key_Tab);
            } while (root.Window.activeFocusItem !== start && seen.length < 100);
            verify(seen.length > 3 && seen.length < 100, String(seen.length));
            keyClick(Qt.Key_Backtab);
            compare(root.Window.activeFocusItem, seen[seen.length - 1]);
        }

        function test_tab_goes_from_the_bar_down_data() {
            return [{ tag: "portrait", size: [800, 1280], scale: 1 }, { tag: "everything scrolls", size: [360, 640], scale: 2 }];
        }
        function test_tab_goes_from_the_bar_down(row) {
            show("Overview", row.size, row.scale, "en");
            Probe.find(root, "button", "Back").forceActiveFocus(Qt.TabFocusReason);
            let last = -1;
            for (let i = 0; i < 12; ++i) {
                const item = root.Window.activeFocusItem;
                const y = item.mapToItem(loader.item, 0, 0).y + loader.item.scroll.contentY;
                verify(y >= last - 60, Probe.name(item) + " at " + y + " after " + last);
                last = y;
                keyClick(Qt.Key_Tab);
            }
        }

        function test_states_can_be_told_apart_without_colour() {
            show("Overview", [1280, 800], 1, "en");
            const words = {};
            for (const [name, state] of [["Accommodation", "Outcomes: 1 Actions: 1"], ["Work and occupation", "Talked about: nothing needed"],
                                         ["Parenting or caring relationships", "Not talked about yet"], ["Personal care and physical well-being", "Two versions: choose"]]) {
                const card = Probe.find(root, "button", name);
                verify(Probe.description(card).includes(state), name);
                words[state] = card.background.border.width + " " + card.standing;
            }
            compare(new Set(Object.values(words)).size, 4);
        }

        function test_the_week_says_every_gap_in_words() {
            show("Week", [1280, 800], 1, "en");
            verify(Probe.find(root, "list item", "Monday: Somebody to call, day and night"));
            verify(Probe.find(root, "list item", "Saturday: Nobody to call: 00:00–09:00, 17:00–24:00"));
            verify(Probe.find(root, "list item", "Sunday: Nobody to call: 00:00–24:00"));
            verify(Probe.find(root, "list item", "Bank holiday: Nobody to call: 22:00–24:00"));
            Probe.language = "cy";
            tryVerify(() => Probe.find(root, "list item", "Dydd Llun: Rhywun i’w ffonio, ddydd a nos") !== null);
        }

        function test_the_banner_always_says_who_born_when_and_which_number() {
            for (const size of [[360, 640], [800, 1280], [1280, 800]])
                for (const scale of [1, 2]) {
                    show("Overview", size, scale, "cy");
                    verify(Probe.find(root, "label", "ENGHRAIFFT, Cerys (Ms)"));
                    verify(Probe.find(root, "label", "Ganwyd: 12 Mai 1988 (38)"), size + " " + scale);
                    verify(Probe.find(root, "label", "Rhif GIG: 999 000 0018"));
                }
        }
    }
}
