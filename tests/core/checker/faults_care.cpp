// Faults in how care is arranged: assessments, crisis, involvement, reviews and copies.
#include "tests/core/checker/spoiling.h"

namespace cyd::checker::test {

namespace {

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

std::vector<PlantedFault> faultsOfCare()
{
    std::vector<PlantedFault> faults;
    for (auto& part : { assessments(), crisis(), involvement(), reviewsAndCopies() })
        faults.insert(faults.end(), part.begin(), part.end());
    return faults;
}

const std::vector<PlantedFault>& plantedFaults()
{
    static const auto all = [] {
        auto faults = faultsOfContent();
        const auto more = faultsOfCare();
        faults.insert(faults.end(), more.begin(), more.end());
        return faults;
    }();
    return all;
}

} // namespace cyd::checker::test
