// The invented plan that the gallery shows, in both languages.
import QtQuick

QtObject {
    id: root

    required property string code
    readonly property bool cy: code === "cy"

    function say(en: string, welsh: string): string { return cy ? welsh : en; }

    readonly property string name: "ENGHRAIFFT, Cerys (Ms)"
    readonly property string born: say("12 May 1988 (38)", "12 Mai 1988 (38)")
    readonly property string reviewBy: say("13 Sept 2027", "13 Medi 2027")
    readonly property string speaks: say("Speaks Welsh", "Iaith: Cymraeg")
    readonly property var areas: [
        { glyph: "wallet", name: say("Finance and money", "Cyllid ac arian"), summary: say("Get the right benefits by Christmas", "Cael y budd-daliadau cywir erbyn y Nadolig"), standing: "talked" },
        { glyph: "house", name: say("Accommodation", "Llety"), summary: say("Stay in my flat and feel safe", "Aros yn fy fflat a theimlo’n ddiogel"), standing: "talked" },
        { glyph: "heart-pulse", name: say("Personal care and physical well-being", "Gofal personol a llesiant corfforol"), summary: say("Sleep six hours most nights", "Cysgu chwe awr y rhan fwyaf o nosweithiau"), standing: "conflict" },
        { glyph: "graduation-cap", name: say("Training and education", "Addysg a hyfforddiant"), summary: "", standing: "nothing" },
        { glyph: "briefcase", name: say("Work and occupation", "Gwaith a galwedigaeth"), summary: "", standing: "nothing" },
        { glyph: "hand-heart", name: say("Parenting or caring relationships", "Perthnasau gofalu a rhianta"), summary: "", standing: "notYet" },
        { glyph: "music", name: say("Social, cultural and spiritual", "Cymdeithasol, diwylliannol ac ysbrydol"), summary: say("Go to the choir every Thursday", "Mynd i’r côr bob nos Iau"), standing: "talked" },
        { glyph: "pill", name: say("Medical treatment", "Triniaeth feddygol"), summary: say("Ask about morning tablets", "Holi am dabledi’r bore"), standing: "talked" },
        { glyph: "brain", name: say("Other treatment, including psychological", "Mathau eraill o driniaeth, gan gynnwys ymyriadau seicolegol"), summary: "", standing: "notYet" }
    ]
    readonly property var words: ({
        talked: say("Outcomes: 1 Actions: 1", "Canlyniadau: 1 Camau: 1"),
        nothing: say("Talked about: nothing needed", "Trafodwyd: dim angen"),
        notYet: say("Not talked about yet", "Heb ei drafod eto"),
        conflict: say("Two versions: choose", "Dwy fersiwn: dewiswch")
    })
    readonly property var kinds: ({ talked: "ok", nothing: "neutral", notYet: "warning", conflict: "conflict" })
    readonly property var glyphs: ({ talked: "circle-check", nothing: "check", notYet: "circle-alert", conflict: "git-merge" })
    readonly property var places: [
        { key: "overview", label: say("Overview", "Trosolwg"), glyph: "list-checks" },
        { key: "me", label: say("About me", "Amdanaf i"), glyph: "user-round" },
        { key: "areas", label: say("Areas of life", "Meysydd bywyd"), glyph: "star" },
        { key: "well", label: say("Staying well", "Cadw’n iach"), glyph: "sun" },
        { key: "crisis", label: say("Crisis", "Argyfwng"), glyph: "phone-call" },
        { key: "safety", label: say("Safety", "Diogelwch"), glyph: "shield" },
        { key: "people", label: say("People and sharing", "Pobl a rhannu"), glyph: "users-round" },
        { key: "sign", label: say("Review and sign", "Adolygu a llofnodi"), glyph: "signature" },
        { key: "history", label: say("History", "Hanes"), glyph: "history" }
    ]
    readonly property var phonePlaces: [
        { key: "areas", label: say("Plan", "Cynllun"), glyph: "list-checks" },
        { key: "crisis", label: say("Crisis", "Argyfwng"), glyph: "phone-call" },
        { key: "people", label: say("People", "Pobl"), glyph: "users-round" },
        { key: "sign", label: say("Sign", "Llofnodi"), glyph: "signature" }
    ]
    readonly property var left: [
        { glyph: "circle-alert", kind: "warning", text: say("Parenting or caring: not talked about", "Perthnasau gofalu a rhianta: heb ei drafod") },
        { glyph: "git-merge", kind: "conflict", text: say("Personal care: choose between two versions", "Gofal personol: dewis rhwng dwy fersiwn") },
        { glyph: "phone-call", kind: "warning", text: say("Crisis: add a 24-hour number", "Argyfwng: ychwanegu rhif 24 awr") },
        { glyph: "quote", kind: "warning", text: say("What Cerys thinks of the plan", "Barn Cerys am y cynllun") },
        { glyph: "signature", kind: "warning", text: say("Cerys’s signature", "Llofnod Cerys") }
    ]
}
