#include "qml/app/demo_caseload.h"

#include "core/workspace/copies.h"
#include "qml/app/demo_colleague.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <array>

namespace cyd::app {

using workspace::Workspace;

namespace {

constexpr int kYear = 2026, kMonth = 3, kDay = 2; // the day that the sample plans are written for

struct Person {
    const char* name;
    const char* knownAs;
    const char* born;
    const char* language;
    const char* status;
    const char* nextReview;
    const char* words; //!< in their own language
    const char* outcome;
    int areas; //!< how many areas have been talked about
};

//! Places in kPeople: handed over to whoever holds the vault, with everything and without; and to a
//! colleague.
constexpr std::size_t kHandedOver = 1, kHandedInPart = 3, kHandedOn = 5;
//! Who missed two visits, and who left hospital against advice three days ago.
constexpr std::size_t kMissed = 5, kLeftHospital = 9;
constexpr std::array kPeople {
    Person { "Angharad Llwyd-Evans", "Angharad", "1969-01-17", "cy", "agreed", "2026-09-08",
        "Dwi isio gallu cysgu drwy’r nos eto.",
        "Erbyn mis Mehefin bydda i’n cysgu chwe awr y rhan fwyaf o nosweithiau.", 9 },
    Person { "Mohammed Rahman-Price", "Mo", "1994-06-30", "en", "agreed", "2026-03-16",
        "I want to get back to the gym without feeling watched.",
        "Go to the gym with Dan twice a week by the end of April.", 9 },
    Person { "Dilys Wyn Cadwaladr", "Dilys", "1951-12-02", "cy", "agreed_in_part", "2026-02-11",
        "Mae’r tŷ yn rhy ddistaw ers i Emrys fynd.", "Cael cwmni am baned ddwywaith yr wythnos.", 8 },
    Person { "Kayleigh Thomas", "Kay", "2001-08-21", "en", "draft", "",
        "Everyone talks about me like I’m not there.", "", 2 },
    Person { "Llinos Pendry", "Llinos", "1983-03-05", "cy", "agreed", "2026-11-20",
        "Y plant ydi’r peth pwysicaf.", "Codi’r plant ar amser bum bore’r wythnos.", 9 },
    Person { "Tomos Elis Rhydderch", "Tom", "1975-10-10", "en", "determined_by_provider", "2026-05-27",
        "Write what you want.", "Keep the flat and open the door once a week.", 6 },
    Person { "Chidi Okonkwo-Vaughan", "Chidi", "1988-04-12", "en", "agreed", "2026-12-01",
        "Music keeps the voices busy.", "Play with the Thursday group every week until Easter.", 9 },
    Person { "Ffion Hedd Ddu", "Ffi", "1997-02-28", "cy", "draft", "",
        "Dwi ddim yn barod i siarad am bopeth eto.", "", 3 },
    Person { "Rhian Seren Tudful", "Rhian", "1962-07-19", "cy", "agreed", "2026-03-09",
        "Dwi isio mynd yn ôl i’r capel.", "Mynd i’r capel unwaith y mis efo Mair.", 9 },
    Person { "Gareth Llan-Morris", "Gaz", "1990-09-09", "en", "agreed", "2026-08-03", "Work was who I was.",
        "Two mornings a week at the wood shop by July.", 9 },
    Person { "Wil Ynyr Ŵyn", "Wil", "1979-05-23", "cy", "agreed_in_part", "2026-10-14",
        "Mae’r arian yn mynd cyn diwedd yr wythnos.", "Rhoi £10 o’r neilltu bob wythnos tan fis Medi.", 7 },
    Person { "Chwaer Beuno Rowlands", "Beuno", "1948-11-11", "en", "agreed", "2026-06-22",
        "I have had a good life and I would like to go on having it.",
        "Walk to the shop and back on five days a week.", 9 },
};

constexpr std::array kAreas { "medical_treatment", "psychological_and_other_treatment",
    "personal_care_physical_wellbeing", "accommodation", "work_occupation", "training_education",
    "finance_money", "social_cultural_spiritual", "parenting_caring" };

//! 999 and six digits with the check digit that modulus 11 asks for (a range kept for testing).
std::string nhsNumber(std::size_t n)
{
    for (std::size_t serial = 30001 + n * 137;; ++serial) {
        auto digits = "999" + std::string(6 - std::to_string(serial).size(), '0') + std::to_string(serial);
        int sum = 0;
        for (std::size_t i = 0; i < 9; ++i)
            sum += (digits[i] - '0') * static_cast<int>(10 - i);
        const int check = (11 - sum % 11) % 11;
        if (check < 10)
            return digits + static_cast<char>('0' + check);
    }
}

Json planOf(const Person& person, std::size_t n)
{
    const auto orNull = [](const char* text) { return *text ? Json(text) : Json(nullptr); };
    const auto number = std::to_string(100 + n);
    const bool welsh = std::string_view(person.language) == "cy";
    Json domains = Json::array();
    for (int i = 0; i < person.areas; ++i) {
        Json area { { "domain", kAreas[static_cast<std::size_t>(i)] } };
        const bool main = *person.outcome && i == 2;
        area["state"] = main            ? "outcomes_agreed"
            : i == 0 && *person.outcome ? "outcomes_agreed"
                                        : "no_outcome_needed";
        area["lang"] = person.language;
        area["in_my_words"] = main ? person.words : "";
        area["strengths"] = "";
        area["needs"] = Json::array();
        area["outcomes"] = Json::array();
        area["actions"] = Json::array();
        if (main || (i == 0 && *person.outcome)) {
            const auto id = std::string(main ? "o-main" : "o-med");
            area["outcomes"].push_back({ { "outcome_id", id },
                { "text",
                    main        ? person.outcome
                        : welsh ? "Parhau â’r feddyginiaeth a’r profion gwaed."
                                : "Go on with the medicine and the blood tests." },
                { "how_we_will_know", "" }, { "target_on", "2026-06-30" }, { "need_ids", Json::array() },
                { "agreed_by_person", true }, { "carried_forward_reason", nullptr }, { "status", "open" } });
            area["actions"].push_back({ { "action_id", "a-" + id }, { "outcome_id", id },
                { "text",
                    welsh ? "Siarad am sut mae’n mynd bob pythefnos."
                          : "Talk about how it is going every two weeks." },
                { "owner_id", "p-cc" }, { "how_often", "fortnightly" }, { "start_on", "2026-02-16" },
                { "due_on", "2026-06-30" }, { "status", "open" } });
        }
        area["unmet_needs"] = Json::array();
        area["note"] = "";
        domains.push_back(std::move(area));
    }
    const Json always = Json::array({ { { "days", { "mon", "tue", "wed", "thu", "fri", "sat", "sun" } },
        { "from", "00:00" }, { "to", "24:00" } } });
    return { { "schema", "cydgynllun.plan/1" }, { "fictional", true }, { "as_of", "2026-03-02" },
        { "policy", "wales-community" },
        { "plan",
            { { "plan_id", "ctp-0" + number }, { "version", 1 }, { "status", person.status },
                { "setting", "community" }, { "made_on", "2026-02-16" },
                { "next_review_due_on", orNull(person.nextReview) }, { "default_lang", person.language },
                { "written_in", { person.language } }, { "previous_version", nullptr } } },
        { "service_user",
            { { "person_id", "su" }, { "name", person.name }, { "known_as", person.knownAs },
                { "date_of_birth", person.born }, { "nhs_number", nhsNumber(n) }, { "address", "Aberhelyg" },
                { "postcode", "ZZ99 3GZ" }, { "phone", "07700 900" + std::to_string(300 + n) },
                { "language",
                    { { "preferred", person.language }, { "speaks", { person.language } },
                        { "copy_wanted_in", { person.language } } } },
                { "communication_needs", "" } } },
        { "people",
            { { { "person_id", "p-cc" }, { "name", "Tegwen Morlais" }, { "role", "care_coordinator" },
                { "discipline", "nursing" }, { "agency", "health" }, { "organisation", "Dyffryn Helyg CMHT" },
                { "phone", "01632 960210" }, { "in_role_from", "2025-11-03" },
                { "in_role_to", nullptr } } } },
        { "care_coordination",
            { { "named_on_plan", "p-cc" },
                { "current", { { "person_id", "p-cc" }, { "appointed_on", "2025-11-03" } } },
                { "history", Json::array() } } },
        { "domains", domains },
        { "crisis_plan",
            { { "lang", person.language }, { "first_thing_to_say", "" }, { "what_helps", Json::array() },
                { "contacts",
                    { { { "label", welsh ? "Tîm argyfwng" : "Crisis team" }, { "kind", "crisis_team" },
                        { "phone", "01632 960299" }, { "hours", always },
                        { "bank_holiday_hours", { { "from", "00:00" }, { "to", "24:00" } } },
                        { "what_they_will_do",
                            welsh ? "Ffonio’n ôl o fewn awr" : "Ring back within an hour" } } } } } },
        { "involvement",
            { { "agreement",
                { { "state",
                    std::string_view(person.status) == "draft" ? Json(nullptr) : Json("signed") } } } } } };
}

//! A review that was begun today and has come half way.
void beginReview(Json& document)
{
    static constexpr std::array kResults { "achieved", "partly_achieved" };
    auto& plan = document["plan"];
    Json outcomes = Json::array();
    for (const auto& area : document["domains"])
        for (const auto& outcome : area["outcomes"])
            outcomes.push_back({ { "outcome_id", outcome["outcome_id"] }, { "text", outcome["text"] },
                { "target_on", outcome["target_on"] },
                { "result", outcomes.size() < kResults.size() ? kResults.at(outcomes.size()) : "" } });
    for (auto& area : document["domains"])
        if (area["domain"] == "accommodation")
            area["unmet_needs"] = { { { "text", "Insulation for the loft" },
                { "reason", "The grant scheme is closed until May." },
                { "risk_if_not_met", "The house stays cold at night." },
                { "alternative_offered", "Two heaters on loan, and help with the bill" },
                { "review_on", "2026-03-02" }, { "looked_at_on", "2026-03-02" },
                { "looked_at_result", "still" } } };
    plan["previous_version"]
        = { { "version", plan["version"] }, { "made_on", plan["made_on"] }, { "outcomes", outcomes } };
    document["reviews"]["history"].push_back({ { "on", demoNow().date().toString(Qt::ISODate).toStdString() },
        { "type", "formal" }, { "reason", "" }, { "attended", Json::array({ "p-cc" }) },
        { "needs_reassessed_on", nullptr }, { "risk_reassessed_on", nullptr },
        { "invited",
            { { { "person_id", "p-gp" }, { "contacted_on", "2026-02-20" }, { "contributed", true },
                  { "summary", "Her weight is steady. I would go on as we are." }, { "lang", "en" } },
                { { "person_id", "p-adv" }, { "contacted_on", "2026-02-20" }, { "summary", "" } } } },
        { "begun_on", demoNow().date().toString(Qt::ISODate).toStdString() } });
}

//! Risk that was looked at again after the plan was agreed.
void changeRisk(Json& document)
{
    for (auto& assessment : document["assessments"])
        if (assessment["kind"] == "risk")
            assessment["completed_on"] = "2026-02-27";
}

//! A change of coordinator that was talked about last week.
void beginHandover(Json& document)
{
    auto& coordination = document["care_coordination"];
    coordination["history"].push_back({ { "person_id", coordination["current"]["person_id"] },
        { "from", coordination["current"]["appointed_on"] }, { "to", nullptr },
        { "reason_for_change", "Moving to the north team in April" },
        { "discussed_with_person_on", "2026-02-23" }, { "persons_view", "" },
        { "handover_completed_on", nullptr }, { "handover_items", Json::array({ "case_summary" }) },
        { "letter_sent_on", nullptr }, { "plan_owners_updated_on", nullptr } });
}

//! A change of coordinator that was finished last week and that nobody has accepted yet.
void handOver(Json& document, const char* whom, const char* name, bool toHolder, bool everything)
{
    auto& coordination = document["care_coordination"];
    document["people"].push_back({ { "person_id", whom }, { "name", name },
        { "role", toHolder ? "former_care_coordinator" : "care_coordinator" },
        { "discipline", "social_work" }, { "agency", "local_authority" },
        { "organisation", "Dyffryn Helyg CMHT" }, { "phone", "01632 960213" },
        { "in_role_from", "2024-02-05" }, { "in_role_to", nullptr } });
    if (!toHolder) {
        document["people"][0]["role"] = "former_care_coordinator";
        coordination["current"]["person_id"] = coordination["named_on_plan"] = whom;
    }
    coordination["current"]["appointed_on"] = "2026-02-26";
    Json items { "case_summary", "care_and_treatment_plan" };
    if (everything)
        items = { "case_summary", "needs_assessment", "risk_assessment", "care_and_treatment_plan" };
    coordination["history"].push_back(
        { { "person_id", toHolder ? whom : "p-cc" }, { "from", "2024-02-05" }, { "to", "2026-02-26" },
            { "reason_for_change", "Moving to the north team" }, { "discussed_with_person_on", "2026-02-19" },
            { "persons_view", "" }, { "persons_view_not_given", true },
            { "handover_completed_on", "2026-02-26" }, { "handover_items", items },
            { "handover_items_reason", everything ? "" : "Both assessments are with the ward until Friday." },
            { "letter_sent_on", nullptr }, { "plan_owners_updated_on", "2026-02-26" },
            { "accepted_on", nullptr } });
}

//! Contacts that were written down: days and what came of each.
void logContacts(
    Json& document, std::initializer_list<std::pair<const char*, const char*>> log, const char* how)
{
    auto& contacts = document["care_coordination"]["contact_log"];
    for (const auto& [on, result] : log)
        contacts.push_back(
            { { "result", result }, { "on", on }, { "how", how }, { "by", "p-cc" }, { "note", "" } });
}

//! Copies of the first plan that were made before.
Done makeCopies(Workspace& vault)
{
    const auto plan = vault.findPlan("ctp-0001");
    if (!plan)
        return pass(plan);
    const auto today = demoNow().date().toString(Qt::ISODate).toStdString();
    for (const auto& [format, language, audience, form] : { std::array { "pdf", "cy", "person", "large" },
             { "pdf", "en", "gp", "full" }, { "html", "both", "carer:p-sister", "full" } })
        if (auto done = workspace::noteCopy(vault, *plan, { format, language, audience, today, form }); !done)
            return done;
    return {};
}

//! One plan that was signed, and has been changed since.
Done sealAndChange(Workspace& vault)
{
    const auto plan = vault.findPlan("ctp-0108");
    if (!plan)
        return pass(plan);
    workspace::SignRequest request;
    request.by = "su";
    request.how = "typed";
    request.language = "cy";
    request.words = "Rhian Seren Tudful";
    if (const auto sealed = vault.sign(*plan, request); !sealed)
        return pass(sealed);
    const std::string area = "domains.personal_care_physical_wellbeing.";
    return vault.setAll(*plan,
        { { area + "in_my_words", "Dwi isio mynd yn ôl i’r capel, efo rhywun wrth fy ochr." },
            { area + "outcomes.o-main.target_on", "2026-07-31" } });
}

} // namespace

QDateTime demoNow()
{
    return QDateTime(QDate(kYear, kMonth, kDay), QTime::currentTime());
}

WallClock demoClock()
{
    return [] { return demoNow().toMSecsSinceEpoch(); };
}

Result<std::unique_ptr<Workspace>> makeDemoCaseload(const QString& folder)
{
    auto vault = Workspace::createOrganisation((folder + QStringLiteral("/vault")).toStdString(),
        "Dyffryn Helyg CMHT", "Tegwen Morlais", kDemoPassphrase, kDemoCost, demoClock());
    if (!vault)
        return vault;
    const QDir plans(QStringLiteral(":/demo"));
    for (const auto& name : plans.entryList(QDir::Files, QDir::Name)) {
        QFile file(plans.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Fault::NotFound, "file.read");
        const auto bytes = file.readAll();
        auto document = plan::parsePlanJson({ bytes.constData(), static_cast<std::size_t>(bytes.size()) });
        if (!document)
            return pass(document);
        if ((*document)["plan"]["plan_id"] == "ctp-0003")
            beginReview(*document);
        if ((*document)["plan"]["plan_id"] == "ctp-0002") {
            changeRisk(*document);
            beginHandover(*document);
            logContacts(*document, { { "2026-02-16", "kept" }, { "2026-02-23", "kept" } }, "At Tŷ Onnen");
        }
        if (const auto id = (*vault)->importPlan(*document); !id)
            return pass(id);
    }
    for (std::size_t n = 0; n < kPeople.size(); ++n) {
        auto document = planOf(kPeople[n], n);
        if (n == kHandedOver || n == kHandedInPart)
            handOver(document, "p-aled", "Aled Fychan-Rowe", true, n == kHandedOver);
        else if (n == kHandedOn)
            handOver(document, "p-hefin", "Hefin Garrick", false, false);
        if (n == kMissed)
            logContacts(document, { { "2026-02-19", "missed" }, { "2026-02-26", "missed" } }, "At home");
        else if (n == kLeftHospital)
            document["hospital"] = { { "discharged_on", "2026-02-27" }, { "left_against_advice", true } };
        if (const auto id = (*vault)->importPlan(document); !id)
            return pass(id);
    }
    if (auto done = makeCopies(**vault); !done)
        return pass(done);
    if (auto done = sealAndChange(**vault); !done)
        return pass(done);
    if (auto done = addColleague(**vault, folder + QStringLiteral("/colleague"), demoClock()); !done)
        return pass(done);
    return vault;
}

QString demoPlanFor(const QString& screen)
{
    // The plan that has most to show there: an order, somebody who declined and a note in confidence, every
    // fault.
    static const QHash<QString, QString> kPlans {
        { QStringLiteral("check"), QStringLiteral("ctp-0004") },
        { QStringLiteral("legal"), QStringLiteral("ctp-0002") },
        { QStringLiteral("contact_log"), QStringLiteral("ctp-0002") },
        { QStringLiteral("copies"), QStringLiteral("ctp-0002") },
        { QStringLiteral("comments"), QStringLiteral("ctp-0002") },
        { QStringLiteral("involvement"), QStringLiteral("ctp-0003") },
        { QStringLiteral("hospital"), QStringLiteral("ctp-0003") },
        { QStringLiteral("restricted"), QStringLiteral("ctp-0003") },
        { QStringLiteral("triangulation"), QStringLiteral("ctp-0004") },
        { QStringLiteral("new_coordinator"), QStringLiteral("ctp-0002") },
        { QStringLiteral("review_meeting"), QStringLiteral("ctp-0003") },
    };
    return kPlans.value(screen, QStringLiteral("ctp-0001"));
}

} // namespace cyd::app
