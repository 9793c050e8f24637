#include "qml/bridge/crisis_controller.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <QLocale>

#include <algorithm>

namespace cyd::bridge {

namespace {

//! Whom to ring first among those who answer.
int rankOf(const QModelIndex& contact)
{
    const auto kind = contact.data(ContactsModel::Kind).toString();
    if (kind == QLatin1String("emergency_services"))
        return 4;
    if (kind == QLatin1String("family"))
        return 3;
    if (kind == QLatin1String("helpline"))
        return 2;
    return contact.data(ContactsModel::Cover).toBool() ? 0 : 1;
}

} // namespace

RingNowModel::RingNowModel(ContactsModel& contacts, QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&contacts);
    setDynamicSortFilter(true);
    sort(0);
}

bool RingNowModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto contact = sourceModel()->index(row, 0, parent);
    return contact.data(ContactsModel::OpenNow).toBool()
        && !contact.data(ContactsModel::Number).toString().isEmpty();
}

bool RingNowModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto first = rankOf(left), second = rankOf(right);
    return first != second ? first < second : left.row() < right.row();
}

CrisisController::CrisisController(AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_contacts(book, language)
    , m_ringNow(m_contacts)
    , m_whatHelps(book)
    , m_whatMakesItWorse(book)
    , m_mySteps(book)
    , m_staffSteps(book)
    , m_carerSteps(book)
    , m_dependants(book, "plan")
    , m_recall(book)
{
    m_minute.setInterval(20'000);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_contacts.tick();
        Q_EMIT changed();
    });
}

void CrisisController::open()
{
    const bool any = m_book.plan() != nullptr;
    const auto at = [any](const char* member) {
        return any ? QStringLiteral("crisis_plan.") + QLatin1String(member) : QString();
    };
    m_contacts.setPath(at("contacts"));
    m_whatHelps.setPath(at("what_helps"));
    m_whatMakesItWorse.setPath(at("what_makes_it_worse"));
    m_mySteps.setPath(at("my_steps"));
    m_staffSteps.setPath(at("staff_steps"));
    m_carerSteps.setPath(at("carer_steps"));
    m_dependants.setPath(at("dependants"));
    m_recall.setPath(any ? QStringLiteral("legal.cto.recall_circumstances") : QString());
    if (any)
        m_minute.start();
    else
        m_minute.stop();
    Q_EMIT planChanged();
    Q_EMIT changed();
}

void CrisisController::reload()
{
    m_contacts.reload();
    for (auto* lines : { &m_whatHelps, &m_whatMakesItWorse, &m_mySteps, &m_staffSteps, &m_carerSteps,
             &m_dependants, &m_recall })
        lines->reload();
    Q_EMIT changed();
}

void CrisisController::retranslate()
{
    m_contacts.retranslate();
    Q_EMIT changed();
}

WeekHours CrisisController::cover() const
{
    const auto* plan = m_book.plan();
    const auto* crisis = plan ? memberAt(&plan->document(), "crisis_plan") : nullptr;
    return crisis ? coverOf(*crisis) : WeekHours();
}

QString CrisisController::nowWords() const
{
    const auto now = m_book.session().now();
    const auto day = m_language.locale().standaloneDayName(now.date().dayOfWeek());
    return m_language.text("crisis.now").arg(day, now.toString(QStringLiteral("HH:mm")));
}

bool CrisisController::covered() const
{
    const auto now = m_book.session().now();
    return spanAt(hoursToday(cover(), now.date()), now.time().hour() * 60 + now.time().minute()) != nullptr;
}

QString CrisisController::coverWords() const
{
    return m_language.text(covered() ? "crisis.covered" : "crisis.not_covered");
}

QVariantList CrisisController::week() const
{
    const auto hours = cover();
    QVariantList rows;
    const auto add = [&](int day, const Hours& covered) {
        QVariantList gaps;
        for (const auto& gap : gapsOf(covered))
            gaps.append(
                QVariantMap { { QStringLiteral("from"), gap.from }, { QStringLiteral("to"), gap.to } });
        rows.append(QVariantMap { { QStringLiteral("day"), day }, { QStringLiteral("gaps"), gaps } });
    };
    for (std::size_t day = 0; day < 7; ++day)
        add(static_cast<int>(day) + 1, hours.days[day]);
    add(0, hours.bankHoliday);
    return rows;
}

QStringList CrisisController::gapWords() const
{
    const auto hours = cover();
    QStringList words;
    const auto say = [&](const QString& day, const Hours& gaps) {
        for (const auto& gap : gaps)
            words.append(m_language.text("crisis.gap").arg(day, clockWords(gap.from), clockWords(gap.to)));
    };
    for (std::size_t i = 0; i < 7; ++i)
        say(m_language.locale().standaloneDayName(static_cast<int>(i) + 1), gapsOf(hours.days[i]));
    say(m_language.text("crisis.bank_holiday"), gapsOf(hours.bankHoliday));
    return words;
}

QString CrisisController::ageWords() const
{
    const auto* plan = m_book.plan();
    if (!plan)
        return {};
    // The number goes by itself: a sentence with a counted noun has six forms in Welsh.
    struct Age {
        int days; //!< at most
        const char* words;
    };
    static constexpr std::array kAges { Age { 0, "crisis.age.today" }, Age { 1, "crisis.age.yesterday" },
        Age { 7, "crisis.age.week" }, Age { 31, "crisis.age.month" }, Age { 92, "crisis.age.quarter" },
        Age { 183, "crisis.age.half" }, Age { 366, "crisis.age.year" } };
    const auto version = memberAt(&plan->document(), "plan.version");
    const auto number = version && version->is_number() ? fromPlan(version->dump()) : QStringLiteral("–");
    const auto agreed = dateAt(plan->document(), "plan.agreed_on");
    const auto before = dateAt(plan->document(), "plan.previous_version.agreed_on");
    if (!agreed.isValid())
        return before.isValid()
            ? m_language.text("crisis.age.draft").arg(number, m_language.date(before.toString(Qt::ISODate)))
            : m_language.text("crisis.age.never").arg(number);
    if (isDetermined(plan->document()))
        return m_language.text("crisis.age.determined")
            .arg(number, m_language.date(agreed.toString(Qt::ISODate)));
    const auto days = agreed.daysTo(m_book.session().today());
    const auto age = std::ranges::find_if(kAges, [days](const Age& each) { return days <= each.days; });
    const auto words = m_language.text(days < 0 ? "crisis.age.on" // somebody's slip: said as it stands
            : age == kAges.end()                ? "crisis.age.old"
                                                : age->words);
    const auto day = m_language.date(agreed.toString(Qt::ISODate));
    return words.contains(QLatin1String("%2")) ? words.arg(number, day) : words.arg(number);
}

QString CrisisController::allergyWords() const
{
    // A device of the team on duty may not see that part: what it cannot see is not "not recorded".
    if (m_book.plan() && !memberAt(&m_book.document(), "service_user"))
        return m_language.text("crisis.allergies.unseen");
    QStringList all;
    if (m_book.plan())
        for (const auto& one : listAt(m_book.document(), "service_user.allergies"))
            if (const auto words = textOf(&one).trimmed(); !words.isEmpty())
                all.append(words);
    return all.isEmpty() ? m_language.text("crisis.allergies.unknown") : all.join(QLatin1Char('\n'));
}

QString CrisisController::treatmentWords() const
{
    const Json* last = nullptr;
    if (m_book.plan())
        for (const auto& change : listAt(m_book.document(), "treatment_changes"))
            if (!textAt(change, "change").trimmed().isEmpty()
                && (!last || textAt(*last, "on") <= textAt(change, "on")))
                last = &change;
    if (!last)
        return {};
    const auto on = textAt(*last, "on");
    const auto what = textAt(*last, "change").trimmed();
    return on.isEmpty() ? what : m_language.text("crisis.treatment.on").arg(m_language.date(on), what);
}

QString CrisisController::unseenWords() const
{
    const auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    const auto status = workspace ? workspace->syncStatus(m_book.planId())
                                  : Result<workspace::SyncStatus>(workspace::SyncStatus {});
    if (!workspace || !status)
        return {};
    if (status->state == workspace::SyncState::OnThisTablet)
        return m_language.text("crisis.unseen.all");
    return status->state == workspace::SyncState::Waiting ? m_language.text("crisis.unseen.some") : QString();
}

QString CrisisController::updatedWords() const
{
    const auto* plan = m_book.plan();
    if (!plan)
        return {};
    const auto history = plan->history();
    const auto last = std::find_if(history.rbegin(), history.rend(), [](const plan::Change& change) {
        // A plan that was brought in was not changed by that.
        const bool broughtIn = change.path == "crisis_plan" && change.before.is_discarded();
        return change.path.starts_with("crisis_plan") && !broughtIn;
    });
    const auto* workspace = m_book.session().workspace();
    if (last == history.rend() || !workspace)
        return {};
    const auto when = QDateTime::fromMSecsSinceEpoch(stampMs(last->origin.hlc));
    const auto day = m_language.date(when.date().toString(Qt::ISODate));
    return m_language.text("crisis.updated")
        .arg(day + when.toString(QStringLiteral(", HH:mm")),
            fromPlan(workspace->authorName(last->origin.author)));
}

Answer* CrisisController::firstThing() const
{
    return m_book.at(QStringLiteral("crisis_plan.first_thing_to_say"));
}
Answer* CrisisController::pets() const
{
    return m_book.at(QStringLiteral("crisis_plan.pets"));
}
Answer* CrisisController::keys() const
{
    return m_book.at(QStringLiteral("crisis_plan.keys"));
}
Answer* CrisisController::urgentReview() const
{
    return m_book.at(QStringLiteral("crisis_plan.how_to_ask_for_an_urgent_review"));
}

Answer* CrisisController::communication() const
{
    return m_book.at(QStringLiteral("service_user.communication_needs"));
}
Answer* CrisisController::beforeRecall() const
{
    return m_book.at(QStringLiteral("legal.cto.before_recall"));
}

QVariantMap CrisisController::said(const QString& title, const QString& path,
    std::initializer_list<const char*> members, const QString& kept) const
{
    QVariantList words;
    for (const char* member : members)
        if (auto* answer = m_book.at(path + QLatin1Char('.') + QLatin1String(member));
            !answer->text().trimmed().isEmpty())
            words.append(QVariant::fromValue(answer));
    return { { QStringLiteral("title"), title }, { QStringLiteral("words"), words },
        { QStringLiteral("keptWords"), kept } };
}

QString CrisisController::keptWords(const Json& wish, bool binding) const
{
    QStringList kept;
    if (const auto made = textAt(wish, "made_on"); !made.isEmpty())
        kept.append(m_language.text("crisis.wish.made").arg(m_language.date(made)));
    // What a refusal binds to depends on it: not known is said too.
    const auto* formal = memberAt(&wish, "signed_and_witnessed");
    const bool known = formal && formal->is_boolean();
    if (binding || (known && formal->get<bool>()))
        kept.append(m_language.text(!known ? "crisis.wish.signed_unknown"
                : formal->get<bool>()      ? "crisis.wish.signed"
                                           : "crisis.wish.not_signed"));
    if (const auto place = textAt(wish, "kept_at"); !place.isEmpty())
        kept.append(m_language.text("crisis.wish.kept").arg(place));
    return kept.join(QStringLiteral(" · "));
}

QVariantList CrisisController::wishes() const
{
    QVariantList wishes;
    const auto take
        = [&](const char* list, const char* title, std::initializer_list<const char*> members, bool binding) {
              const auto& entries = listAt(m_book.document(), list);
              for (std::size_t i = 0; i < entries.size(); ++i)
                  wishes.append(
                      said(m_language.text(title), QStringLiteral("%1.%2").arg(QLatin1String(list)).arg(i),
                          members, keptWords(entries[i], binding)));
          };
    take("legal.advance_decisions", "crisis.wish.decision", { "refuses", "circumstances" }, true);
    take("legal.advance_statements", "crisis.wish.statement", { "text" }, false);
    return wishes;
}

QVariantList CrisisController::signs() const
{
    QVariantList signs;
    QString before;
    const auto& entries = listAt(m_book.document(), "relapse_signature");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto stage = m_language.wordsFor(QStringLiteral("code.stage"), textAt(entries[i], "stage"));
        const auto noticed = textAt(entries[i], "noticed_by").trimmed();
        signs.append(said(stage == before ? QString() : stage, QStringLiteral("relapse_signature.%1").arg(i),
            { "sign", "what_to_do" },
            noticed.isEmpty() ? QString() : m_language.text("crisis.sign.noticed").arg(noticed)));
        before = stage;
    }
    return signs;
}

QVariantList CrisisController::contingency() const
{
    QVariantList steps;
    const auto& entries = listAt(m_book.document(), "contingency_plan");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto who = personName(m_book.document(), textAt(entries[i], "who"));
        steps.append(said({}, QStringLiteral("contingency_plan.%1").arg(i), { "if", "then" },
            who.isEmpty() ? QString() : m_language.text("crisis.step.who").arg(who)));
    }
    return steps;
}

void CrisisController::addContact()
{
    m_book.commitAll();
    const Json contact { { "label", "" }, { "kind", nullptr }, { "phone", "" }, { "hours", Json::array() },
        { "bank_holiday_hours", nullptr }, { "what_they_will_do", "" } };
    m_book.session().change(m_book.planId(),
        [&](auto& workspace) { return workspace.add(m_book.planId(), "crisis_plan.contacts", contact); });
}

void CrisisController::removeContact(int row)
{
    m_contacts.removeContact(row);
}

} // namespace cyd::bridge
