#include "qml/bridge/answer_book.h"

#include "core/base/id.h"
#include "core/plan/fields.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <QRegularExpression>

#include <algorithm>

namespace cyd::bridge {

AnswerBook::AnswerBook(Session& session, Language& language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_language(language)
{
    for (auto* timer : { &m_pause, &m_limit, &m_quiet })
        timer->setSingleShot(true);
    m_pause.setInterval(kDraftPauseMs);
    m_limit.setInterval(kDraftLimitMs);
    m_quiet.setInterval(kCommitMs);
    connect(&m_pause, &QTimer::timeout, this, &AnswerBook::saveDrafts);
    connect(&m_limit, &QTimer::timeout, this, &AnswerBook::saveDrafts);
    connect(&m_quiet, &QTimer::timeout, this, &AnswerBook::commitAll);
    connect(&m_language, &Language::changed, this, [this] {
        for (auto* answer : all())
            Q_EMIT answer->stateChanged();
    });
}

AnswerBook::~AnswerBook() = default;

void AnswerBook::open(const PlanId& plan)
{
    close();
    m_plan = plan;
    m_open = true;
    m_savedAtMs = 0;
    m_notSaved = false;
    if (const auto drafts = m_session.workspace()->drafts(plan)) {
        for (const auto& draft : *drafts)
            m_restored.insert(steady(QString::fromStdString(draft.path)), draft);
    }
    reload();
}

void AnswerBook::close()
{
    m_open = false;
    for (auto* timer : { &m_pause, &m_limit, &m_quiet })
        timer->stop();
    for (auto& [path, answer] : m_answers)
        answer.release()->deleteLater(); // a page that is going away may still hold it
    m_answers.clear();
    m_restored.clear();
    m_conflicts.clear();
}

const plan::Plan* AnswerBook::plan() const
{
    return m_open ? m_session.plan(m_plan) : nullptr;
}

const Json& AnswerBook::document() const
{
    static const Json kNone = Json::object();
    const auto* open = plan();
    return open ? open->document() : kNone;
}

Answer* AnswerBook::at(const QString& path)
{
    if (!m_open || path.isEmpty())
        return nullptr;
    const auto place = steady(path);
    auto& answer = m_answers[place.toStdString()];
    if (!answer) {
        answer.reset(new Answer(*this, place));
        answer->reload();
        if (const auto draft = m_restored.constFind(place); draft != m_restored.constEnd())
            answer->restore(QString::fromStdString(draft->text), draft->atMs);
    }
    return answer.get();
}

void AnswerBook::reload()
{
    if (!m_open)
        return;
    m_conflicts.clear();
    if (const auto* open = plan())
        for (const auto& conflict : open->conflicts())
            m_conflicts.insert(steady(QString::fromStdString(conflict.path)));
    for (auto* answer : all())
        answer->reload();
}

std::vector<Answer*> AnswerBook::all() const
{
    std::vector<Answer*> answers;
    answers.reserve(m_answers.size());
    for (const auto& [path, answer] : m_answers)
        answers.push_back(answer.get());
    return answers;
}

QString AnswerBook::steady(const QString& path) const
{
    static const QRegularExpression kCounted(QStringLiteral("\\.[0-9]+(\\.|$)"));
    const auto* open = plan();
    return open && path.contains(kCounted) ? QString::fromStdString(open->steadyPath(path.toStdString()))
                                           : path;
}

bool AnswerBook::disputed(const QString& path) const
{
    if (conflicted(path))
        return true;
    for (auto whole = path; whole.contains(QLatin1Char('.'));) {
        whole.truncate(whole.lastIndexOf(QLatin1Char('.')));
        const auto last = whole.mid(whole.lastIndexOf(QLatin1Char('.')) + 1).toStdString();
        if (plan::isWhole(last) && conflicted(whole))
            return true;
    }
    return false;
}

bool AnswerBook::hasDraft(const QString& asked) const
{
    const auto path = steady(asked);
    const auto answer = m_answers.find(path.toStdString());
    return m_restored.contains(path)
        || (answer != m_answers.end() && answer->second->state() != Answer::Saved);
}

bool AnswerBook::conflictedBelow(const QString& asked) const
{
    const auto path = steady(asked);
    return std::any_of(m_conflicts.begin(), m_conflicts.end(), [&](const QString& conflict) {
        return conflict == path || conflict.startsWith(path + QLatin1Char('.'));
    });
}

bool AnswerBook::typing() const
{
    return std::any_of(m_answers.begin(), m_answers.end(),
        [](const auto& entry) { return entry.second->state() == Answer::Typing; });
}

void AnswerBook::typed()
{
    m_pause.start();
    m_quiet.start();
    if (!m_limit.isActive())
        m_limit.start();
    Q_EMIT stateChanged();
}

void AnswerBook::saveDrafts()
{
    m_pause.stop();
    m_limit.stop();
    if (!m_session.isUnlocked())
        return;
    for (const auto& [path, answer] : m_answers) {
        if (!answer->m_draftDue)
            continue;
        const auto done = m_session.workspace()->saveDraft(m_plan, path, toPlan(answer->m_text));
        answer->m_draftDue = !done;
        if (!done) {
            m_notSaved = true;
            m_session.report(done.error());
            break;
        }
    }
    Q_EMIT stateChanged();
}

bool AnswerBook::commitAll()
{
    m_quiet.stop();
    if (!m_open || !m_session.isUnlocked())
        return true;
    saveDrafts();
    // A commit reloads every answer; collect first.
    auto due = all();
    std::erase_if(due, [](const Answer* answer) {
        return answer->m_state != Answer::Typing && answer->m_state != Answer::NotSaved;
    });
    // Translations last: one that was typed beside an original that changed too is no older than it.
    std::ranges::stable_partition(due, [](const Answer* answer) { return answer->m_original.isNull(); });
    for (auto* answer : due)
        answer->commit();
    return std::none_of(
        due.begin(), due.end(), [](const Answer* answer) { return answer->state() == Answer::NotSaved; });
}

bool AnswerBook::change(const std::string& path, const std::function<Done(workspace::Workspace&)>& work)
{
    return m_session.change(m_plan, [&](workspace::Workspace& workspace) -> Done {
        static constexpr std::string_view kDomains = "domains.";
        if (const auto* open = plan(); open && path.starts_with(kDomains)) {
            const auto key = path.substr(kDomains.size(), path.find('.', kDomains.size()) - kDomains.size());
            if (!areaIn(open->document(), QString::fromStdString(key))) {
                const Json area { { "domain", key }, { "state", nullptr }, { "in_my_words", "" },
                    { "strengths", "" }, { "needs", Json::array() }, { "outcomes", Json::array() },
                    { "actions", Json::array() }, { "unmet_needs", Json::array() }, { "note", "" } };
                if (auto done = workspace.add(m_plan, "domains", area); !done)
                    return done;
            }
        }
        return work(workspace);
    });
}

bool AnswerBook::answerPart(const PartAnswer& answer)
{
    static const std::string kParts = "involvement.parts";
    return change(kParts, [&](workspace::Workspace& workspace) -> Done {
        auto edits = cyd::answerPart(document(), answer);
        std::vector<workspace::Workspace::FieldEdit> changes;
        changes.reserve(edits.changes.size());
        for (auto& [path, value] : edits.changes)
            changes.push_back({ path, std::move(value) });
        if (!changes.empty())
            if (auto done = workspace.setAll(m_plan, changes); !done)
                return done;
        for (const auto place : edits.removed)
            if (auto done = workspace.remove(m_plan, kParts + '.' + std::to_string(place)); !done)
                return done;
        for (const auto& entry : edits.added)
            if (auto done = workspace.add(m_plan, kParts, entry); !done)
                return done;
        return {};
    });
}

bool AnswerBook::commit(const std::vector<workspace::Workspace::FieldEdit>& edits)
{
    const bool done
        = change(edits.front().path, [&](auto& workspace) { return workspace.setAll(m_plan, edits); });
    m_notSaved = !done;
    if (done)
        m_savedAtMs = m_session.now().toMSecsSinceEpoch();
    Q_EMIT stateChanged();
    return done;
}

void AnswerBook::forget(const Answer& answer)
{
    // A draft of an earlier version of the app may be kept under the item's position.
    const auto restored = m_restored.take(answer.path());
    for (const auto& path : { answer.path().toStdString(), restored.path })
        if (!path.empty())
            if (const auto done = m_session.workspace()->dropDraft(m_plan, path); !done)
                m_session.report(done.error());
}

std::string newId(const char* prefix)
{
    std::array<std::uint8_t, 6> bytes {};
    randomBytes(bytes);
    return prefix + toHex(bytes);
}

} // namespace cyd::bridge
