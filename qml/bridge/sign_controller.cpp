#include "qml/bridge/sign_controller.h"

#include "core/exchange/print.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/conflicts_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <cmath>

namespace cyd::bridge {

using workspace::SignRequest;

namespace {

std::vector<workspace::Stroke> strokesOf(const QVariantList& drawn)
{
    std::vector<workspace::Stroke> strokes;
    for (const auto& line : drawn) {
        workspace::Stroke stroke;
        for (const auto& value : line.toList()) {
            const auto point = value.toMap();
            const auto thousandths = [&](const char* name) {
                return static_cast<std::int32_t>(
                    std::lround(point.value(QLatin1String(name)).toDouble() * 1000));
            };
            stroke.push_back({ thousandths("x"), thousandths("y"), point.value(QStringLiteral("t")).toInt(),
                thousandths("p") });
        }
        if (!stroke.empty())
            strokes.push_back(std::move(stroke));
    }
    return strokes;
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
{
}

void SignController::open()
{
    m_request = {};
    const auto* plan = m_book.plan();
    if (plan) {
        const auto id = textAt(plan->document(), "service_user.person_id");
        m_request.by = id.isEmpty() ? "su" : id.toStdString();
        // The person's own language comes first, whatever the worker reads in.
        const auto preferred = textAt(plan->document(), "service_user.language.preferred");
        m_request.language = preferred == QLatin1String("cy") || preferred == QLatin1String("en")
            ? preferred.toStdString()
            : m_language.code().toStdString();
    }
    m_done.reset();
    clear();
    reload();
}

void SignController::reload()
{
    m_html.clear();
    m_versions.reload();
    Q_EMIT changed();
}

void SignController::retranslate()
{
    m_versions.retranslate();
    Q_EMIT changed();
}

void SignController::clear()
{
    m_name.clear();
    m_words.clear();
    m_reason.clear();
    m_witness.clear();
    m_problem.clear();
    m_strokes.clear();
    m_request.how.clear();
    Q_EMIT changed();
}

void SignController::setBy(const QString& personId)
{
    if (personId == by())
        return;
    m_request.by = personId.toStdString();
    m_done.reset();
    clear(); // one person's ink and words are nobody else's
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
    Q_EMIT changed();
}

void SignController::setHow(const QString& how)
{
    if (how == this->how())
        return;
    m_request.how = how.toStdString();
    m_strokes.clear(); // ink is a signature or a mark, as it was drawn
    m_problem.clear();
    m_done.reset();
    Q_EMIT changed();
}

void SignController::put(QString& field, const QString& text)
{
    if (field == text)
        return;
    field = text;
    m_problem.clear();
    Q_EMIT changed();
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

void SignController::setStrokes(const QVariantList& strokes)
{
    if (m_strokes == strokes)
        return;
    m_strokes = strokes;
    m_problem.clear();
    Q_EMIT changed();
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
        m_html = exchange::toHtml(*document, facts,
            m_request.language == "cy" ? exchange::PrintLanguage::Welsh : exchange::PrintLanguage::English,
            m_language.phrasebook());
    }
    return m_html;
}

bool SignController::canSign() const
{
    return m_book.plan() && m_conflicts.count() == 0;
}

QString SignController::blockedWords() const
{
    if (!m_book.plan() || m_conflicts.count() == 0)
        return {};
    return m_language.text("sign.blocked").arg(m_conflicts.count());
}

QString SignController::problemWords() const
{
    return m_problem.isEmpty() ? QString() : m_language.text(QStringLiteral("sign.problem.") + m_problem);
}

QString SignController::doneWords() const
{
    if (!m_done)
        return {};
    const auto how = QString::fromStdString(m_done->signature.how);
    const bool recorded = how == QLatin1String("declined") || how == QLatin1String("unable");
    return m_language.text(recorded ? "sign.recorded" : "sign.done")
        .arg(m_done->number)
        .arg(m_language.moment(m_done->atMs));
}

SignRequest SignController::request() const
{
    auto request = m_request;
    request.words = toPlan(request.how == "typed" ? m_name.trimmed() : m_words.trimmed());
    request.reason = toPlan(m_reason.trimmed());
    request.witness = toPlan(m_witness.trimmed());
    request.strokes = strokesOf(m_strokes);
    const auto shown = documentHtml().toUtf8();
    request.shownDigest = hashOf("cyd/shown/v1",
        { BytesView(reinterpret_cast<const std::uint8_t*>(shown.constData()),
            static_cast<std::size_t>(shown.size())) })
                              .hex();
    return request;
}

void SignController::sign()
{
    m_book.commitAll();
    m_problem.clear();
    const auto request = this->request();
    if (request.how.empty())
        m_problem = QStringLiteral("how");
    else if ((request.how == "ink" || request.how == "mark") && request.strokes.empty())
        m_problem = QStringLiteral("strokes");
    else if (request.how == "typed" && request.words.empty())
        m_problem = QStringLiteral("name");
    else if ((request.how == "declined" || request.how == "unable") && request.reason.empty())
        m_problem = QStringLiteral("reason");
    else if ((request.how == "spoken" || request.how == "witnessed") && request.witness.empty())
        m_problem = QStringLiteral("witness");
    if (!m_problem.isEmpty() || !canSign()) {
        Q_EMIT changed();
        return;
    }
    std::optional<workspace::VersionView> sealed;
    const bool done = m_book.session().change(m_book.planId(), [&](auto& workspace) -> Done {
        auto version = workspace.sign(m_book.planId(), request);
        if (!version)
            return pass(version);
        sealed = std::move(*version);
        return {};
    });
    if (!done) // the ink and the words stay: nothing has to be done twice
        return;
    clear();
    m_done = std::move(sealed);
    Q_EMIT changed();
}

} // namespace cyd::bridge
