// What is missing before an answer can be sealed, the sealing itself, and taking it back.
#include "qml/bridge/answer_book.h"
#include "qml/bridge/conflicts_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/screen_text.h"
#include "qml/bridge/session.h"
#include "qml/bridge/sign_controller.h"

#include <algorithm>
#include <cmath>
#include <sodium.h>
#include <utility>

namespace cyd::bridge {

using workspace::SignRequest;

namespace {

//! The words "Checking …" are drawn before the work begins.
constexpr int kDrawFirstMs = 60;

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

SignRequest SignController::request() const
{
    // Only what belongs to the chosen way: what was typed for another is not said.
    SignRequest request;
    request.by = m_request.by;
    request.how = m_request.how;
    request.language = m_request.language;
    const auto& way = request.how;
    if (way == "typed")
        request.words = toPlan(m_name.trimmed());
    if (way == "spoken")
        request.words = toPlan(m_words.trimmed());
    if (way == "spoken" || way == "witnessed")
        request.witness = toPlan(m_witness.trimmed());
    if (takesReason())
        request.reason = toPlan(m_reason.trimmed());
    else
        request.exceptParts = m_request.exceptParts;
    if (!takesReason()) // left out beforehand, and now agreed to after all
        for (const auto& part : m_offered)
            if (std::ranges::find(request.exceptParts, part) == request.exceptParts.end())
                request.agreeParts.push_back(part);
    if (way == "paper")
        request.paper = m_paper.copy();
    if (way == "ink" || way == "mark")
        request.strokes = strokesOf(m_strokes);
    request.shownDigest = shownDigest().toStdString();
    return request;
}

QString SignController::shownDigest() const
{
    const auto shown = documentHtml().toUtf8();
    const BytesView bytes(
        reinterpret_cast<const std::uint8_t*>(shown.constData()), static_cast<std::size_t>(shown.size()));
    return QString::fromStdString(hashOf("cyd/shown/v1", { bytes }).hex());
}

bool SignController::canSign() const
{
    return m_book.plan() && m_conflicts.count() == 0 && !m_withheld;
}

int SignController::conflicts() const
{
    return m_conflicts.count();
}

QString SignController::blockedWords() const
{
    if (!m_book.plan())
        return {};
    if (m_conflicts.count() == 0) // nobody signs a text that they may not read
        return m_withheld ? m_language.text("sign.withheld") : QString();
    return m_language.text("sign.blocked").arg(m_conflicts.count());
}

QString SignController::problemWords() const
{
    if (m_refused && m_problem == QLatin1String("secret"))
        return faultWords(m_language, *m_refused);
    return m_problem.isEmpty() ? QString() : m_language.text(QStringLiteral("sign.problem.") + m_problem);
}

QString SignController::missing() const
{
    const auto blank = [](const QString& text) { return text.trimmed().isEmpty(); };
    const auto way = how();
    if (by().isEmpty())
        return QStringLiteral("who");
    if (way.isEmpty())
        return QStringLiteral("how");
    if ((way == QLatin1String("ink") || way == QLatin1String("mark")) && m_strokes.isEmpty())
        return QStringLiteral("strokes");
    if (way == QLatin1String("typed") && blank(m_name))
        return QStringLiteral("name");
    if (way == QLatin1String("unable") && blank(m_reason)) // "no" is complete without a reason
        return QStringLiteral("reason");
    if ((way == QLatin1String("spoken") || way == QLatin1String("witnessed")) && blank(m_witness))
        return QStringLiteral("witness");
    return way == QLatin1String("paper") ? paperMissing() : QString();
}

QString SignController::paperMissing() const
{
    if (!m_book.plan())
        return {};
    const auto done = m_book.session().workspace()->paperFits(m_book.planId(), m_paper.copy());
    if (done)
        return {};
    const auto code = QString::fromLatin1(done.error().code); // "sign.kept"
    return code.section(QLatin1Char('.'), 1);
}

QVariantList SignController::paragraphs() const
{
    QVariantList list;
    const auto add = [&](const QString& text) {
        if (!text.isEmpty())
            list.append(QVariantMap {
                { QStringLiteral("text"), text }, { QStringLiteral("lang"), m_language.code() } });
    };
    const auto say = [&](const char* id) { add(m_language.text(id)); };
    say("mine.sign");
    if (m_done) {
        add(doneWords());
        say(notAgreed() ? "mine.recorded_next" : "mine.signed_next");
    } else if (m_step == 0) {
        say("page.sign.reading_intro");
        list += forVoice(documentHtml(), language());
        say("page.sign.end");
        say("page.sign.go_answer");
    } else if (m_step == 1) {
        for (const char* id : { "page.sign.how", "page.sign.how_hint", "page.sign.ink", "page.sign.mark",
                 "page.sign.typed", "page.sign.spoken", "page.sign.seen", "page.sign.declined",
                 "page.sign.unable", "page.sign.except", "page.sign.except_hint" })
            say(id);
        if (saidBefore())
            say("page.sign.except_said");
        add(exceptWords());
    } else {
        say("page.sign.confirm");
        for (const auto& [label, value] : { std::pair { "page.sign.fact_date", todayWords() },
                 { "page.sign.fact_who", byName() }, { "page.sign.fact_how", howWords() },
                 { "page.sign.fact_witness", how() == QLatin1String("spoken") ? witness() : QString() },
                 { "page.sign.fact_reason", takesReason() ? reason() : QString() },
                 { "page.sign.fact_except", takesReason() ? QString() : exceptWords() } })
            if (!value.isEmpty()) {
                say(label);
                add(value);
            }
        say("page.sign.confirm_note");
    }
    return list;
}

QString SignController::doneHow() const
{
    return m_done ? QString::fromStdString(m_done->signature.how) : QString();
}

bool SignController::notAgreed() const
{
    return doneHow() == QLatin1String("declined") || doneHow() == QLatin1String("unable")
        || doneHow() == QLatin1String("seen");
}

bool SignController::mayDetermine() const
{
    return m_done && notAgreed() && textAt(m_book.document(), "plan.status") == QLatin1String("draft");
}

void SignController::determine()
{
    if (!mayDetermine())
        return;
    const auto today = m_book.session().today().toString(Qt::ISODate).toStdString();
    m_book.change("plan.status", [&](auto& workspace) {
        return workspace.setAll(
            m_book.planId(), { { "plan.status", "determined_by_provider" }, { "plan.agreed_on", today } });
    });
}

QString SignController::findHolder() const
{
    const auto holder = m_book.plan() ? m_book.session().workspace()->holder(m_book.planId())
                                      : Result<std::string>(fail(Fault::Locked, "vault.locked"));
    return holder ? QString::fromStdString(*holder) : QString();
}

bool SignController::answeredAsItStands() const
{
    const auto& rows = m_versions.rows();
    if (rows.empty() || rows.front().changedSince > 0)
        return false;
    const auto self = textAt(m_book.document(), "service_user.person_id");
    for (const auto& row : rows)
        if (row.number == rows.front().number && row.takenBackAt.empty()
            && QString::fromStdString(row.signature.by) == self)
            return true;
    return false;
}

bool SignController::mayFinish() const
{
    if (m_holder.isEmpty() || !answeredAsItStands())
        return false;
    const auto& rows = m_versions.rows();
    for (const auto& row : rows)
        if (row.number == rows.front().number && row.takenBackAt.empty()
            && QString::fromStdString(row.signature.by) == m_holder)
            return false;
    return true;
}

bool SignController::asksHolder() const
{
    return m_holder.isEmpty() && answeredAsItStands();
}

QVariantList SignController::holderChoices() const
{
    QVariantList people;
    const auto self = textAt(m_book.document(), "service_user.person_id");
    for (const auto& person : listAt(m_book.document(), "people")) {
        const auto id = textAt(person, "person_id"), name = textAt(person, "name");
        if (id != self && !name.isEmpty() && textAt(person, "agency") != QLatin1String("family")
            && textAt(person, "in_role_to").isEmpty())
            people.append(QVariantMap { { QStringLiteral("value"), id }, { QStringLiteral("label"), name } });
    }
    return people;
}

void SignController::iAm(const QString& personId)
{
    if (!m_book.plan())
        return;
    if (const auto done = m_book.session().workspace()->setHolder(m_book.planId(), personId.toStdString());
        !done)
        m_book.session().report(done.error());
    m_holder = findHolder();
    Q_EMIT changed();
}

bool SignController::secretIsPin() const
{
    const auto* workspace = m_book.session().workspace();
    return workspace && workspace->pinTriesLeft() > 0;
}

void SignController::finish()
{
    if (!mayFinish() || !canSign())
        return;
    clear();
    m_request.by = m_holder.toStdString();
    m_request.how = "account";
    // The text that the person has just answered is the text that stands: mayFinish().
    m_readDigest = shownDigest();
    m_step = 2;
    touched();
}

void SignController::sign(const QString& secret)
{
    m_book.commitAll();
    m_problem = missing();
    forgetSecret();
    if (!m_problem.isEmpty() || !canSign() || m_step != 2 || m_sealing) {
        Q_EMIT changed();
        return;
    }
    if (how() != QLatin1String("account")) {
        seal();
        return;
    }
    m_secret = secret.toUtf8();
    m_sealing = true;
    Q_EMIT changed();
    QTimer::singleShot(kDrawFirstMs, this, [this] {
        if (std::exchange(m_sealing, false)) // open() ends it: another plan, or a lock
            seal();
        forgetSecret();
    });
}

void SignController::forgetSecret()
{
    sodium_memzero(m_secret.data(), static_cast<std::size_t>(m_secret.size()));
    m_secret.clear();
}

void SignController::seal()
{
    m_refused.reset();
    auto* workspace = m_book.session().workspace();
    auto version = workspace->sign(m_book.planId(), request(),
        std::string_view(m_secret.constData(), static_cast<std::size_t>(m_secret.size())));
    if (!version) { // the ink and the words stay: nothing has to be done twice
        const auto code = std::string_view(version.error().code);
        if (code.starts_with("pin.") || code.starts_with("vault.")) {
            m_refused = version.error();
            m_problem = QStringLiteral("secret");
        } else {
            m_book.session().report(version.error());
        }
        Q_EMIT changed();
        return;
    }
    m_book.session().received(m_book.planId());
    clear();
    m_done = std::move(*version);
    Q_EMIT changed();
}

bool SignController::takeBack(const QString& record, const QString& reason)
{
    const auto id = RecordId::fromHexText(record.toStdString());
    if (!id || reason.trimmed().isEmpty())
        return false;
    return m_book.session().change(m_book.planId(),
        [&](auto& workspace) { return workspace.takeBack(m_book.planId(), *id, toPlan(reason.trimmed())); });
}

} // namespace cyd::bridge
