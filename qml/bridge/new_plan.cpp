#include "qml/bridge/new_plan.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/caseload_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

//! The draft's place, in a plan that is not there yet.
constexpr const char* kDraft = "new_plan";

QString digitsOf(QString text)
{
    return text.remove(QLatin1Char(' '));
}

} // namespace

bool isNhsNumber(const QString& text)
{
    const auto digits = digitsOf(text);
    if (digits.size() != 10)
        return false;
    int sum = 0;
    for (int i = 0; i < 10; ++i) {
        const auto digit = digits[i].unicode();
        if (digit < u'0' || digit > u'9')
            return false;
        if (i < 9)
            sum += (digit - u'0') * (10 - i);
    }
    const int check = (11 - sum % 11) % 11;
    return check < 10 && digits[9].unicode() == u'0' + check;
}

NewPlan::NewPlan(Session& session, const Language& language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language)
{
    // What is wrong is said again as it is put right.
    connect(this, &NewPlan::changed, this, &NewPlan::asked);
    connect(&m_language, &Language::changed, this, &NewPlan::asked);
    m_pause.setSingleShot(true);
    m_pause.setInterval(AnswerBook::kDraftPauseMs);
    connect(this, &NewPlan::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &NewPlan::keep);
    connect(&m_session, &Session::locking, this, &NewPlan::keep);
    connect(&m_session, &Session::locked, this, &NewPlan::forget);
    connect(&m_session, &Session::unlocked, this, &NewPlan::restore);
}

void NewPlan::keep()
{
    m_pause.stop();
    auto* workspace = m_session.isUnlocked() ? m_session.workspace() : nullptr;
    if (!workspace)
        return;
    const Json typed { { "name", toPlan(m_name) }, { "known_as", toPlan(m_knownAs) },
        { "born", toPlan(m_born) }, { "nhs_number", toPlan(m_nhsNumber) },
        { "no_number", toPlan(m_noNumberBecause) }, { "preferred", toPlan(m_preferred) },
        { "coordinating", m_coordinating } };
    const bool any = std::ranges::any_of(
        typed, [](const Json& one) { return one.is_string() && !one.get_ref<const std::string&>().empty(); });
    const auto done = any ? workspace->saveDraft({}, kDraft, typed.dump()) : workspace->dropDraft({}, kDraft);
    if (!done)
        m_session.report(done.error());
}

void NewPlan::restore()
{
    const auto drafts = m_session.workspace()->drafts({});
    if (!drafts)
        return;
    for (const auto& draft : *drafts)
        if (const auto typed = Json::parse(draft.text, nullptr, false);
            draft.path == kDraft && typed.is_object()) {
            m_name = textAt(typed, "name");
            m_knownAs = textAt(typed, "known_as");
            m_born = textAt(typed, "born");
            m_nhsNumber = textAt(typed, "nhs_number");
            m_noNumberBecause = textAt(typed, "no_number");
            m_preferred = textAt(typed, "preferred");
            m_coordinating = flagAt(typed, "coordinating");
        }
    Q_EMIT changed();
}

QString NewPlan::nameWrong() const
{
    return m_asked && m_name.trimmed().isEmpty() ? m_language.text("new_plan.name_wrong") : QString();
}

QString NewPlan::bornWrong() const
{
    const auto born = QDate::fromString(m_born, Qt::ISODate);
    if (!m_asked || (born.isValid() && born <= m_session.today()))
        return {};
    return m_language.text(born.isValid() ? "new_plan.born_later" : "new_plan.born_wrong");
}

QString NewPlan::numberWrong() const
{
    if (!m_asked || isNhsNumber(m_nhsNumber))
        return {};
    if (!m_nhsNumber.trimmed().isEmpty())
        return m_language.text("new_plan.number_wrong");
    return m_noNumberBecause.trimmed().isEmpty() ? m_language.text("new_plan.number_missing") : QString();
}

QString NewPlan::languageWrong() const
{
    return m_asked && m_preferred.isEmpty() ? m_language.text("new_plan.language_wrong") : QString();
}

QVariantList NewPlan::alike() const
{
    QVariantList list;
    if (!m_asked || !m_session.isUnlocked())
        return list;
    const auto cards = m_session.workspace()->plans();
    if (!cards)
        return list;
    for (const auto& card : *cards) {
        const bool number
            = isNhsNumber(m_nhsNumber) && digitsOf(fromPlan(card.nhsNumber)) == digitsOf(m_nhsNumber);
        const bool nameAndDay = folded(fromPlan(card.name)) == folded(m_name.trimmed())
            && fromPlan(card.dateOfBirth) == m_born && !m_born.isEmpty();
        if (number || nameAndDay)
            list.append(QVariantMap { { QStringLiteral("planId"), QString::fromStdString(card.id.hex()) },
                { QStringLiteral("words"),
                    m_language.text("new_plan.alike_is")
                        .arg(fromPlan(card.name), m_language.date(fromPlan(card.dateOfBirth))) } });
    }
    return list;
}

//! What a plan begins with: who the person is, and nothing that anybody would have to take back.
Json NewPlan::document(const std::string& worker) const
{
    const auto language = toPlan(m_preferred);
    const auto coordinator = newId("p-");
    const auto today = toPlan(m_session.today().toString(Qt::ISODate));
    Json person { { "person_id", "su" }, { "name", toPlan(m_name.trimmed()) },
        { "known_as", toPlan(m_knownAs.trimmed()) }, { "date_of_birth", toPlan(m_born) },
        { "nhs_number", toPlan(digitsOf(m_nhsNumber)) } };
    if (m_nhsNumber.trimmed().isEmpty())
        person["no_nhs_number_because"] = toPlan(m_noNumberBecause.trimmed());
    person["language"] = { { "preferred", language }, { "speaks", { language } } };
    Json plan { { "schema", "cydgynllun.plan/1" },
        { "plan",
            { { "version", 1 }, { "status", "draft" }, { "setting", "community" },
                { "default_lang", language }, { "written_in", { language } },
                { "previous_version", nullptr } } },
        { "service_user", person }, { "people", Json::array() },
        { "care_coordination", { { "history", Json::array() } } }, { "domains", Json::array() } };
    if (m_coordinating) {
        plan["people"].push_back({ { "person_id", coordinator }, { "name", worker },
            { "role", "care_coordinator" }, { "in_role_from", today }, { "in_role_to", nullptr } });
        plan["care_coordination"]["named_on_plan"] = coordinator;
        plan["care_coordination"]["current"] = { { "person_id", coordinator }, { "appointed_on", today } };
    }
    return plan;
}

QString NewPlan::begin(bool sure)
{
    m_asked = true;
    Q_EMIT asked();
    const bool wrong = !nameWrong().isEmpty() || !bornWrong().isEmpty() || !numberWrong().isEmpty()
        || !languageWrong().isEmpty();
    if (wrong || (!sure && !alike().isEmpty()) || !m_session.isUnlocked())
        return {};
    auto& workspace = *m_session.workspace();
    const auto info = workspace.info();
    const auto made = info ? workspace.importPlan(document(info->memberName)) : pass(info);
    if (!made) {
        m_session.report(made.error());
        return {};
    }
    m_session.received(*made);
    clear();
    return QString::fromStdString(made->hex());
}

void NewPlan::clear()
{
    forget();
    keep();
}

void NewPlan::forget()
{
    for (auto* text : { &m_name, &m_knownAs, &m_born, &m_nhsNumber, &m_noNumberBecause, &m_preferred })
        text->clear();
    m_coordinating = true;
    m_asked = false;
    Q_EMIT changed();
    m_pause.stop();
}

} // namespace cyd::bridge
