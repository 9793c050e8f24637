#include "core/checker/rules.h"

#include <algorithm>
#include <unordered_set>

namespace cyd::checker {

namespace {

constexpr std::array<const char*, 7> kMentalState { "appearance_behaviour", "speech", "mood", "thoughts",
    "perception", "cognition", "insight" };

// The two kinds that a plan must stand on; a message's id ends with the stem.
struct Kind {
    const char* kind;
    const char* stem;
    Severity severity;
};
constexpr std::array kKinds { Kind { "needs", "needs", Severity::Fix },
    Kind { "risk", "risk", Severity::Urgent } };

// Missing, lost or old: one cause to put right.
std::string aboutOf(const Kind& kind)
{
    return std::string("assessment ") + kind.kind;
}

Json askingFor(std::string_view kind)
{
    auto result = asking("assessment", "assessments");
    result["kind"] = kind;
    return result;
}

// It is held somewhere else after all.
Json foundAt(const std::string& path)
{
    auto result = setting(path + ".found", true);
    result["ask"] = "text";
    result["path"] = path + ".location";
    return result;
}

std::string textId(const char* rule, const Kind& kind, const char* what)
{
    return std::string(rule) + "." + kind.stem + "_" + what;
}

// A newer assessment that somebody knows of and has not linked.
const Assessment* newerUnlinked(const PlanView& plan, const Assessment& linked)
{
    const Assessment* best = nullptr;
    for (const auto& one : plan.assessments)
        if (one.kind == linked.kind && !one.linked && one.found && one.on && one.on > linked.on
            && (!best || one.on > best->on))
            best = &one;
    return best;
}

bool isRaised(const Json& area)
{
    return isOneOf(textAt(area, "level"), { "moderate", "medium", "high", "very_high" });
}

} // namespace

// CHK-11. Guidance 2010 ¶55, ¶74. "We cannot find it" is said, never "there is none".
void assessmentMissing(Case& c)
{
    for (const auto& kind : kKinds) {
        bool any = false;
        for (const auto& one : c.plan.assessments) {
            if (one.kind != kind.kind || !one.linked)
                continue;
            any = true;
            if (one.found)
                continue;
            const auto path = PlanView::pathOf(one);
            c.find(textId("chk11", kind, "lost"), kind.severity, path, aboutOf(kind))
                .with("location", textAt(*one.json, "location"))
                .action("say_where_it_is", foundAt(path))
                .action("link_another", askingFor(kind.kind))
                .action("start_one", going("assessments"));
        }
        if (!any)
            c.find(textId("chk11", kind, "none"), kind.severity, "assessments", aboutOf(kind))
                .action("link_one", askingFor(kind.kind))
                .action("start_one", going("assessments"));
    }
}

// CHK-12. Guidance 2010 ¶61, ¶104; the greatest age is a local decision.
void assessmentOutOfDate(Case& c)
{
    for (const auto& kind : kKinds) {
        const auto* latest = c.plan.latest(kind.kind);
        if (!latest)
            continue;
        const auto path = PlanView::pathOf(*latest);
        const auto* newer = newerUnlinked(c.plan, *latest);
        const auto made = c.plan.madeOn();
        const char* what = nullptr;
        if (!latest->on)
            what = "undated";
        else if (addMonths(*latest->on, c.policy.assessmentMonths) < c.today)
            what = newer ? "newer" : "old";
        else if (made && daysBetween(*latest->on, *made) > c.policy.beforePlanDays)
            what = "early";
        if (!what)
            continue;
        const bool early = std::string_view(what) == "early";
        auto found = c.find(
            textId("chk12", kind, what), early ? Severity::Consider : kind.severity, path, aboutOf(kind));
        if (latest->on)
            found.with("done_on", isoOf(*latest->on));
        if (std::string_view(what) == "newer")
            found.with("location", textAt(*newer->json, "location"));
        if (newer) {
            auto link = setting(PlanView::pathOf(*newer) + ".linked_to_plan", true);
            link["name"] = textAt(*newer->json, "title");
            found.action("link_that_one", std::move(link));
        }
        if (!latest->on)
            found.action("pick_date", asking("date", path + ".completed_on"));
        found.action("link_another", askingFor(kind.kind)).action("do_a_new_one", going("assessments"));
    }
}

// CHK-13. Guidance 2010 ¶57: six headings, each answered.
void riskBoxBlank(Case& c)
{
    const auto* risk = c.plan.latest("risk");
    if (!risk)
        return;
    for (const auto area : kRiskAreas) {
        const auto& entry = c.plan.riskArea(area);
        const auto present = textAt(entry, "present");
        const bool answered = isOneOf(present, { "yes", "no", "historic", "past", "not_known" });
        if (answered && (present == "no" || !isBlankAt(entry, "narrative")))
            continue;
        const auto path = PlanView::riskPath(*risk, area);
        auto found = c.find(answered ? "chk13.no_words" : "chk13.blank", Severity::Fix, path, "CHK-13");
        found.with("risk", area).judging(present);
        if (entry.is_object())
            found.action("answer_no", setting(path + ".present", "no"));
        found.action("answer_it", going(path));
    }
}

// CHK-14. Guidance 2010 ¶55, ¶61. A low or absent risk is never flagged for being short (¶76: in proportion).
void riskBrief(Case& c)
{
    const auto* risk = c.plan.latest("risk");
    if (!risk)
        return;
    int total = countWords(textAt(*risk->json, "summary"));
    bool allSmall = true;
    for (const auto& entry : itemsOf(at(*risk->json, "areas"))) {
        const auto narrative = textAt(entry, "narrative");
        const int words = countWords(narrative);
        total += words;
        if (!isRaised(entry) || words >= c.policy.riskAreaWords)
            continue;
        const auto area = textAt(entry, "area");
        const auto path = PlanView::riskPath(*risk, area);
        c.find("chk14.area", Severity::Fix, path, "CHK-14")
            .with("risk", area)
            .with("narrative", narrative)
            .action("say_more", asking("text", path + ".narrative"));
    }
    for (const auto area : kRiskAreas) {
        const auto& entry = c.plan.riskArea(area);
        const bool small
            = !isRaised(entry) && (textAt(entry, "level") == "low" || textAt(entry, "present") == "no");
        allSmall = allSmall && small && countWords(textAt(entry, "narrative")) >= c.policy.riskPhraseWords;
    }
    if (c.plan.isEnhanced() && total < c.policy.riskTotalWords && !allSmall)
        c.find("chk14.whole", Severity::Consider, PlanView::pathOf(*risk), "CHK-14")
            .judging(std::to_string(total))
            .action("say_more", going(PlanView::pathOf(*risk)));
}

// CHK-15. Peer review 2024: plain headings that any discipline can use.
void mentalStateMissing(Case& c)
{
    const auto* needs = c.plan.latest("needs");
    if (!needs || !isBlankAt(*needs->json, "mental_state_not_done_reason"))
        return;
    const auto& state = at(*needs->json, "mental_state");
    const auto filled = std::ranges::count_if(
        kMentalState, [&](const char* heading) { return !isBlankAt(state, heading); });
    if (filled >= c.policy.mentalStateHeadings)
        return;
    const auto path = PlanView::pathOf(*needs);
    c.find("chk15.thin", Severity::Consider, path + ".mental_state")
        .judging(std::to_string(filled))
        .action("add_how_they_were", going(path + ".mental_state"))
        .action("not_done_because", asking("text", path + ".mental_state_not_done_reason"));
}

// CHK-17. Guidance 2010 ¶60, ¶74: what was assessed is in the plan, and the plan says where it comes from.
void notTriangulated(Case& c)
{
    std::unordered_set<std::string_view> sources;
    for (const auto* list : { &c.plan.needs, &c.plan.unmet })
        for (const auto& item : *list)
            for (const auto source : stringsIn(at(*item.json, "source")))
                sources.insert(source);
    if (const auto* assessed = c.plan.latest("needs")) {
        const auto& found = itemsOf(at(*assessed->json, "identified_needs"));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto id = textAt(found[i], "need_id");
            if (isBlank(found[i]) || sources.contains(id) || !isBlankAt(found[i], "not_taken_forward_reason"))
                continue;
            const auto path = PlanView::pathOf(PlanView::pathOf(*assessed) + ".identified_needs", id, i);
            const auto area = textAt(found[i], "domain");
            c.find("chk17.need", Severity::Fix, path, "CHK-17 needs")
                .with("need", textOf(found[i]))
                .action("add_to_plan", going("domains." + std::string(area) + ".needs"))
                .action("leave_out_because", asking("text", path + ".not_taken_forward_reason"));
        }
    }
    if (const auto* risk = c.plan.latest("risk")) {
        const auto managed = [&](std::string_view area) {
            return std::ranges::any_of(itemsOf(at(c.plan.root, "risk_management")), [&](const Json& entry) {
                return textAt(entry, "risk_area") == area && !isBlankAt(entry, "plan");
            });
        };
        for (const auto& entry : itemsOf(at(*risk->json, "areas"))) {
            const auto area = textAt(entry, "area");
            if (!isRaised(entry) || managed(area))
                continue;
            c.find("chk17.risk", Severity::Urgent, PlanView::riskPath(*risk, area), "CHK-17 risk")
                .with("risk", area)
                .action("say_how_it_is_managed",
                    adding("risk_management", { { "risk_area", area } }, { { "plan", "text" } }));
        }
    }
    for (const auto& need : c.plan.needs) {
        if (isBlank(need.text) || !isBlankAt(*need.json, "source"))
            continue;
        const auto path = c.plan.pathOf(need, "needs");
        c.find("chk17.source", Severity::Consider, path, "CHK-17 needs")
            .with("need", need.text)
            .action("say_where_it_comes_from", asking("text", path + ".source"));
    }
}

// CHK-32. Guidance 2010 ¶62–63, for enhanced care coordination.
void physicalHealthNotScreened(Case& c)
{
    if (!c.plan.isEnhanced())
        return;
    const bool answered = std::ranges::any_of(c.plan.assessments, [](const Assessment& one) {
        return one.kind == "physical_health" && !isBlankAt(*one.json, "physical_health_not_done_reason");
    });
    if (answered) // a reason is an answer
        return;
    const auto* screening = c.plan.latest("physical_health");
    if (!screening) {
        c.find("chk32.none", Severity::Fix, "assessments")
            .action("link_one", askingFor("physical_health"))
            .action("not_done_because",
                adding("assessments", { { "kind", "physical_health" } },
                    { { "physical_health_not_done_reason", "text" } }))
            .action("ask_the_gp", going("domains.personal_care_physical_wellbeing.actions"));
        return;
    }
    const auto path = PlanView::pathOf(*screening);
    if (!screening->on)
        c.find("chk32.undated", Severity::Fix, path)
            .action("pick_date", asking("date", path + ".completed_on"));
    else if (addMonths(*screening->on, c.policy.physicalHealthMonths) < c.today)
        c.find("chk32.old", Severity::Consider, path)
            .with("done_on", isoOf(*screening->on))
            .action("link_one", askingFor("physical_health"))
            .action("ask_the_gp", going("domains.personal_care_physical_wellbeing.actions"));
}

} // namespace cyd::checker
