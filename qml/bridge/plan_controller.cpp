#include "qml/bridge/plan_controller.h"

#include "core/checker/policy.h"
#include "qml/bridge/clock_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"
#include "qml/bridge/sync_controller.h"

#include <algorithm>

namespace cyd::bridge {

PlanController::PlanController(Session& session, Language& language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language)
    , m_book(session, language)
    , m_areas(m_book, language)
    , m_people(m_book, language, PeopleModel::Whom::Everybody)
    , m_inPost(m_book, language, PeopleModel::Whom::InPost)
    , m_area(m_book, language, m_areas, m_inPost)
    , m_crisis(m_book, language)
    , m_conflicts(m_book, language)
    , m_sign(m_book, language, m_conflicts, m_inPost)
    , m_print(m_book, language)
    , m_consult(m_book, language)
    , m_copies(m_book, language)
    , m_check(m_book, language, m_inPost)
    , m_mine(m_book, language, *m_crisis.contacts(), *m_sign.versions())
    , m_review(m_book, language, m_inPost)
    , m_triangulation(m_book, language)
    , m_handover(m_book, language, m_inPost)
    , m_acceptance(m_book, language)
    , m_history(m_book, language)
    , m_access(m_book, language)
    , m_left(m_book, language, m_areas, m_check)
    , m_forms(m_book, language)
    , m_risk(m_book, language, m_forms)
{
    connect(&m_session, &Session::planChanged, this, [this](const PlanId& id) {
        if (m_open && id == m_book.planId())
            reload();
    });
    connect(&m_session, &Session::locking, this, &PlanController::close);
    connect(&m_book, &AnswerBook::stateChanged, this, &PlanController::savedChanged);
    connect(&m_check, &CheckController::changed, &m_left, &LeftModel::reload);
    connect(&m_language, &Language::changed, this, &PlanController::retranslate);
}

bool PlanController::open(const QString& planId)
{
    close();
    const auto id = PlanId::fromHexText(planId.toStdString());
    if (!id || !m_session.plan(*id))
        return false;
    m_open = true;
    m_book.open(*id);
    if (const auto done = m_session.workspace()->markViewed(*id); !done)
        m_session.report(done.error());
    m_crisis.open();
    m_conflicts.open();
    reload();
    m_sign.open();
    m_print.open();
    m_mine.open();
    m_handover.open();
    m_acceptance.open();
    return true;
}

void PlanController::close()
{
    if (!m_open)
        return;
    m_book.commitAll();
    m_sign.keep();
    m_conflicts.saveDrafts();
    m_open = false;
    m_forms.close();
    m_book.close();
    m_area.close();
    m_crisis.open();
    m_conflicts.open();
    m_handover.open();
    m_acceptance.open();
    m_sign.open();
    m_print.open();
    m_history.close();
    m_access.close();
    reload();
}

void PlanController::commitDrafts()
{
    m_book.commitAll();
}

void PlanController::reload()
{
    m_book.reload();
    m_areas.reload();
    m_people.reload();
    m_inPost.reload();
    m_area.reload();
    m_crisis.reload();
    m_conflicts.reload();
    m_sign.reload();
    m_print.reload();
    m_consult.reload();
    m_copies.reload();
    m_mine.reload();
    m_review.reload();
    m_triangulation.reload();
    m_handover.reload();
    m_acceptance.reload();
    m_history.reload();
    m_access.reload();
    m_check.reload();
    m_left.reload();
    m_forms.reload();
    m_risk.reload();
    Q_EMIT changed();
    Q_EMIT savedChanged();
}

void PlanController::retranslate()
{
    m_areas.reload();
    m_people.retranslate();
    m_inPost.retranslate();
    m_area.retranslate();
    m_crisis.retranslate();
    m_conflicts.retranslate();
    m_sign.retranslate();
    m_print.retranslate();
    m_consult.retranslate();
    m_copies.retranslate();
    m_mine.retranslate();
    m_review.retranslate();
    m_triangulation.reload();
    m_handover.reload();
    m_acceptance.reload();
    m_history.retranslate();
    m_access.retranslate();
    m_check.retranslate();
    m_left.retranslate();
    m_forms.retranslate();
    m_risk.retranslate();
    Q_EMIT changed();
    Q_EMIT savedChanged();
}

const Json& PlanController::document() const
{
    static const Json kNone = Json::object();
    const auto* plan = m_open ? m_book.plan() : nullptr;
    return plan ? plan->document() : kNone;
}

QStringList PlanController::names() const
{
    QStringList all { textAt(document(), "service_user.name"), textAt(document(), "service_user.known_as") };
    for (const auto& person : listAt(document(), "people"))
        all += { textAt(person, "name"), textAt(person, "organisation") };
    for (const auto& contact : listAt(document(), "crisis_plan.contacts"))
        all.append(textAt(contact, "label"));
    for (const auto& dependant : listAt(document(), "crisis_plan.dependants"))
        all.append(textAt(dependant, "who"));
    return all;
}

QString PlanController::planId() const
{
    return m_open ? QString::fromStdString(m_book.planId().hex()) : QString();
}

QString PlanController::name() const
{
    return surnameFirst(textAt(document(), "service_user.name"));
}
QString PlanController::knownAs() const
{
    return textAt(document(), "service_user.known_as");
}

QString PlanController::bornWords() const
{
    const auto born = dateAt(document(), "service_user.date_of_birth");
    if (!born.isValid())
        return m_language.text("banner.not_recorded");
    const auto today = m_session.today();
    int age = today.year() - born.year();
    if (today < born.addYears(age))
        --age;
    return QStringLiteral("%1 (%2)").arg(m_language.date(born.toString(Qt::ISODate))).arg(age);
}

QString PlanController::nhsNumber() const
{
    const auto number = spacedNhsNumber(textAt(document(), "service_user.nhs_number"));
    return number.isEmpty() ? m_language.text("banner.not_recorded") : number;
}

QString PlanController::coordinatorPhone() const
{
    return personPhone(document(), coordinatorOf(document()));
}

QString PlanController::coverName() const
{
    const auto* cover = temporaryCover(document(), m_session.today());
    return cover ? personName(document(), textAt(*cover, "person_id")) : QString();
}

QString PlanController::coverPhone() const
{
    const auto* cover = temporaryCover(document(), m_session.today());
    return cover ? personPhone(document(), textAt(*cover, "person_id")) : QString();
}

QString PlanController::coverWords() const
{
    const auto* cover = temporaryCover(document(), m_session.today());
    const auto until = cover ? m_language.date(textAt(*cover, "to")) : QString();
    return !cover         ? QString()
        : until.isEmpty() ? m_language.text("plan.cover.open")
                          : m_language.text("plan.cover.until").arg(until);
}

QString PlanController::coordinator() const
{
    const auto name = personName(document(), coordinatorOf(document()));
    return name.isEmpty() ? m_language.text("banner.not_recorded") : name;
}

QString PlanController::reviewWords() const
{
    const auto iso = reviewDayOn(document(), m_session.policy(), m_session.today());
    const auto date = m_language.date(iso);
    return reviewKind() == QLatin1String("error") ? m_language.text("review.date_overdue").arg(date) : date;
}

QString PlanController::reviewKind() const
{
    const auto today = m_session.today();
    const auto& policy = m_session.policy();
    return bridge::reviewWords(m_language, policy, reviewDayOn(document(), policy, today), today).kind;
}

bool PlanController::speaksWelsh() const
{
    return textAt(document(), "service_user.language.preferred") == QLatin1String("cy");
}

QString PlanController::languageWords() const
{
    return m_language.wordsFor(
        QStringLiteral("language.preferred"), textAt(document(), "service_user.language.preferred"));
}

QString PlanController::statusWords() const
{
    return m_language.wordsFor(QStringLiteral("plan.status"), textAt(document(), "plan.status"));
}

QString PlanController::statusKind() const
{
    return statusTone(textAt(document(), "plan.status"));
}

namespace {

//! Two texts side by side; the one there is when the other is blank.
QString beside(const Language& language, const QString& first, const QString& second)
{
    return first.isEmpty() ? second
        : second.isEmpty() ? first
                           : language.text("plan.standing.beside").arg(first, second);
}

} // namespace

QString PlanController::standingWords() const
{
    const auto* number = memberAt(&document(), "plan.version");
    const auto version = number && number->is_number_integer()
        ? m_language.text("plan.standing.version").arg(number->get<std::int64_t>())
        : QString();
    const auto& sealed = m_sign.versions()->rows(); // newest first
    const auto signedLast = std::ranges::find_if(
        sealed, [](const workspace::VersionView& view) { return view.valid && view.takenBackAt.empty(); });
    const bool changed = signedLast != sealed.end() && signedLast->changedSince > 0;
    return beside(m_language, version, changed ? m_language.text("plan.standing.changed") : statusWords());
}

QString PlanController::dated(const char* words, const char* path) const
{
    const auto date = m_language.date(textAt(document(), path));
    return date.isEmpty() ? QString() : m_language.text(words).arg(date);
}

QString PlanController::standingDates() const
{
    return beside(m_language, dated("plan.standing.made", "plan.made_on"),
        dated(isDetermined(document()) ? "plan.standing.determined" : "plan.standing.agreed",
            "plan.agreed_on"));
}

QString PlanController::nextReview() const
{
    const auto day = reviewDayOn(document(), m_session.policy(), m_session.today());
    return day.isEmpty() ? QString() : m_language.text("plan.standing.review").arg(m_language.date(day));
}

QString PlanController::savedWords() const
{
    if (!m_open)
        return {};
    if (m_book.notSaved())
        return m_language.text("saved.not");
    if (m_book.typing())
        return m_language.text("saved.typing");
    return m_book.savedAtMs() > 0 ? m_language.text("saved.at").arg(m_language.moment(m_book.savedAtMs()))
                                  : m_language.text("saved.here");
}

QString PlanController::savedIcon() const
{
    return m_book.notSaved() ? QStringLiteral("triangle-alert")
        : m_book.typing()    ? QStringLiteral("pencil")
                             : QStringLiteral("check");
}

QString PlanController::savedKind() const
{
    return m_book.notSaved() ? QStringLiteral("error")
        : m_book.typing()    ? QStringLiteral("info")
                             : QStringLiteral("ok");
}

workspace::SyncStatus PlanController::syncStatus() const
{
    if (m_open && m_session.isUnlocked())
        if (const auto status = m_session.workspace()->syncStatus(m_book.planId()))
            return *status;
    return {};
}

QString PlanController::syncWords() const
{
    return m_open ? bridge::syncWords(m_language, syncStatus()).words : QString();
}
QString PlanController::syncIcon() const
{
    return bridge::syncWords(m_language, syncStatus()).icon;
}
QString PlanController::syncKind() const
{
    return bridge::syncWords(m_language, syncStatus()).kind;
}

QString PlanController::conflictWords() const
{
    return m_conflicts.count() > 0 ? m_language.text("conflict.choose").arg(m_conflicts.count()) : QString();
}

ReviewWords reviewWords(
    const Language& language, const checker::Policy& policy, const QString& isoDate, const QDate& today)
{
    const auto due = QDate::fromString(isoDate, Qt::ISODate);
    if (!due.isValid())
        return { language.text("review.none"), QStringLiteral("warning") };
    const auto date = language.date(isoDate);
    if (due < today)
        return { language.text("review.overdue").arg(date), QStringLiteral("error") };
    if (due <= today.addDays(policy.reviewNextDays))
        return { language.text("review.soon").arg(date), QStringLiteral("warning") };
    return { language.text("review.by").arg(date), QStringLiteral("neutral") };
}

QString statusTone(const QString& status)
{
    return status == QLatin1String("agreed") ? QStringLiteral("ok")
        : status == QLatin1String("agreed_in_part") || status == QLatin1String("determined_by_provider")
        ? QStringLiteral("info")
        : QStringLiteral("neutral");
}

} // namespace cyd::bridge
