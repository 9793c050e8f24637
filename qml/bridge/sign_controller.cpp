#include "qml/bridge/sign_controller.h"

#include "core/base/part_views.h"
#include "core/checker/policy.h"
#include "core/exchange/print.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/conflicts_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/screen_text.h"
#include "qml/bridge/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalBlocker>

namespace cyd::bridge {

using workspace::SignRequest;

namespace {

constexpr const char* kDraft = "involvement.signing"; // no place of the plan itself

QStringList asList(const std::vector<std::string>& parts)
{
    QStringList list;
    for (const auto& part : parts)
        list.append(QString::fromStdString(part));
    return list;
}

//! What somebody said of a part that is no outcome and no action.
QString partWords(const Language& language, const Json& document, const QString& part)
{
    const auto id = part.section(QLatin1Char(':'), 1);
    if (const auto* area = findArea(id))
        return language.text(area->title);
    for (const auto& area : listAt(document, "domains"))
        for (const auto& need : listAt(area, "needs"))
            if (textAt(need, "need_id") == id)
                return textAt(need, "text");
    return language.wordsFor(QStringLiteral("part"), part);
}

} // namespace

SignController::SignController(AnswerBook& book, const Language& language, const ConflictsModel& conflicts,
    PeopleModel& people, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_conflicts(conflicts)
    , m_people(people)
    , m_versions(book, language)
    , m_paper(language)
{
    connect(&m_paper, &PaperNote::changed, this, [this] {
        m_problem.clear();
        touched();
    });
    m_keep.setSingleShot(true);
    m_keep.setInterval(AnswerBook::kDraftPauseMs);
    connect(&m_keep, &QTimer::timeout, this, &SignController::keep);
}

void SignController::open()
{
    m_keep.stop();
    m_sealing = false;
    forgetSecret();
    m_refused.reset();
    m_request = {};
    m_offered.clear();
    m_name.clear();
    m_words.clear();
    m_reason.clear();
    m_witness.clear();
    {
        const QSignalBlocker quiet(this);
        m_paper.clear();
    }
    m_problem.clear();
    m_strokes.clear();
    m_strokesOf.clear();
    m_step = 0;
    m_ownHand = false;
    m_readDigest.clear();
    const auto* plan = m_book.plan();
    if (plan) {
        // The person's own language comes first, whatever the worker reads in.
        const auto preferred = textAt(plan->document(), "service_user.language.preferred");
        m_request.language = preferred == QLatin1String("cy") || preferred == QLatin1String("en")
            ? preferred.toStdString()
            : m_language.code().toStdString();
    }
    m_done.reset();
    m_html.clear();
    m_text.clear();
    if (plan)
        restore();
    reload();
    Q_EMIT strokesChanged();
}

void SignController::reload()
{
    m_html.clear();
    m_text.clear();
    m_versions.reload();
    m_holder = findHolder();
    const auto* plan = m_book.plan();
    m_withheld = plan && !exchange::documentFor(plan->document(), exchange::Audience::Person);
    if (m_step > 0 && shownDigest() != m_readDigest) { // what would be sealed is no longer what was read
        m_step = 0;
        m_problem = QStringLiteral("changed");
    }
    offer();
    Q_EMIT changed();
    Q_EMIT partsChanged();
}

void SignController::setStep(int step)
{
    if (step < 0 || step >= m_step)
        return; // forward goes through read() and check()
    m_step = step;
    m_problem.clear();
    touched();
}

void SignController::read()
{
    if (!canSign())
        return;
    m_readDigest = shownDigest();
    m_step = 1;
    m_problem.clear();
    m_done.reset();
    touched();
}

bool SignController::check()
{
    m_problem = missing();
    if (m_problem.isEmpty())
        m_step = 2;
    touched();
    return m_problem.isEmpty();
}

void SignController::touched()
{
    if (m_book.plan())
        m_keep.start();
    Q_EMIT changed();
}

void SignController::keep()
{
    m_keep.stop();
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (!workspace || (m_step == 0 && how().isEmpty()))
        return;
    const QJsonObject draft { { QStringLiteral("by"), by() }, { QStringLiteral("how"), how() },
        { QStringLiteral("language"), language() }, { QStringLiteral("step"), m_step },
        { QStringLiteral("own"), m_ownHand }, { QStringLiteral("read"), m_readDigest },
        { QStringLiteral("name"), m_name }, { QStringLiteral("words"), m_words },
        { QStringLiteral("reason"), m_reason }, { QStringLiteral("witness"), m_witness },
        { QStringLiteral("paper"), m_paper.kept() },
        { QStringLiteral("except"), QJsonArray::fromStringList(exceptions()) },
        { QStringLiteral("offered"), QJsonArray::fromStringList(asList(m_offered)) },
        { QStringLiteral("strokes"), QJsonArray::fromVariantList(m_strokes) } };
    const auto text = QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString();
    if (const auto done = workspace->saveDraft(m_book.planId(), kDraft, text); !done)
        m_book.session().report(done.error());
}

void SignController::restore()
{
    const auto drafts = m_book.session().workspace()->drafts(m_book.planId());
    if (!drafts)
        return;
    for (const auto& draft : *drafts) {
        if (draft.path != kDraft)
            continue;
        const auto kept = QJsonDocument::fromJson(QByteArray::fromStdString(draft.text)).object();
        const auto text = [&](const char* member) { return kept.value(QLatin1String(member)).toString(); };
        m_request.by = text("by").toStdString();
        m_request.how = text("how").toStdString();
        if (const auto shown = text("language"); !shown.isEmpty())
            m_request.language = shown.toStdString();
        for (const auto& part : kept.value(QLatin1String("except")).toArray())
            m_request.exceptParts.push_back(part.toString().toStdString());
        for (const auto& part : kept.value(QLatin1String("offered")).toArray())
            m_offered.push_back(part.toString().toStdString());
        m_name = text("name");
        m_words = text("words");
        m_reason = text("reason");
        m_witness = text("witness");
        m_paper.restore(kept.value(QLatin1String("paper")).toObject());
        m_strokes = kept.value(QLatin1String("strokes")).toArray().toVariantList();
        m_readDigest = text("read");
        m_ownHand = kept.value(QLatin1String("own")).toBool();
        m_step = kept.value(QLatin1String("step")).toInt();
    }
}

void SignController::retranslate()
{
    m_versions.retranslate();
    Q_EMIT changed();
    Q_EMIT partsChanged();
}

void SignController::clear()
{
    m_name.clear();
    m_words.clear();
    m_reason.clear();
    m_witness.clear();
    {
        const QSignalBlocker quiet(this);
        m_paper.clear();
    }
    m_problem.clear();
    m_strokes.clear();
    m_strokesOf.clear();
    m_request.how.clear();
    m_request.by.clear();
    m_request.exceptParts.clear();
    m_offered.clear();
    m_step = 0;
    m_ownHand = false;
    m_readDigest.clear();
    m_done.reset();
    m_keep.stop();
    if (auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr)
        if (const auto done = workspace->dropDraft(m_book.planId(), kDraft); !done)
            m_book.session().report(done.error());
    Q_EMIT changed();
    Q_EMIT strokesChanged();
}

void SignController::setBy(const QString& personId)
{
    if (personId == by())
        return;
    const auto step = m_step;
    const auto digest = m_readDigest;
    {
        const QSignalBlocker quiet(this); // the page stays at its step, and whoever is on it where they are
        clear(); // one person's ink and words are nobody else's
    }
    m_request.by = personId.toStdString();
    m_step = step;
    m_readDigest = digest;
    offer();
    touched();
    Q_EMIT partsChanged();
    Q_EMIT strokesChanged();
}

QString SignController::byName() const
{
    const auto* plan = m_book.plan();
    return plan ? personName(plan->document(), by()) : QString();
}

void SignController::setLanguage(const QString& code)
{
    if (code == language())
        return;
    m_request.language = code.toStdString();
    m_html.clear();
    m_text.clear();
    m_step = 0;
    touched();
}

void SignController::setHow(const QString& how)
{
    if (how == this->how())
        return;
    m_strokesOf.insert(this->how(), m_strokes); // a slip of the finger loses none
    m_request.how = how.toStdString();
    m_strokes = m_strokesOf.value(how); // ink is a signature or a mark, as it was drawn
    Q_EMIT strokesChanged();
    m_problem.clear();
    m_done.reset();
    touched();
}

void SignController::put(QString& field, const QString& text)
{
    if (field == text)
        return;
    field = text;
    m_problem.clear();
    touched();
}

void SignController::setName(const QString& name)
{
    put(m_name, name);
}
void SignController::setWords(const QString& words)
{
    put(m_words, words);
}
void SignController::setReason(const QString& reason)
{
    put(m_reason, reason);
}
void SignController::setWitness(const QString& name)
{
    put(m_witness, name);
}

void SignController::setOwnHand(bool own)
{
    if (m_ownHand == own)
        return;
    m_ownHand = own;
    touched();
}

void SignController::setStrokes(const QVariantList& strokes)
{
    if (m_strokes == strokes)
        return;
    m_strokes = strokes;
    m_problem.clear();
    keep(); // a stroke that was drawn is never asked for again
    Q_EMIT changed();
    Q_EMIT strokesChanged();
}

QString SignController::documentHtml() const
{
    const auto* plan = m_book.plan();
    if (!plan)
        return {};
    if (m_html.isEmpty()) {
        const auto document = exchange::documentFor(plan->document(), exchange::Audience::Person);
        if (!document)
            return {};
        exchange::PrintFacts facts;
        facts.printedOn = m_book.session().today().toString(Qt::ISODate).toStdString();
        facts.showsCpaLevel = m_book.session().policy().showsCpaLevel;
        m_html = exchange::toHtml(*document, facts,
            m_request.language == "cy" ? exchange::PrintLanguage::Welsh : exchange::PrintLanguage::English,
            m_language.phrasebook());
    }
    return m_html;
}

QString SignController::documentText() const
{
    const auto html = documentHtml();
    if (m_text.isEmpty() && !html.isEmpty())
        m_text = forScreen(html);
    return m_text;
}

QString SignController::doneWords() const
{
    if (!m_done)
        return {};
    return m_language
        .text(notAgreed()                               ? "sign.recorded"
                : doneHow() == QLatin1String("account") ? "sign.finished"
                                                        : "sign.done")
        .arg(m_done->number)
        .arg(m_language.moment(m_done->atMs));
}

bool SignController::takesReason() const
{
    return how() == QLatin1String("seen") || how() == QLatin1String("declined")
        || how() == QLatin1String("unable");
}

QString SignController::howWords() const
{
    return how().isEmpty() ? QString() : m_language.wordsFor(QStringLiteral("sign.how"), how());
}

QString SignController::todayWords() const
{
    return m_language.date(m_book.session().today().toString(Qt::ISODate));
}

int SignController::nextNumber() const
{
    const auto* plan = m_book.plan();
    if (!plan)
        return 0;
    return static_cast<int>(workspace::versionToSeal(plan->document(), m_versions.rows()));
}

QVariantList SignController::parts() const
{
    QVariantList parts;
    const auto* plan = m_book.plan();
    if (!plan)
        return parts;
    auto rest = m_offered;
    const auto add = [&](const QString& value, const QString& words, const QString& who, bool whole) {
        const bool offered = std::erase(rest, value.toStdString()) > 0;
        parts.append(QVariantMap { { QStringLiteral("value"), value }, { QStringLiteral("words"), words },
            { QStringLiteral("who"), who }, { QStringLiteral("area"), whole },
            { QStringLiteral("said"), offered ? saidOf(value) : QString() } });
    };
    for (const auto& area : areas()) {
        const auto* entry = areaIn(plan->document(), QLatin1String(area.key));
        if (!entry || (listAt(*entry, "outcomes").empty() && listAt(*entry, "actions").empty()))
            continue;
        add(QStringLiteral("domain:") + QLatin1String(area.key), m_language.text(area.title), {}, true);
        const auto addActions = [&](const Json& holder) {
            for (const auto& action : listAt(holder, "actions"))
                add(QStringLiteral("action:") + textAt(action, "action_id"), textAt(action, "text"),
                    personName(plan->document(), textAt(action, "owner_id")), false);
        };
        for (const auto& outcome : listAt(*entry, "outcomes")) {
            add(QStringLiteral("outcome:") + textAt(outcome, "outcome_id"), textAt(outcome, "text"), {},
                false);
            addActions(outcome);
        }
        addActions(*entry);
    }
    for (const auto& part : std::vector(rest)) // of an area without outcomes, or of the whole plan
        add(QString::fromStdString(part),
            partWords(m_language, plan->document(), QString::fromStdString(part)), {}, false);
    return parts;
}

QStringList SignController::exceptions() const
{
    return asList(m_request.exceptParts);
}

QString SignController::exceptWords() const
{
    QStringList words;
    const auto left = exceptions();
    for (const auto& part : parts())
        if (left.contains(part.toMap().value(QStringLiteral("value")).toString()))
            words.append(part.toMap().value(QStringLiteral("words")).toString());
    return words.join(QLatin1Char('\n'));
}

QString SignController::saidOf(const QString& part) const
{
    const auto& document = m_book.document();
    const auto entry = partEntry(document, toPlan(part));
    if (!entry)
        return {};
    const auto state = toPlan(textAt(listAt(document, "involvement.parts")[*entry], "state"));
    return m_language.text(partState(state) == "unsure" ? "sign.said_unsure" : "sign.said_no");
}

void SignController::offer()
{
    const auto& document = m_book.document();
    const bool person = !by().isEmpty() && by() == textAt(document, "service_user.person_id");
    const auto now = person ? partsNotAgreed(document) : std::vector<std::string>();
    const auto among = [](const std::vector<std::string>& list, const std::string& part) {
        return std::ranges::find(list, part) != list.end();
    };
    std::erase_if(m_request.exceptParts,
        [&](const std::string& part) { return among(m_offered, part) && !among(now, part); });
    for (const auto& part : now)
        if (!among(m_offered, part) && !among(m_request.exceptParts, part))
            m_request.exceptParts.push_back(part);
    m_offered = now;
}

void SignController::except(const QString& value, bool leaveOut)
{
    std::erase(m_request.exceptParts, value.toStdString());
    if (leaveOut)
        m_request.exceptParts.push_back(value.toStdString());
    touched();
}

} // namespace cyd::bridge
