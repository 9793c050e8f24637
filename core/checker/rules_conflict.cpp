#include "core/checker/rules.h"

#include "core/checker/mentions.h"
#include "core/checker/word_lists.h"

#include <algorithm>

namespace cyd::checker {

namespace {

using Names = std::set<std::string, std::less<>>;

void addNames(std::string_view text, WordReader& reader, Names& names)
{
    for (const auto& word : reader.read(text))
        if (word.text.size() > 2 && !word.hasDigit)
            names.emplace(word.text);
}

// The words of everybody's names but the person's own.
Names namesOfOthers(const PlanView& plan, WordReader& reader)
{
    Names own, others;
    addNames(textAt(plan.serviceUser, "name"), reader, own);
    addNames(textAt(plan.serviceUser, "known_as"), reader, own);
    for (const auto& person : plan.people)
        if (!plan.isServiceUser(person.id))
            addNames(person.name, reader, others);
    for (const auto& name : own)
        others.erase(name);
    return others;
}

struct Fact {
    const char* key;
    const char* area;
};
constexpr std::array kFacts { Fact { "alcohol_or_drugs_a_concern", "alcohol_or_drugs" },
    Fact { "self_harm", "harm_to_self" } };

// now, past and no against yes, historic and no: one scale. Anything else was not answered.
std::string_view answerOf(std::string_view tapped)
{
    if (tapped == "now" || tapped == "yes")
        return "now";
    if (tapped == "past" || tapped == "historic")
        return "past";
    return tapped == "no" ? "no" : std::string_view();
}

void factsDiffer(Case& c, const Assessment& risk)
{
    for (const auto& fact : kFacts) {
        const auto onPlan = answerOf(textAt(c.plan.facts, fact.key));
        const auto onRisk = answerOf(textAt(c.plan.riskArea(fact.area), "present"));
        if (onPlan.empty() || onRisk.empty() || onPlan == onRisk)
            continue;
        const auto path = std::string("facts.") + fact.key;
        c.find("chk16.fact", Severity::Fix, path, std::string("CHK-16 ") + fact.area)
            .with("fact", fact.key)
            .with("answer", onPlan)
            .with("risk_answer", onRisk)
            .action("update_the_risk_assessment", going(PlanView::riskPath(risk, fact.area)))
            .action("change_the_plan", setting(path, onRisk))
            .action("both_right_because", answering("both_right", "text"));
    }
}

const PhraseList& whoCares()
{
    static const PhraseList list { "mr", "mrs", "ms", "miss", "mother", "mum", "mam", "father", "dad",
        "parents", "grandmother", "grandfather", "grandparents", "granny", "gran", "nan", "nana", "grandad",
        "aunt", "auntie", "uncle", "sister", "brother", "cousin", "husband", "wife", "partner", "neighbour",
        "neighbours", "friend", "friends", "godmother", "godfather", "stepfather", "stepmother",
        "childminder", "foster carer", "foster carers", "foster family", "ex-husband", "ex-wife", "nain",
        "taid", "mamgu", "famgu", "dadcu", "tadcu", "thadcu", "fam", "tad", "thad", "rhieni", "anti",
        "modryb", "fodryb", "ewythr", "yncl", "wncwl", "chwaer", "brawd", "frawd", "cefnder", "gefnder",
        "cyfnither", "gyfnither", "gwr", "wr", "gwraig", "wraig", "partner", "bartner", "phartner", "cymydog",
        "gymydog", "chymydog", "cymdoges", "gymdoges", "cymdogion", "gymdogion", "ffrind", "ffrindiau",
        "gwarchodwr plant", "warchodwr plant", "gofalwr maeth", "ofalwr maeth", "gofalwyr maeth",
        "ofalwyr maeth" };
    return list;
}

const PhraseList& cues()
{
    static const PhraseList list { "with", "by", "to", "ring", "call", "ask", "gyda", "efo", "gan", "at", "i",
        "ffonio", "gofyn" };
    return list;
}

const PhraseList& nobody()
{
    static const PhraseList list { "crisis", "team", "social", "services", "children", "children's", "cmht",
        "duty", "school", "hospital", "police", "nobody", "anyone", "someone", "somebody", "family", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tim", "gwasanaethau", "ysgol",
        "ysbyty", "heddlu", "neb", "rhywun", "teulu" };
    return list;
}

// Somebody to look after them: a person of the plan, a relative or neighbour, or a name after "with", "gyda",
// "ask" …
bool namesSomebody(const Json& dependant, const Names& others, WordReader& reader)
{
    Names own;
    addNames(textAt(dependant, "who"), reader, own);
    const auto& words = reader.read(textAt(dependant, "plan"));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (own.contains(words[i].text))
            continue;
        const auto name = words[i].text.ends_with("'s") ? words[i].text.substr(0, words[i].text.size() - 2)
                                                        : words[i].text;
        if ((others.contains(name) && words[i].capital) || whoCares().matchAt(words, i) > 0)
            return true;
        if (i > 0 && words[i].capital && !words[i].startsSentence && words[i].text.size() > 1
            && cues().has(words[i - 1].text) && !nobody().has(words[i].text) && !isMonthName(words[i].text))
            return true;
    }
    return false;
}

// Guidance 2010 ¶54: crisis cover for those whom the person looks after.
void childNotCovered(Case& c, const Names& others)
{
    if (yesNo(at(c.plan.facts, "children_at_home")) != true)
        return;
    const auto& dependants = at(c.plan.crisis, "dependants");
    std::size_t covered = 0, listed = 0;
    for (const auto& one : itemsOf(dependants)) {
        if (isBlank(one))
            continue;
        ++listed;
        const bool referred = c.plan.person(textAt(one, "looked_after_by")) != nullptr;
        covered += !isBlankAt(one, "plan") && (referred || namesSomebody(one, others, c.reader));
    }
    if (listed > 0 && covered == listed)
        return;
    auto found = c.find("chk16.child", Severity::Fix, "crisis_plan.dependants", "CHK-16 children");
    for (const auto& one : itemsOf(dependants))
        found.judging(textAt(one, "who")).judging(textAt(one, "plan"));
    found.action("say_who_looks_after_them", going("crisis_plan.dependants"));
}

// Where an area's words speak of how things are. Actions, crisis steps and signs speak of what would be done.
template <typename Visit> void eachText(const PlanView& plan, const Item& area, const Visit& visit)
{
    for (const char* key : { "in_my_words", "note", "strengths" })
        visit(textAt(*area.json, key));
    for (const auto* list : { &plan.needs, &plan.outcomes, &plan.unmet })
        for (const auto& item : *list)
            if (item.area == area.index)
                visit(item.text);
}

void wordsDiffer(Case& c, const Names& others)
{
    constexpr std::array checks { std::pair { Mention::AlcoholOrDrugs, "alcohol_or_drugs" },
        std::pair { Mention::SelfHarm, "harm_to_self" } };
    for (const auto& [mention, riskArea] : checks) {
        if (textAt(c.plan.riskArea(riskArea), "present") != "no")
            continue;
        const auto report = [&](std::string path, const std::string& quote) {
            c.find("chk16.words", Severity::Consider, std::move(path), std::string("CHK-16 ") + riskArea)
                .with("quote", quote)
                .with("risk", riskArea)
                .action("update_the_risk_assessment", going("assessments"))
                .action("both_right_because", answering("both_right", "text"));
        };
        // The smallest text that says it, so that the order of a list does not matter.
        std::string_view quote;
        const auto hear = [&, kind = mention](std::string_view text) {
            if (mentionsNow(text, kind, c.policy.negationReach, others, c.reader)
                && (quote.empty() || text < quote))
                quote = text;
        };
        for (const auto& area : c.plan.areas) {
            quote = {};
            eachText(c.plan, area, hear);
            if (!quote.empty())
                report(c.plan.areaPath(area), std::string(quote));
        }
        quote = {};
        for (const auto text : stringsIn(at(c.plan.root, "strengths")))
            hear(text);
        if (!quote.empty())
            report("strengths", std::string(quote));
        quote = {};
        hear(textAt(c.plan.coordination, "reason"));
        if (!quote.empty())
            report("care_coordination.reason", std::string(quote));
    }
}

} // namespace

// CHK-16. Peer review 2024 (a plan that says cannabis, a risk assessment that says none).
void planRiskConflict(Case& c)
{
    const auto others = namesOfOthers(c.plan, c.reader);
    childNotCovered(c, others);
    if (const auto* risk = c.plan.latest("risk")) {
        factsDiffer(c, *risk);
        wordsDiffer(c, others);
    }
}

} // namespace cyd::checker
