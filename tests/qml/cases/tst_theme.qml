import QtQuick
import QtTest
import Cydgynllun.Theme

TestCase {
    id: test

    name: "Theme"

    function channel(c) { return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); }
    function luminance(c) { return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b); }
    function contrast(a, b) {
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
        return (light + 0.05) / (dark + 0.05);
    }
    function atLeast(a, b, least, what) {
        const found = contrast(Qt.color(a), Qt.color(b));
        verify(found >= least, what + ": " + found.toFixed(2) + " is less than " + least);
    }

    function cleanup() {
        Tokens.dark = false;
        Tokens.tint = "none";
        Tokens.fontScale = 1;
        Tokens.windowWidth = 1280;
        Tokens.reduceMotion = false;
        Tokens.personMode = false;
        Tokens.textSpacing = false;
    }

    function test_the_ratio_is_the_one_of_wcag() {
        fuzzyCompare(contrast(Qt.color("black"), Qt.color("white")), 21, 0.001);
        fuzzyCompare(contrast(Qt.color("#212B32"), Qt.color("#FFFFFF")), 14.42, 0.01);
    }

    function test_words_can_be_read_in_every_theme_data() {
        return [{ tag: "light" }, { tag: "dark" }, { tag: "cream" }, { tag: "paleBlue" }, { tag: "paleGreen" }, { tag: "palePink" }];
    }
    function test_words_can_be_read_in_every_theme(row) {
        Tokens.dark = row.tag === "dark";
        Tokens.tint = row.tag;
        for (const behind of ["page", "surface", "surfaceAlt"]) {
            for (const ink of ["text", "textMuted", "error"])
                atLeast(Tokens[ink], Tokens[behind], 4.5, ink + " on " + behind);
            atLeast(Tokens.controlBorder, Tokens[behind], 3, "a control's edge on " + behind);
            for (const voice of ["team", "person", "success", "danger"])
                atLeast(Tokens.voice(voice), Tokens[behind], 4.5, voice + " on " + behind);
        }
        for (const voice of ["team", "person", "success", "danger"]) {
            atLeast(Tokens.primaryInk, Tokens.voice(voice), 4.5, "words on a filled button of " + voice);
            atLeast(Tokens.primaryInk, Tokens.pressed(voice), 4.5, "words on a pressed button of " + voice);
            verify(contrast(Tokens.voice(voice), Tokens.pressed(voice)) > 1.3, "a press can be seen: " + voice);
        }
        for (const kind of ["ok", "waiting", "offline", "conflict", "warning", "info", "person", "team", "neutral"]) {
            const tone = Tokens.tone(kind);
            atLeast(tone.ink, tone.fill, 4.5, kind + " words");
            atLeast(tone.line, Tokens.surface, 3, kind + " line");
            if (kind !== "neutral")
                atLeast(Tokens.text, tone.fill, 4.5, "plain words on " + kind);
        }
        atLeast(Tokens.textMuted, Tokens.personBg, 4.5, "muted words in the person's panel");
        atLeast(Tokens.disabledText, Tokens.disabledBg, 4.5, "a disabled button");
        for (const person of [false, true]) {
            Tokens.personMode = person;
            atLeast(Tokens.headerInk, Tokens.header, 4.5, "the bar");
        }
    }

    function test_the_focus_ring_stands_out_from_every_surface_data() { return [{ tag: "light", dark: false }, { tag: "dark", dark: true }]; }
    function test_the_focus_ring_stands_out_from_every_surface(row) {
        Tokens.dark = row.dark;
        for (const behind of ["page", "surface", "surfaceAlt", "personBg", "header"])
            verify(Math.max(contrast(Tokens.focusDark, Tokens[behind]), contrast(Tokens.focusLight, Tokens[behind])) >= 3, behind);
        verify(contrast(Tokens.focusDark, Tokens.focusLight) >= 3);
    }

    function test_large_text_takes_the_layout_one_class_down_data() {
        return [{ tag: "phone", width: 360, scale: 1, now: "phone" }, { tag: "upright", width: 800, scale: 1, now: "portrait" },
                { tag: "wide", width: 1280, scale: 1.3, now: "landscape" }, { tag: "wide, large", width: 1280, scale: 1.5, now: "portrait" },
                { tag: "upright, large", width: 800, scale: 2, now: "phone" }, { tag: "phone, large", width: 360, scale: 2, now: "phone" },
                { tag: "just below", width: 599, scale: 1, now: "phone" }, { tag: "just at", width: 1024, scale: 1, now: "landscape" }];
    }
    function test_large_text_takes_the_layout_one_class_down(row) {
        Tokens.windowWidth = row.width;
        Tokens.fontScale = row.scale;
        for (const name of ["phone", "portrait", "landscape"])
            compare(Tokens[name], name === row.now, name);
    }

    function test_text_grows_with_the_scale_and_never_goes_below_the_floor() {
        compare(Tokens.hint.pixelSize, 14);
        verify(Tokens.chip.pixelSize >= 14);
        Tokens.fontScale = 2;
        compare(Tokens.body.pixelSize, 32);
        compare(Tokens.body.lineHeight, 48);
        Tokens.fontScale = 1;
        Tokens.personMode = true;
        for (const style of ["display", "h1", "h2", "h3", "body", "bodyStrong", "label", "hint", "chip"])
            verify(Tokens[style].pixelSize >= 18, style);
        compare(Tokens.target, 56);
    }

    function test_wider_spacing_reaches_what_wcag_asks() {
        Tokens.textSpacing = true;
        verify(Tokens.body.lineHeight >= 1.5 * Tokens.body.pixelSize);
        fuzzyCompare(Tokens.body.font.letterSpacing, 0.12 * Tokens.body.pixelSize, 0.05);
        fuzzyCompare(Tokens.body.font.wordSpacing, 0.16 * Tokens.body.pixelSize, 0.05);
    }

    function test_reduced_motion_is_no_motion() {
        Tokens.reduceMotion = true;
        compare(Tokens.fast, 0);
        compare(Tokens.normal, 0);
    }

    function test_the_bundled_font_draws_welsh() {
        compare(Qt.application.font.family, "Noto Sans");
        const text = Qt.createQmlObject("import QtQuick; Text { font.family: 'Noto Sans'; font.pixelSize: 40 }", test);
        const widths = {};
        for (const letter of "ŵŷâêîôûẁïŴŶÂÊÎÔÛ’") {
            text.text = letter;
            widths[letter] = text.contentWidth;
            verify(text.contentWidth > 5, letter);
        }
        text.text = "\uE000"; // no font has this one: the box that stands for a missing letter
        const missing = text.contentWidth;
        verify(Object.values(widths).filter(w => w !== missing).length > 12);
        text.destroy();
    }
}
