#include "qml/bridge/risk_controller.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/form.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/risk_record.h"
#include "qml/bridge/session.h"

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

constexpr auto kFits = "reviews.still_fits";
constexpr auto kDone = "safeguarding";
constexpr auto kTeam = "safeguarding_team";
constexpr std::array kChoices { "thought_of", "support", "advice", "report" };

std::vector<checker::AtRisk> namedIn(const Json& document, const QDate& today)
{
    const auto day = checker::dayFrom(today.toString(Qt::ISODate).toStdString());
    return day ? checker::atRiskIn(document, *day) : std::vector<checker::AtRisk>();
}

//! The place of an entry in `safeguarding`.
QString pathOf(const Json& document, const Json* entry)
{
    const auto& all = listAt(document, kDone);
    for (std::size_t place = 0; place < all.size(); ++place)
        if (&all[place] == entry)
            return QStringLiteral("%1.%2").arg(QLatin1String(kDone)).arg(place);
    return {};
}

//! What an entry is about that the plan names no more: it stays to be read and changed.
std::vector<const Json*> others(const Json& document, const std::vector<checker::AtRisk>& named)
{
    std::vector<const Json*> rest;
    for (const auto& entry : listAt(document, kDone))
        if (std::ranges::none_of(named, [&](const auto& one) { return checker::isAbout(entry, one); }))
            rest.push_back(&entry);
    return rest;
}

//! The entry about somebody, answered or not; the last of several.
const Json* entryAbout(const Json& document, const checker::AtRisk& somebody)
{
    const Json* found = nullptr;
    for (const auto& entry : listAt(document, kDone))
        if (checker::isAbout(entry, somebody))
            found = &entry;
    return found;
}

} // namespace

RiskController::RiskController(AnswerBook& book, const Language& language, FormsModel& forms, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_forms(forms)
{
}

std::string RiskController::holder() const
{
    auto* workspace = m_book.session().workspace();
    const auto holder
        = workspace && m_book.plan() ? workspace->holder(m_book.planId()) : Result<std::string>();
    return holder.value_or(std::string());
}

std::string RiskController::by() const
{
    if (auto known = holder(); !known.empty())
        return known;
    auto* workspace = m_book.session().workspace();
    const auto info = workspace ? workspace->info() : Result<workspace::VaultInfo>();
    return info ? info->memberName : std::string();
}

std::string RiskController::today() const
{
    return m_book.session().today().toString(Qt::ISODate).toStdString();
}

void RiskController::look()
{
    const auto* plan = m_book.plan();
    const auto& document = m_book.document();
    // Everything that riskChange() reads: an edit elsewhere costs no walk through the history.
    std::string now = m_book.planId().hex() + m_language.code().toStdString();
    for (const char* path : { "assessments", "facts", "reviews", "plan.agreed_on", "involvement.signatures" })
        if (const auto* part = memberAt(&document, path))
            now += part->dump();
    if (!plan || now == m_seen) {
        if (!plan)
            m_changed = m_fits = QString();
        m_seen = plan ? now : std::string();
        return;
    }
    m_seen = now;
    const auto history = plan->history();
    const auto change = riskChange(document, history);
    m_changed = change ? m_language.text(change->words).arg(m_language.date(change->on.toString(Qt::ISODate)))
                       : QString();
    const auto* fits = change ? nullptr : stillFits(document, history);
    const auto who = fits ? textAt(*fits, "by") : QString();
    const auto name = personName(document, who);
    m_fits = fits ? m_language.text("risk.fits.said")
                        .arg(name.isEmpty() ? who : name, m_language.date(textAt(*fits, "on")))
                  : QString();
}

void RiskController::sayFits()
{
    if (m_changed.isEmpty())
        return;
    m_book.commitAll();
    const Json entry { { "id", newId("f-") }, { "on", today() }, { "by", by() } };
    m_book.change(kFits, [&](auto& workspace) { return workspace.add(m_book.planId(), kFits, entry); });
}

void RiskController::takeBackFits()
{
    const auto& all = listAt(m_book.document(), kFits);
    if (m_fits.isEmpty() || all.empty())
        return;
    const auto path = std::string(kFits) + '.' + textAt(all.back(), "id").toStdString();
    m_book.change(kFits, [&](auto& workspace) { return workspace.remove(m_book.planId(), path); });
}

QString RiskController::from() const
{
    const auto* risk = newestRisk(m_book.document());
    if (!risk)
        return {};
    const auto name = m_language.text("code.assessment_kind.risk");
    const auto on = m_language.date(textAt(*risk, "completed_on"));
    return on.isEmpty() ? name : m_language.text("risk.from").arg(name, on);
}

FormField* RiskController::heads() const
{
    const auto* risk = newestRisk(m_book.document());
    auto* form = risk ? m_forms.form(QStringLiteral("assessments")) : nullptr;
    if (!form)
        return nullptr;
    const auto wanted
        = QStringLiteral("assessments.") + textAt(*risk, "assessment_id") + QStringLiteral(".areas");
    auto* all
        = static_cast<FormField*>(static_cast<FormSection*>(form->sections().first())->fields().first());
    for (int row = 0; row < all->items()->count(); ++row) {
        auto* item = all->items()->index(row).data(FormItemsModel::Item).value<FormItem*>();
        if (!wanted.startsWith(item->path() + QLatin1Char('.')))
            continue;
        for (auto* object : item->fields())
            if (auto* field = static_cast<FormField*>(object); field->path() == wanted)
                return field;
    }
    return nullptr;
}

void RiskController::assess()
{
    if (!m_book.plan())
        return;
    m_book.commitAll();
    const auto found = findForm("assessments")->sections.front().fields.front();
    auto item = blankItem(found, listAt(m_book.document(), found.path).size(), "risk");
    item["title"] = toPlan(m_language.text("code.assessment_kind.risk"));
    item["completed_on"] = today();
    if (const auto who = holder(); !who.empty())
        item["completed_by"] = who;
    item["linked_to_plan"] = true;
    m_book.change(
        found.path, [&](auto& workspace) { return workspace.add(m_book.planId(), found.path, item); });
}

std::vector<checker::AtRisk> RiskController::named() const
{
    return namedIn(m_book.document(), m_book.session().today());
}

QVariantMap RiskController::rowOf(const Json* entry, const QString& name, const QString& why) const
{
    const auto path = entry ? pathOf(m_book.document(), entry) : QString();
    const auto on = entry ? m_language.date(textAt(*entry, "on")) : QString();
    return { { QStringLiteral("name"), name }, { QStringLiteral("why"), why },
        { QStringLiteral("done"), entry ? textAt(*entry, "done") : QString() },
        { QStringLiteral("on"), on.isEmpty() ? QString() : m_language.text("at_risk.on").arg(on) },
        { QStringLiteral("words"),
            QVariant::fromValue(entry ? m_book.at(path + QStringLiteral(".words")) : nullptr) } };
}

QVariantList RiskController::atRisk() const
{
    const auto& document = m_book.document();
    const auto all = named();
    QVariantList rows;
    for (const auto& one : all) {
        const auto why = m_language.text(QStringLiteral("code.at_risk.") + fromPlan(one.kind));
        const auto name = fromPlan(one.name);
        rows.append(
            rowOf(entryAbout(document, one), name.isEmpty() ? why : name, name.isEmpty() ? QString() : why));
    }
    for (const auto* entry : others(document, all)) {
        const auto name = personName(document, textAt(*entry, "person_id"));
        const auto who = name.isEmpty() ? textAt(*entry, "who") : name;
        rows.append(rowOf(entry,
            who.isEmpty() ? m_language.wordsFor(QStringLiteral("code.at_risk"), textAt(*entry, "kind")) : who,
            m_language.text("at_risk.no_longer")));
    }
    return rows;
}

QVariantList RiskController::choices() const
{
    QVariantList list;
    for (const char* value : kChoices)
        list.append(QVariantMap { { QStringLiteral("value"), QLatin1String(value) },
            { QStringLiteral("label"),
                m_language.text(QStringLiteral("code.safeguarding.") + QLatin1String(value)) } });
    list.append(QVariantMap { { QStringLiteral("value"), QString() },
        { QStringLiteral("label"), m_language.text("form.not_recorded") } });
    return list;
}

void RiskController::setDone(int row, const QString& value)
{
    m_book.commitAll();
    const auto& document = m_book.document();
    const auto all = named();
    const auto rest = others(document, all);
    const auto count = static_cast<int>(all.size() + rest.size());
    if (row < 0 || row >= count || !m_book.plan())
        return;
    const auto at = static_cast<std::size_t>(row);
    const auto* entry = at < all.size() ? entryAbout(document, all[at]) : rest[at - all.size()];
    const Json said = value.isEmpty() ? Json(nullptr) : Json(value.toStdString());
    if (entry) {
        const auto path = pathOf(document, entry).toStdString();
        m_book.change(path, [&](auto& workspace) {
            return workspace.setAll(m_book.planId(),
                { { path + ".done", said }, { path + ".on", Json(today()) }, { path + ".by", Json(by()) } });
        });
        return;
    }
    if (value.isEmpty())
        return;
    const auto& one = all[at];
    const Json added { { "person_id", one.who.empty() ? Json(nullptr) : Json(one.who) },
        { "who", one.who.empty() ? one.name : std::string() }, { "kind", one.kind }, { "done", said },
        { "words", "" }, { "lang", m_language.code().toStdString() }, { "on", today() }, { "by", by() } };
    m_book.change(kDone, [&](auto& workspace) { return workspace.add(m_book.planId(), kDone, added); });
}

QString RiskController::servicePath() const
{
    const auto today = m_book.session().today();
    for (const auto& person : listAt(m_book.document(), "people")) {
        const auto until = dateAt(person, "in_role_to");
        if (textAt(person, "role") == QLatin1String(kTeam) && (!until.isValid() || until > today))
            return QStringLiteral("people.") + textAt(person, "person_id");
    }
    return {};
}

Answer* RiskController::serviceAnswer(const char* member) const
{
    const auto path = servicePath();
    return path.isEmpty() ? nullptr : m_book.at(path + QLatin1Char('.') + QLatin1String(member));
}

void RiskController::addService()
{
    if (!m_book.plan() || !servicePath().isEmpty())
        return;
    m_book.commitAll();
    const Json team { { "person_id", newId("i-") }, { "name", "" }, { "role", kTeam },
        { "agency", "local_authority" }, { "organisation", "" }, { "phone", "" }, { "in_role_from", nullptr },
        { "in_role_to", nullptr } };
    m_book.change("people", [&](auto& workspace) { return workspace.add(m_book.planId(), "people", team); });
}

void RiskController::reload()
{
    look();
    Q_EMIT changed();
}

void RiskController::retranslate()
{
    reload();
    Q_EMIT wordsChanged();
}

bool asksAboutAtRisk(const Json& document, const QDate& today)
{
    return std::ranges::any_of(namedIn(document, today),
        [&](const checker::AtRisk& one) { return !checker::doneAbout(document, one); });
}

} // namespace cyd::bridge
