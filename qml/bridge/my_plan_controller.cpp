#include "qml/bridge/my_plan_controller.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_controller.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

MyPlanController::MyPlanController(AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_parts(book, language)
{
}

void MyPlanController::begin()
{
    m_areas.clear();
    if (const auto* plan = m_book.plan())
        for (const auto& area : areas())
            if (const auto* json = areaIn(plan->document(), QLatin1String(area.key)); json
                && (!textAt(*json, "state").isEmpty() || !textAt(*json, "in_my_words").isEmpty()
                    || !listAt(*json, "outcomes").empty()))
                m_areas.append(QLatin1String(area.key));
    go(0);
}

void MyPlanController::go(qsizetype step)
{
    m_book.commitAll();
    m_step = step;
    m_parts.setArea(key());
    Q_EMIT changed();
    Q_EMIT stepped();
}

void MyPlanController::next()
{
    if (!end())
        go(m_step + 1);
}

void MyPlanController::previous()
{
    if (!first())
        go(m_step - 1);
}

QString MyPlanController::stepWords() const
{
    return m_language.text("mine.step").arg(m_step + 1).arg(m_areas.size() + 2);
}

qreal MyPlanController::progress() const
{
    return static_cast<qreal>(m_step) / static_cast<qreal>(m_areas.size() + 1);
}

QString MyPlanController::key() const
{
    return m_step > 0 && m_step <= m_areas.size() ? m_areas[m_step - 1] : QString();
}

QString MyPlanController::title() const
{
    const auto* area = findArea(key());
    return area ? m_language.text(area->title) : QString();
}

QString MyPlanController::icon() const
{
    const auto* area = findArea(key());
    return area ? QString::fromLatin1(area->icon) : QString();
}

Answer* MyPlanController::ownWords() const
{
    return key().isEmpty() || !m_book.plan() ? nullptr
                                             : m_book.at(QStringLiteral("domains.%1.in_my_words").arg(key()));
}

QString MyPlanController::nothingWords() const
{
    const auto* plan = m_book.plan();
    const auto* area = plan && !key().isEmpty() ? areaIn(plan->document(), key()) : nullptr;
    if (!area || textAt(*area, "state") != QLatin1String("no_outcome_needed"))
        return {};
    const auto note = textAt(*area, "note");
    return note.isEmpty() ? m_language.text("area.state.nothing_needed") : note;
}

QString MyPlanController::about() const
{
    return QStringLiteral("domain:") + key();
}

QString MyPlanController::answer() const
{
    return key().isEmpty() ? QString() : m_parts.answerTo(about());
}

bool MyPlanController::unsure() const
{
    const auto whole = answer();
    return !whole.isEmpty() && whole != QLatin1String("agrees");
}

Answer* MyPlanController::words() const
{
    const auto place = key().isEmpty() ? std::nullopt : m_parts.placeOf(about());
    return place ? m_book.at(QStringLiteral("involvement.parts.%1.words").arg(*place)) : nullptr;
}

QString MyPlanController::self() const
{
    const auto id = textAt(m_book.document(), "service_user.person_id");
    return id.isEmpty() ? QStringLiteral("su") : id;
}

std::optional<std::size_t> MyPlanController::ownRequest() const
{
    const auto& asked = listAt(m_book.document(), "reviews.requests");
    for (const auto place : openRequests(m_book.document()))
        if (textAt(asked[place], "by") == self())
            return place;
    return std::nullopt;
}

QString MyPlanController::askedWords() const
{
    const auto place = ownRequest();
    return place
        ? m_language.text("mine.asked_review")
              .arg(m_language.date(textAt(listAt(m_book.document(), "reviews.requests")[*place], "on")))
        : QString();
}

Answer* MyPlanController::reviewWords() const
{
    const auto place = ownRequest();
    return place ? m_book.at(QStringLiteral("reviews.requests.%1.words").arg(*place)) : nullptr;
}

void MyPlanController::askForReview()
{
    if (!m_book.plan() || ownRequest())
        return;
    const Json request { { "by", self().toStdString() },
        { "on", m_book.session().today().toString(Qt::ISODate).toStdString() }, { "words", "" },
        { "lang", m_language.code().toStdString() } };
    m_book.change("reviews.requests", [&](workspace::Workspace& workspace) {
        return workspace.add(m_book.planId(), "reviews.requests", request);
    });
}

QString MyPlanController::spokenLanguage() const
{
    const auto* plan = m_book.plan();
    const auto code = plan ? textAt(plan->document(), "service_user.language.preferred") : QString();
    return code == QLatin1String("cy") || code == QLatin1String("en") ? code : QString();
}

QVariantList MyPlanController::paragraphs() const
{
    QVariantList list;
    const auto own = m_language.code();
    const auto add = [&](const QString& text, const QString& lang) {
        if (!text.isEmpty())
            list.append(QVariantMap { { QStringLiteral("text"), text }, { QStringLiteral("lang"), lang } });
    };
    // As on the screen: the words as they were typed, and the translation after them.
    const auto addAnswer = [&](const Answer* answer) {
        if (!answer)
            return;
        add(answer->text(), answer->language());
        add(answer->translation(),
            answer->language() == QLatin1String("cy") ? QStringLiteral("en") : QStringLiteral("cy"));
    };
    if (first() || end()) {
        add(m_language.text(first() ? "mine.hello" : "mine.thanks"), own);
        add(m_language.text(first() ? "mine.hello_text" : "mine.thanks_text"), own);
        return list;
    }
    add(title(), own);
    add(nothingWords(), own);
    if (const auto* words = ownWords(); words && !words->text().isEmpty()) {
        add(m_language.text("mine.i_said"), own);
        addAnswer(words);
    }
    for (int row = 0; row < m_parts.count(); ++row) {
        const auto value = [&](MyPartsModel::Role role) { return m_parts.data(m_parts.index(row), role); };
        const bool outcome = value(MyPartsModel::IsOutcome).toBool();
        add(m_language.text(outcome ? "mine.i_want" : "mine.will_happen"), own);
        addAnswer(value(MyPartsModel::Text).value<Answer*>());
        if (const auto who = value(MyPartsModel::WhoWords).toString(); !who.isEmpty())
            add(m_language.text("mine.who").arg(who), own);
        if (const auto when = value(MyPartsModel::WhenWords).toString(); !when.isEmpty())
            add(m_language.text("mine.when").arg(when), own);
    }
    add(m_language.text("mine.ask_area"), own);
    return list;
}

void MyPlanController::say(const QString& value)
{
    if (!key().isEmpty())
        m_parts.answer(about(), value);
}

void MyPlanController::sayOf(int row, const QString& value)
{
    if (const auto part = m_parts.about(row); !part.isEmpty())
        m_parts.answer(part, value);
}

void MyPlanController::reload()
{
    m_parts.reload();
    Q_EMIT changed();
}

void MyPlanController::retranslate()
{
    m_parts.reload(); // "me" is a word of the interface
    Q_EMIT changed();
}

} // namespace cyd::bridge
