#include "tests/core/checker/faults.h"

#include "core/checker/reading.h"

#include <algorithm>
#include <stdexcept>

namespace cyd::checker::test {

namespace {

using std::chrono::days;

Day todayOf(const Json& plan)
{
    return asOf(plan).value();
}
std::string ago(const Json& plan, int count)
{
    return isoOf(todayOf(plan) - days(count));
}
std::string ahead(const Json& plan, int count)
{
    return isoOf(todayOf(plan) + days(count));
}

//! Some item of a list in some area that a test allows; nullptr when there is none.
Json* anyIn(Json& plan, const char* list, Dice& dice, const std::function<bool(const Json&)>& allowed)
{
    std::vector<Json*> found;
    for (auto& area : plan["domains"])
        for (auto& item : area[list])
            if (allowed(item))
                found.push_back(&item);
    return found.empty() ? nullptr : dice.pick(found);
}

bool open(const Json& item)
{
    return item["status"] == "open";
}

Json* areaInState(Json& plan, const std::string& state, Dice& dice)
{
    std::vector<Json*> found;
    for (auto& area : plan["domains"])
        if (area["state"] == state)
            found.push_back(&area);
    return found.empty() ? nullptr : dice.pick(found);
}

//! One fault may have taken away what another wants to spoil.
Json& must(Json* found)
{
    if (!found)
        throw std::out_of_range("nothing to spoil");
    return *found;
}

Json* withId(Json& list, const char* key, const std::string& id)
{
    for (auto& item : list)
        if (item[key] == id)
            return &item;
    return nullptr;
}

Json& assessment(Json& plan, const std::string& id)
{
    return must(withId(plan["assessments"], "assessment_id", id));
}
Json& riskArea(Json& plan, const std::string& area)
{
    return must(withId(assessment(plan, "as-r")["areas"], "area", area));
}

//! A change to an open outcome or action.
std::function<bool(Json&, Dice&)> onOpen(const char* list, std::function<void(Json& plan, Json& item)> change)
{
    return [=](Json& plan, Dice& dice) {
        auto* item = anyIn(plan, list, dice, open);
        if (item)
            change(plan, *item);
        return item != nullptr;
    };
}

std::function<bool(Json&, Dice&)> always(std::function<void(Json&)> change)
{
    return [=](Json& plan, Dice&) {
        change(plan);
        return true;
    };
}

std::function<bool(Json&, Dice&)> blank(const char* pointer)
{
    return [=](Json& plan, Dice& dice) {
        plan[Json::json_pointer(pointer)]
            = dice.pick<Json>({ nullptr, "", " – ", Json::array(), Json::object() });
        return true;
    };
}

Json* raisedRisk(Json& plan, Dice& dice)
{
    std::vector<Json*> found;
    for (auto& area : assessment(plan, "as-r")["areas"])
        if (area["level"] != "low")
            found.push_back(&area);
    return found.empty() ? nullptr : dice.pick(found);
}

Json* copyTo(Json& plan, const char* to)
{
    return withId(plan["copies"], "to", to);
}

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

std::vector<PlantedFault> assessments()
{
    const auto unlink = [](const char* id) {
        return always([=](Json& plan) {
            for (auto& one : plan["assessments"])
                if (one["kind"] == assessment(plan, id)["kind"])
                    one["linked_to_plan"] = false;
        });
    };
    return {
        { "no needs assessment", "CHK-11", Severity::Fix, {}, unlink("as-n") },
        { "no risk assessment", "CHK-11", Severity::Urgent, {}, unlink("as-r") },
        { "a risk assessment that is lost", "CHK-11", Severity::Urgent, {},
            always([](Json& plan) { assessment(plan, "as-r")["found"] = false; }) },
        { "an old needs assessment", "CHK-12", Severity::Fix, { "CHK-15" },
            always([](Json& plan) { assessment(plan, "as-n")["completed_on"] = ago(plan, 367); }) },
        { "an old risk assessment", "CHK-12", Severity::Urgent, {},
            always([](Json& plan) { assessment(plan, "as-r")["completed_on"] = ago(plan, 367); }) },
        { "a risk assessment without a date", "CHK-12", Severity::Urgent, {},
            always([](Json& plan) { assessment(plan, "as-r")["completed_on"] = nullptr; }) },
        { "a risk assessment long before the plan", "CHK-12", Severity::Consider, {},
            [](Json& plan, Dice&) {
                const auto made = dayFrom(plan["plan"]["made_on"].get<std::string>()).value();
                if (daysBetween(made, todayOf(plan)) > 250)
                    return false;
                assessment(plan, "as-r")["completed_on"] = isoOf(made - days(91));
                return true;
            } },
        { "a risk without an answer", "CHK-13", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                auto& area = assessment(plan, "as-r")["areas"][static_cast<std::size_t>(dice.roll(0, 5))];
                area["present"] = dice.pick<Json>({ nullptr, "", "not_asked" });
                area["level"] = "low";
                return true;
            } },
        { "a risk without a word", "CHK-13", Severity::Fix, { "CHK-14" },
            [](Json& plan, Dice& dice) {
                auto& area = assessment(plan, "as-r")["areas"][static_cast<std::size_t>(dice.roll(0, 5))];
                area["narrative"] = "…";
                area["level"] = "low";
                return area["present"] != "no";
            } },
        { "a risk area that is not there", "CHK-13", Severity::Fix, { "CHK-14" },
            [](Json& plan, Dice& dice) {
                assessment(plan, "as-r")["areas"].erase(static_cast<std::size_t>(dice.roll(0, 5)));
                return true;
            } },
        { "a raised risk in three words", "CHK-14", Severity::Fix, { "CHK-14" },
            [](Json& plan, Dice& dice) {
                auto* area = raisedRisk(plan, dice);
                if (area)
                    (*area)["narrative"] = "History of aggression.";
                return area != nullptr;
            } },
        { "no picture of the person", "CHK-15", Severity::Consider, {}, always([](Json& plan) {
             assessment(plan, "as-n")["mental_state"]
                 = { { "mood", "Low" }, { "speech", "-" }, { "insight", "Yes" } };
             assessment(plan, "as-n")["mental_state_not_done_reason"] = nullptr;
         }) },
        { "a tapped answer and the risk assessment differ", "CHK-16", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                const bool drugs = dice.chance(50);
                auto& area = riskArea(plan, drugs ? "alcohol_or_drugs" : "harm_to_self");
                area["present"] = "yes";
                plan["facts"][drugs ? "alcohol_or_drugs_a_concern" : "self_harm"]
                    = dice.pick<std::string>({ "past", "no" });
                return true;
            } },
        { "nobody for the child", "CHK-16", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                plan["facts"]["children_at_home"] = "yes";
                plan["crisis_plan"]["dependants"] = dice.pick<Json>({ Json::array(), nullptr,
                    Json::array({ Json { { "who", "Mabli, 9" }, { "plan", "" } } }),
                    Json::array({ Json { { "who", "Mabli, 9" }, { "plan", "To be arranged on the day" } } }),
                    Json::array({ Json { { "who", "Mabli" }, { "plan", "Mabli stays at home" } } }) });
                return true;
            } },
        { "words against a no", "CHK-16", Severity::Consider, {},
            [](Json& plan, Dice& dice) {
                auto& area = riskArea(plan, "alcohol_or_drugs");
                area["present"] = "no";
                area["level"] = "low";
                plan["facts"]["alcohol_or_drugs_a_concern"] = "no";
                plan["domains"][static_cast<std::size_t>(dice.roll(0, 8))]["in_my_words"]
                    = dice.pick<std::string>(
                        { "Dwi’n smygu canabis bob nos i gysgu.", "I smoke weed most nights.",
                            "Dwi’n yfed gormod ers iddo fynd.", "I drink a bottle of vodka a day." });
                return true;
            } },
        { "a need left behind", "CHK-17", Severity::Fix, {}, always([](Json& plan) {
             assessment(plan, "as-n")["identified_needs"].push_back(
                 { { "need_id", "left" }, { "text", "Rent arrears" } });
         }) },
        { "a risk that nobody manages", "CHK-17", Severity::Urgent, {},
            [](Json& plan, Dice& dice) {
                auto* area = raisedRisk(plan, dice);
                if (!area)
                    return false;
                auto* entry = withId(plan["risk_management"], "risk_area", (*area)["area"]);
                must(entry)[dice.pick<std::string>({ "plan", "risk_area" })] = "";
                return true;
            } },
        { "a need from nowhere", "CHK-17", Severity::Consider, { "CHK-17" },
            [](Json& plan, Dice& dice) {
                auto* need = anyIn(plan, "needs", dice, [](const Json&) { return true; });
                if (need)
                    (*need)["source"] = nullptr;
                return need != nullptr;
            } },
        { "no physical health check", "CHK-32", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                assessment(plan, "as-p")[dice.pick<std::string>({ "linked_to_plan", "found" })] = false;
                return plan["plan"]["cpa_level"] == "enhanced";
            } },
        { "an old physical health check", "CHK-32", Severity::Consider, {},
            [](Json& plan, Dice&) {
                assessment(plan, "as-p")["completed_on"] = ago(plan, 367);
                return plan["plan"]["cpa_level"] == "enhanced";
            } },
    };
}

std::vector<PlantedFault> crisis()
{
    return {
        { "an hour with nobody", "CHK-18", Severity::Urgent, {},
            [](Json& plan, Dice& dice) {
                for (auto& contact : plan["crisis_plan"]["contacts"])
                    for (auto& span : contact["hours"])
                        if (span["to"] == "24:00" || span["to"] == "20:00")
                            span["to"] = dice.pick<std::string>({ "19:00", "17:30" });
                return true;
            } },
        { "a bank holiday with nobody", "CHK-18", Severity::Urgent, {}, always([](Json& plan) {
             for (auto& contact : plan["crisis_plan"]["contacts"])
                 contact["bank_holiday_hours"] = nullptr;
         }) },
        { "a number that is 999", "CHK-18", Severity::Urgent, {}, always([](Json& plan) {
             for (auto& contact : plan["crisis_plan"]["contacts"])
                 contact["phone"] = "9 9 9";
         }) },
        { "nobody says what they will do", "CHK-18", Severity::Urgent, {}, always([](Json& plan) {
             for (auto& contact : plan["crisis_plan"]["contacts"])
                 contact["what_they_will_do"] = "";
         }) },
        { "two signs", "CHK-19", Severity::Fix, {}, always([](Json& plan) {
             auto& signs = plan["relapse_signature"];
             while (signs.size() > 3)
                 signs.erase(0);
             signs[0]["what_to_do"] = "";
         }) },
        { "nobody at night can read it", "CHK-31", Severity::Urgent, { "CHK-31" }, always([](Json& plan) {
             plan["crisis_plan"]["lang"] = "cy";
             plan["crisis_plan"].erase("translation");
         }) },
        { "the person cannot read it", "CHK-31", Severity::Fix, {},
            always([](Json& plan) { plan["service_user"]["language"]["preferred"] = "pl"; }) },
        { "nobody checked the translation", "CHK-31", Severity::Urgent, { "CHK-31" },
            [](Json& plan, Dice& dice) {
                if (plan["crisis_plan"]["lang"] != "cy")
                    return false;
                if (dice.chance(50))
                    plan["crisis_plan"]["translation"]["checked_by"] = "";
                else
                    plan["crisis_plan"]["translation"]["what_helps"].erase(0);
                return true;
            } },
    };
}

std::vector<PlantedFault> involvement()
{
    return {
        { "no answer", "CHK-21", Severity::Fix, {},
            [](Json& plan, Dice&) {
                plan["involvement"]["agreement"]["state"] = nullptr;
                return plan["plan"]["status"] != "draft";
            } },
        { "declined, and no more", "CHK-22", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                auto& decline = plan["involvement"]["decline"];
                if (decline.is_null())
                    return false;
                switch (dice.roll(1, 4)) {
                case 1:
                    decline["offers"][0]["benefits_explained"] = false;
                    break;
                case 2:
                    decline["offers"][0]["what_was_said"] = "Explained it and she said no to it";
                    break;
                case 3:
                    decline["persons_reason"] = "";
                    break;
                default:
                    decline["next_offer_on"] = nullptr;
                }
                return true;
            } },
        { "nobody asked about helpers", "CHK-23", Severity::Consider, {},
            always([](Json& plan) { plan["carers"]["has_carer"] = nullptr; }) },
        { "a carer nobody asked about", "CHK-23", Severity::Consider, {},
            [](Json& plan, Dice& dice) {
                if (plan["carers"]["has_carer"] != true)
                    return false;
                auto& carer = must(withId(plan["consultees"], "kind", "carer"));
                if (dice.chance(50)) {
                    carer["consent"] = nullptr;
                } else {
                    carer["consent"] = "given";
                    carer["contributed"] = false;
                    carer["not_contributed_reason"] = "";
                }
                return true;
            } },
        { "a carer not told", "CHK-23", Severity::Fix, {},
            [](Json& plan, Dice&) {
                plan["carers"]["assessment_right_explained_on"] = nullptr;
                return plan["carers"]["has_carer"] == true;
            } },
        { "nobody speaks for them", "CHK-24", Severity::Urgent, {}, always([](Json& plan) {
             plan["legal"]["capacity"] = { { "outcome", "lacks_capacity" } };
             for (auto& one : plan["consultees"])
                 if (one["kind"] != "carer")
                     one["contacted_on"] = nullptr;
         }) },
        { "a part of the order missing", "CHK-29", Severity::Urgent, {},
            [](Json& plan, Dice& dice) {
                if (plan["legal"]["mha_status"] != "cto")
                    return false;
                plan["legal"]["cto"][dice.pick<std::string>(
                    { "conditions", "minimum_contact", "recall_circumstances", "early_warning_signs",
                        "people_to_alert", "responsible_clinician_id", "medicines_adherence_plan" })]
                    = dice.pick<Json>({ nullptr, "", Json::array() });
                return true;
            } },
        { "a team that has not talked", "CHK-29", Severity::Fix, {},
            [](Json& plan, Dice&) {
                if (plan["legal"]["mha_status"] != "cto")
                    return false;
                plan["legal"]["cto"]["team_discussions"]
                    = { { { "on", ago(plan, 32) } }, { { "on", ahead(plan, 1) } } };
                return true;
            } },
        { "an order that has run out", "CHK-29", Severity::Urgent, {},
            [](Json& plan, Dice&) {
                if (plan["legal"]["mha_status"] != "cto")
                    return false;
                plan["legal"]["cto"]["expires_on"] = ago(plan, 1);
                return true;
            } },
        { "an order and nothing of it", "CHK-29", Severity::Urgent, { "CHK-29" }, always([](Json& plan) {
             plan["legal"]["mha_status"] = "cto";
             plan["legal"]["cto"] = nullptr;
         }) },
    };
}

std::vector<PlantedFault> reviewsAndCopies()
{
    return {
        { "a review long ago", "CHK-26", Severity::Urgent, {}, always([](Json& plan) {
             plan["reviews"]["history"] = { { { "on", ago(plan, 367) }, { "type", "formal" } },
                 { { "on", ago(plan, 3) }, { "type", "informal" } },
                 { { "on", ahead(plan, 3) }, { "type", "formal" } } };
         }) },
        { "no next review", "CHK-26", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                plan["plan"]["next_review_due_on"]
                    = dice.pick<Json>({ nullptr, "", "spring", ago(plan, 1), ahead(plan, 400) });
                return true;
            } },
        { "no copy for the person", "CHK-27", Severity::Fix, {},
            [](Json& plan, Dice& dice) {
                if (plan["plan"]["status"] == "draft")
                    return false;
                plan["plan"]["agreed_on"] = ago(plan, 8);
                auto& list = plan["copies"].get_ref<Json::array_t&>();
                auto* own = copyTo(plan, "su");
                if (dice.chance(50)) {
                    std::erase_if(list, [](const Json& copy) { return copy["to"] == "su"; });
                } else {
                    must(own)["sent_on"] = dice.pick<Json>({ nullptr, ahead(plan, 1), ago(plan, 9) });
                    must(own)["declined_copy"] = false;
                }
                for (auto& copy : list)
                    if (copy["to"] != "su" && !copy["sent_on"].is_null()) {
                        copy["sent_on"] = ago(plan, 8);
                        copy["consent"]["recorded_on"] = ago(plan, 8);
                    }
                return true;
            } },
        { "a late copy", "CHK-27", Severity::Consider, {},
            [](Json& plan, Dice& dice) {
                if (plan["plan"]["status"] == "draft" || !must(copyTo(plan, "p-gp"))["sent_on"].is_string())
                    return false;
                plan["plan"]["agreed_on"] = ago(plan, 20);
                for (auto& copy : plan["copies"]) {
                    copy["consent"]["recorded_on"] = ago(plan, 20);
                    if (!copy["sent_on"].is_null())
                        copy["sent_on"] = ago(plan, 20);
                }
                must(copyTo(plan, "p-gp"))["sent_on"] = ago(plan, dice.roll(0, 12));
                return true;
            } },
        { "a copy that nobody agreed to", "CHK-28", Severity::Urgent, {},
            [](Json& plan, Dice& dice) {
                plan["copies"].push_back({ { "to",
                                               dice.pick<std::string>({ "p-sis", "p-vol", "p-unknown" }) },
                    { "parts", "whole" },
                    { "consent",
                        { { "state",
                            dice.pick<Json>({ nullptr, "refused", "withdrawn", "not_able", "maybe" }) } } },
                    { "sent_on", plan["as_of"] } });
                return true;
            } },
        { "a copy before consent", "CHK-28", Severity::Urgent, {},
            [](Json& plan, Dice&) {
                plan["copies"].push_back(
                    { { "to", "p-vol" }, { "parts", "whole" }, { "sent_on", ago(plan, 1) },
                        { "consent", { { "state", "given" }, { "recorded_on", plan["as_of"] } } } });
                return plan["plan"]["status"] == "draft" || plan["plan"]["agreed_on"] < ago(plan, 1);
            } },
        { "a copy wider than consent", "CHK-28", Severity::Urgent, {},
            [](Json& plan, Dice& dice) {
                plan["copies"].push_back({ { "to", "p-sis" },
                    { "parts",
                        dice.pick<std::string>({ "whole", "accommodation, legal", "all_except:legal" }) },
                    { "consent",
                        { { "state", "limited" }, { "scope", "accommodation and crisis_plan" },
                            { "recorded_on", plan["as_of"] } } },
                    { "sent_on", plan["as_of"] } });
                return true;
            } },
    };
}

} // namespace

const std::vector<PlantedFault>& plantedFaults()
{
    static const auto all = [] {
        std::vector<PlantedFault> faults;
        for (auto& part :
            { people(), areas(), outcomes(), assessments(), crisis(), involvement(), reviewsAndCopies() })
            faults.insert(faults.end(), part.begin(), part.end());
        return faults;
    }();
    return all;
}

} // namespace cyd::checker::test
