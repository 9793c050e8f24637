// Faults in what is written: people, areas, outcomes.
#include "tests/core/checker/spoiling.h"

namespace cyd::checker::test {

namespace {

std::vector<PlantedFault> people()
{
    const auto leave = [](Json& plan, const std::string& who) {
        must(withId(plan["people"], "person_id", who))["in_role_to"] = plan["as_of"];
    };
    return {
        { "names another", "CHK-01", Severity::Urgent, {},
            always([](Json& plan) { plan["care_coordination"]["named_on_plan"] = "p-vol"; }) },
        { "names nobody", "CHK-01", Severity::Urgent, {},
            always([](Json& plan) { plan["care_coordination"]["named_on_plan"] = nullptr; }) },
        { "names whoever left today", "CHK-01", Severity::Urgent, { "CHK-02" },
            [=](Json& plan, Dice&) {
                if (plan["care_coordination"].contains("temporary_cover"))
                    return false;
                leave(plan, "p-cc");
                return true;
            } },
        { "cover is over", "CHK-01", Severity::Urgent, {},
            [](Json& plan, Dice&) {
                plan["care_coordination"]["named_on_plan"] = "p-doc";
                plan["care_coordination"]["temporary_cover"]
                    = { { "person_id", "p-doc" }, { "to", ago(plan, 1) } };
                return true;
            } },
        { "owner left today", "CHK-02", Severity::Fix, {},
            [=](Json& plan, Dice& dice) {
                auto* action = anyIn(plan, "actions", dice, open);
                if (!action)
                    return false;
                (*action)["owner_id"] = "p-vol";
                leave(plan, "p-vol");
                return true;
            } },
        { "a team for an owner", "CHK-03", Severity::Fix, {},
            onOpen("actions",
                [](Json&, Json& action) {
                    action["owner_id"] = nullptr;
                    action["owner_text"] = "CMHT";
                }) },
        { "an owner nobody knows", "CHK-03", Severity::Fix, {},
            onOpen("actions", [](Json&, Json& action) { action["owner_id"] = "p-nobody"; }) },
        { "once, and no day", "CHK-03", Severity::Fix, {},
            onOpen("actions",
                [](Json&, Json& action) {
                    action["due_on"] = nullptr;
                    action["how_often"] = "Unwaith.";
                }) },
        { "a weak reason", "CHK-20", Severity::Consider, {},
            [](Json& plan, Dice& dice) {
                auto* first = anyIn(plan, "actions", dice, [](const Json&) { return true; });
                auto* second
                    = anyIn(plan, "actions", dice, [&](const Json& a) { return first && &a != first; });
                if (!second)
                    return false;
                (*first)["owner_id"] = "p-gp";
                (*second)["owner_id"] = "p-vol";
                plan["care_coordination"]["reason"] = "Mae angen rhywun.";
                return true;
            } },
        { "a weak reason and one agency", "CHK-20", Severity::Fix, {}, always([](Json& plan) {
             plan["care_coordination"]["reason"] = "";
             for (auto& area : plan["domains"])
                 for (auto& action : area["actions"])
                     action["owner_id"] = action["owner_id"] == "p-cc" ? "p-cc" : "p-sis";
         }) },
    };
}

std::vector<PlantedFault> areas()
{
    const std::vector<std::string> closed { "no_outcome_needed", "person_declined_to_discuss" };
    std::vector<PlantedFault> faults {
        { "an area is gone", "CHK-04", Severity::Fix, { "CHK-25" },
            [](Json& plan, Dice& dice) {
                auto* area = areaInState(plan, "no_outcome_needed", dice);
                if (!area)
                    return false;
                const auto key = (*area)["domain"];
                std::erase_if(plan["domains"].get_ref<Json::array_t&>(),
                    [&](const Json& a) { return a["domain"] == key; });
                return true;
            } },
        { "an area has no state", "CHK-04", Severity::Fix, { "CHK-25" },
            [=](Json& plan, Dice& dice) {
                auto* area = areaInState(plan, dice.pick(closed), dice);
                if (area)
                    (*area)["state"] = dice.pick<Json>({ nullptr, "", 7 });
                return area != nullptr;
            } },
        { "three words are too few", "CHK-04", Severity::Fix, {},
            [=](Json& plan, Dice& dice) {
                auto* area = areaInState(plan, dice.pick(closed), dice);
                if (area)
                    (*area)["note"] = "Dim angen dim";
                return area != nullptr;
            } },
        { "not yet, and no day", "CHK-04", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                auto* area = areaInState(plan, "not_yet_discussed", dice);
                if (area)
                    (*area)["plan_to_discuss_on"] = dice.pick<Json>({ nullptr, "soon", ago(plan, 1) });
                return area != nullptr;
            } },
        { "nothing needed above an open outcome", "CHK-04", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                auto* area = areaInState(plan, "outcomes_agreed", dice);
                if (!area || (*area)["outcomes"].empty() || (*area)["outcomes"][0]["status"] != "open")
                    return false;
                (*area)["state"] = "no_outcome_needed";
                (*area)["note"] = "Talked about it, and nothing is wanted for now.";
                return true;
            } },
        { "a need on its own", "CHK-05", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                auto& area = plan["domains"][static_cast<std::size_t>(dice.roll(0, 8))];
                area["unmet_needs"] = Json::array();
                area["needs"].push_back(
                    { { "need_id", "lone" }, { "text", "Unig." }, { "source", "conversation" } });
                return true;
            } },
        { "an outcome that nobody works on", "CHK-05", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                auto* outcome = anyIn(plan, "outcomes", dice, open);
                if (!outcome)
                    return false;
                const auto id = (*outcome)["outcome_id"];
                for (auto& area : plan["domains"])
                    for (auto& action : area["actions"])
                        if (action["outcome_id"] == id)
                            action["status"] = dice.pick<std::string>({ "stopped", "not_achieved" });
                return true;
            } },
        { "monitor", "CHK-05", Severity::Consider, {},
            [](Json& plan, Dice& dice) {
                auto* action = anyIn(plan, "actions", dice, open);
                if (action)
                    (*action)["text"] = dice.pick<std::string>({ "Monitor.", "To encourage him",
                        "Fonitro’r sefyllfa", "Cefnogi fel bo angen", "Will liaise with GP" });
                return action != nullptr;
            } },
        { "no strengths", "CHK-06", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                plan["strengths"]
                    = dice.pick<Json>({ nullptr, Json::array(), Json::array({ "None known at present" }),
                        Json::array({ Json { { "text", "Dim yn hysbys ar hyn o bryd." } } }),
                        Json::array({ "Good cook" }), "x" });
                return true;
            } },
        { "half an unmet need", "CHK-30", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                auto* unmet = anyIn(plan, "unmet_needs", dice, [](const Json&) { return true; });
                if (unmet)
                    (*unmet)[dice.pick<std::string>(
                        { "risk_if_not_met", "alternative_offered", "review_on" })]
                        = "";
                return unmet != nullptr;
            } },
        { "nobody heard", "CHK-25", Severity::Consider, {},
            [](Json& plan, Dice&) {
                bool discussed = false;
                for (auto& area : plan["domains"]) {
                    area["in_my_words"] = " ";
                    discussed |= area["state"] == "no_outcome_needed" || area["state"] == "outcomes_agreed";
                }
                return discussed && plan["involvement"]["took_part"] != "declined";
            } },
        { "words of the service", "CHK-25", Severity::Consider, {},
            [](Json& plan, Dice& dice) {
                auto* area = areaInState(plan, "no_outcome_needed", dice);
                if (area)
                    (*area)["note"] = dice.pick<std::string>(
                        { "Non-compliant; DNA’d twice; poor engagement with the team.",
                            "Diffyg ymgysylltu, methu mynychu, ddim yn cydymffurfio." });
                return area && plan["involvement"]["took_part"] != "declined";
            } },
    };
    for (const char* box : { "/service_user/known_as", "/service_user/lives_with",
             "/service_user/communication_needs", "/service_user/language/preferred",
             "/reviews/agreed_frequency", "/reviews/triggers", "/crisis_plan/what_helps",
             "/crisis_plan/staff_steps", "/crisis_plan/how_to_ask_for_an_urgent_review", "/contingency_plan",
             "/discharge_planning/what_would_tell_us" })
        faults.push_back({ box, "CHK-07", Severity::Fix, {}, blank(box) });
    faults.push_back({ "capacity", "CHK-07", Severity::Fix, { "CHK-24" }, always([](Json& plan) {
                          plan["legal"]["capacity"] = { { "decision", "this plan" }, { "outcome", nullptr } };
                      }) });
    faults.push_back({ "the coordinator’s telephone", "CHK-07", Severity::Fix, {},
        always([](Json& plan) { must(withId(plan["people"], "person_id", "p-cc"))["phone"] = ""; }) });
    faults.push_back({ "the GP’s name", "CHK-07", Severity::Fix, { "CHK-03" },
        always([](Json& plan) { must(withId(plan["people"], "person_id", "p-gp"))["name"] = nullptr; }) });
    return faults;
}

std::vector<PlantedFault> outcomes()
{
    return {
        { "three of five missing", "CHK-08", Severity::Fix, {},
            onOpen("outcomes",
                [](Json&, Json& outcome) {
                    outcome["text"] = "Gwella iechyd";
                    outcome["how_we_will_know"] = "";
                    outcome["agreed_by_person"] = nullptr;
                    outcome.erase("provider_reason");
                }) },
        { "two of five missing", "CHK-08", Severity::Consider, { "CHK-05" },
            onOpen("outcomes",
                [](Json&, Json& outcome) {
                    outcome["target_on"] = "soon";
                    outcome["need_ids"] = { "no such need" };
                }) },
        { "one day for everything", "CHK-09", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                int dated = 0;
                const auto same = ahead(plan, dice.roll(1, 900));
                for (auto& area : plan["domains"])
                    for (auto& outcome : area["outcomes"]) {
                        outcome["target_on"] = same;
                        ++dated;
                    }
                return dated >= 3;
            } },
        { "the same as last time", "CHK-10", Severity::Consider, {},
            [](Json& plan, Dice& dice) {
                auto* outcome = anyIn(plan, "outcomes", dice, open);
                if (outcome)
                    plan["plan"]["previous_version"]["outcomes"].push_back({ { "text",
                        "1 Chwefror " + (*outcome)["text"].get<std::string>() + " 2019-03-04" } });
                return outcome != nullptr;
            } },
    };
}

} // namespace

std::vector<PlantedFault> faultsOfContent()
{
    std::vector<PlantedFault> faults;
    for (auto& part : { people(), areas(), outcomes() })
        faults.insert(faults.end(), part.begin(), part.end());
    return faults;
}

} // namespace cyd::checker::test
