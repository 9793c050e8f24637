#include "printed.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>

namespace cyd::exchange::test {

Json sample(int number)
{
    static constexpr const char* kNames[] { "01_partly_in_welsh", "02_cto_disagrees_with_one_part",
        "03_declines_involvement", "04_poor_every_audit_defect" };
    std::ifstream file(std::string(CYD_TEST_DATA "/plans/") + kNames[number - 1] + ".json");
    return Json::parse(file);
}

const i18n::Phrasebook& book()
{
    static const i18n::Phrasebook kBook;
    return kBook;
}

PrintFacts someFacts()
{
    PrintFacts facts;
    facts.versionState = "signed";
    facts.printedOn = "2026-03-02";
    facts.printedBy = "Tegwen Morlais";
    return facts;
}

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    INFO(program.toStdString() << ": " << process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

Audience readerOf(PrintForm form)
{
    return form == PrintForm::CrisisPage || form == PrintForm::CrisisCard ? Audience::Crisis
                                                                          : Audience::Person;
}

QString Print::name() const
{
    static constexpr const char* kNames[] { "en", "cy", "both" };
    return QStringLiteral("%1-%2-%3")
        .arg(QString::number(number), QString::fromStdString(std::string(nameOf(form))),
            QLatin1String(kNames[static_cast<int>(language)]));
}

QByteArray Print::pdf() const
{
    const auto made = toPdf(document, someFacts(), language, book(), form);
    REQUIRE(made);
    return *made;
}

Print print(int number, PrintForm form, PrintLanguage language, const Json& plan)
{
    auto whole = plan;
    if (form == PrintForm::DischargeLetter) // the plan of somebody who is leaving
        whole["discharge_planning"]["kind"] = "end_of_secondary_care";
    if (form == PrintForm::ReviewInvitation)
        whole["reviews"]["invited"] = Json::array({ { { "person_id", "su" } } });
    const auto document = form == PrintForm::ReviewInvitation ? invitationFor(whole, "su")
                                                              : documentFor(whole, readerOf(form));
    REQUIRE(document);
    REQUIRE(formFits(*document, form));
    return { number, form, language, *document };
}

Print print(int number, PrintForm form, PrintLanguage language)
{
    return print(number, form, language, sample(number));
}

OnDisk::OnDisk(const QByteArray& pdf)
{
    QFile file(path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
}

QString OnDisk::text() const
{
    return run(QStringLiteral("pdftotext"), { "-raw", "-enc", "UTF-8", path(), "-" });
}

QStringList OnDisk::texts() const
{
    auto list = text().split(u'\f');
    list.removeLast();
    return list;
}

int OnDisk::pages() const
{
    const QRegularExpression count(QStringLiteral("Pages:\\s+(\\d+)"));
    return count.match(run(QStringLiteral("pdfinfo"), { path() })).captured(1).toInt();
}

std::vector<double> OnDisk::sizes() const
{
    std::vector<double> found;
    const auto xml = run( // in whole units, three to the point
        QStringLiteral("pdftohtml"), { "-xml", "-i", "-stdout", "-zoom", "3", "-fontfullname", path() });
    const QRegularExpression font(QStringLiteral("<fontspec[^>]* size=\"(\\d+)\""));
    for (auto at = font.globalMatch(xml); at.hasNext();)
        found.push_back(at.next().captured(1).toDouble() / 3);
    return found;
}

QString squeezed(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("[\\s\\x{00A0}]")));
    return text;
}

QString textOf(const QString& html)
{
    auto text = html;
    text.remove(QRegularExpression(
        QStringLiteral("<style>.*</style>"), QRegularExpression::DotMatchesEverythingOption));
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    return squeezed(text);
}

std::vector<Leaf> leavesOf(const Json& document)
{
    std::vector<Leaf> leaves;
    const auto walk = [&](const auto& self, const Json& value, const Leaf& at) -> void {
        if (value.is_structured() && !value.empty()) {
            for (const auto& [key, part] : value.items()) {
                Leaf next = at;
                const std::string dot = at.path.empty() ? "" : ".";
                next.path += dot + key;
                if (value.is_object()) {
                    next.shape += (at.shape.empty() ? "" : ".") + key;
                    next.key = key;
                    next.pointer /= key;
                } else {
                    next.pointer /= std::stoul(key);
                }
                self(self, part, next);
            }
            return;
        }
        Leaf leaf = at;
        leaf.value = value;
        leaves.push_back(leaf);
    };
    walk(walk, document, Leaf());
    return leaves;
}

std::string whyNotPrinted(const Leaf& leaf)
{
    static const std::map<std::string, std::string> kShapes {
        { "schema", "the format's own mark" },
        { "fictional", "a sentence on the first page says it" },
        { "as_of", "the day on which a test plan is to be checked" },
        { "policy", "which limits the checker uses" },
        { "people.person_id", "an id: the name stands for it" },
        { "service_user.person_id", "an id: the name stands for it" },
        { "assessments.assessment_id", "an id: the title stands for it" },
        { "assessments.identified_needs.need_id", "an id: the text stands for it" },
        { "domains.needs.need_id", "an id: the text stands for it" },
        { "domains.outcomes.outcome_id", "an id: the outcome's own table stands for it" },
        { "domains.actions.outcome_id", "an id: the table that the action is in stands for it" },
        { "domains.actions.action_id", "an id: the text stands for it" },
        { "plan.previous_version.outcomes.outcome_id", "an id: the text stands for it" },
        { "legal.cto.conditions.condition_id", "an id: the text stands for it" },
    };
    for (const char* top : { "restricted_notes", "expected_findings", "audit_defects" })
        if (leaf.shape.starts_with(top))
            return "told in confidence, or the answers of a test plan";
    if (leaf.key == "lang" && leaf.shape != "copies.lang")
        return "the language mark of the words beside it";
    const auto found = kShapes.find(leaf.shape);
    return found == kShapes.end() ? std::string() : found->second;
}

namespace {

//! Which list of words a coded field has. Not taken from the code under test.
const std::map<std::string, const char*>& codeGroups()
{
    static const std::map<std::string, const char*> kGroups { { "plan.status", "status" },
        { "plan.setting", "setting" }, { "plan.cpa_level", "cpa_level" }, { "plan.default_lang", "language" },
        { "plan.written_in", "language" }, { "service_user.language.preferred", "language" },
        { "service_user.language.speaks", "language" },
        { "service_user.language.copy_wanted_in", "language" },
        { "facts.alcohol_or_drugs_a_concern", "concern" }, { "facts.self_harm", "self_harm" },
        { "facts.children_at_home", "children_at_home" }, { "legal.mha_status", "mha_status" },
        { "legal.capacity.outcome", "capacity" }, { "legal.cto.conditions.kind", "condition_kind" },
        { "legal.lasting_power_of_attorney.kind", "lpa_kind" }, { "people.role", "role" },
        { "people.discipline", "discipline" }, { "people.agency", "agency" },
        { "care_coordination.history.handover_items", "handover_item" },
        { "assessments.kind", "assessment_kind" }, { "assessments.identified_needs.domain", "domain" },
        { "assessments.areas.area", "risk_area" }, { "assessments.areas.present", "present" },
        { "assessments.areas.level", "level" }, { "domains.domain", "domain" },
        { "domains.state", "area_state" }, { "domains.outcomes.status", "outcome_status" },
        { "plan.previous_version.outcomes.result", "outcome_status" },
        { "domains.actions.status", "action_status" }, { "relapse_signature.stage", "stage" },
        { "crisis_plan.contacts.kind", "contact_kind" }, { "risk_management.risk_area", "risk_area" },
        { "involvement.took_part", "took_part" }, { "involvement.agreement.state", "agreement" },
        { "involvement.parts.state", "part_state" }, { "involvement.signatures.kind", "sign_kind" },
        { "involvement.signatures.lang_shown", "language" }, { "consultees.kind", "consultee_kind" },
        { "consultees.must_or_may", "must_or_may" }, { "consultees.consent", "consent" },
        { "copies.consent.state", "consent" }, { "copies.lang", "language" },
        { "reviews.history.type", "review_type" } };
    return kGroups;
}

QString inPlan(const Json& plan, const std::string& id)
{
    QString found;
    const auto walk = [&](const auto& self, const Json& value) -> void {
        if (value.is_object()) {
            for (const char* key : { "need_id", "outcome_id", "action_id", "assessment_id" })
                if (value.contains(key) && value[key] == id
                    && (value.contains("text") || value.contains("title")))
                    found = QString::fromStdString(value.value("text", value.value("title", "")));
        }
        if (value.is_structured())
            for (const Json& part : value)
                self(self, part);
    };
    walk(walk, plan);
    return found;
}

} // namespace

QStringList wordsFor(const Json& plan, const Leaf& leaf, i18n::Lang lang)
{
    const auto code = [&](const QString& group, const QString& value) {
        const auto id = QStringLiteral("code.%1.%2").arg(group, QString(value).replace(u' ', u'_'));
        return book().has(lang, id) ? book().text(lang, id) : QStringLiteral("no words for ") + id;
    };
    if (leaf.value.is_boolean())
        return { code(QString::fromStdString(leaf.key), leaf.value.get<bool>() ? "true" : "false") };
    if (leaf.value.is_number())
        return { QString::fromStdString(leaf.value.dump()) };
    const auto text
        = leaf.value.is_string() ? QString::fromStdString(leaf.value.get<std::string>()) : QString();
    if (text.isEmpty())
        return {};
    if (const auto group = codeGroups().find(leaf.shape); group != codeGroups().end())
        return { code(QLatin1String(group->second), text) };
    if (leaf.shape == "copies.method") { // a code, or other words as they were typed
        const auto id = QStringLiteral("code.method.") + QString(text).replace(u' ', u'_');
        return { book().has(lang, id) ? book().text(lang, id) : text };
    }
    if (leaf.key == "lang" || leaf.shape.ends_with("translation.lang"))
        return { code("language", text) };
    const QRegularExpression date(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}(T.*)?$"));
    if (date.match(text).hasMatch())
        return { i18n::longDate(lang, text.left(10)) };
    if (text.startsWith(QLatin1String("conversation ")))
        return { i18n::longDate(lang, text.mid(13)) };
    for (const Json& person : plan["people"])
        if (person["person_id"] == leaf.value)
            return { person["name"] == "" ? text
                                          : QString::fromStdString(person["name"].get<std::string>()) };
    if (text == QLatin1String("su"))
        return { QString::fromStdString(plan["service_user"]["name"].get<std::string>()) };
    if (const auto other = inPlan(plan, text.section(u':', -1).toStdString()); !other.isEmpty())
        return { other };
    if (text.startsWith(QLatin1String("domain:")))
        return { code("domain", text.mid(7)) };
    if (leaf.shape == "copies.parts" || leaf.shape == "copies.consent.scope") {
        for (const auto& part : text.split(QRegularExpression(QStringLiteral("[,: ]"))))
            if (book().has(lang, QStringLiteral("code.domain.") + part))
                return { code("domain", part) };
        const auto id = QStringLiteral("code.parts.") + text;
        if (book().has(lang, id))
            return { book().text(lang, id) };
        if (text == QLatin1String("crisis_plan"))
            return { book().text(lang, "print.label.crisis_plan") };
    }
    if (text == QLatin1String("See relapse_signature"))
        return { book().text(lang, "print.cto.see_relapse") };
    if (leaf.key == "days") {
        static const QStringList kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
        const QLocale locale(
            lang == i18n::Lang::Cy ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom);
        return { locale.dayName(static_cast<int>(kDays.indexOf(text)) + 1),
            book().text(lang, "print.hours.every_day"), book().text(lang, "print.hours.always"),
            QStringLiteral(" – ") };
    }
    if (leaf.key == "from" || leaf.key == "to")
        return { text, book().text(lang, "print.hours.all_day"), book().text(lang, "print.hours.always") };
    return { text };
}

} // namespace cyd::exchange::test
