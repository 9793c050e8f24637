#include "qml/bridge/triangulation_controller.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/needs_model.h"
#include "qml/bridge/risk_record.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

//! What a place says of itself: its words, tone and icon.
struct Standing {
    const char* state;
    const char* words;
    const char* kind;
    const char* icon;
};
constexpr Standing kInPlan { "plan", "fit.in_plan", "ok", "check" };
constexpr Standing kNotTaken { "not_taken", "fit.not_taken", "neutral", "minus" };
constexpr Standing kNowhere { "nowhere", "fit.nowhere", "warning", "circle-help" };
constexpr Standing kDone { "plan", "fit.done", "ok", "shield" };
constexpr Standing kNothing { "nothing", "fit.nothing_done", "warning", "circle-help" };
constexpr Standing kAbsent { "none", "fit.absent", "neutral", "minus" };
constexpr Standing kPast { "past", "fit.past", "neutral", "history" };
constexpr Standing kNotKnown { "not_known", "fit.not_known", "warning", "circle-help" };
constexpr Standing kBlank { "blank", "fit.blank", "warning", "circle-help" };

void tell(QVariantMap& row, const Standing& standing, const Language& language)
{
    row.insert(QStringLiteral("state"), QLatin1String(standing.state));
    row.insert(QStringLiteral("stateWords"), language.text(standing.words));
    row.insert(QStringLiteral("stateKind"), QLatin1String(standing.kind));
    row.insert(QStringLiteral("stateIcon"), QLatin1String(standing.icon));
}

void tellArea(QVariantMap& row, const QString& key, const Language& language)
{
    const auto* area = findArea(key);
    row.insert(QStringLiteral("area"), area ? key : QString());
    row.insert(QStringLiteral("areaTitle"), area ? language.text(area->title) : QString());
    row.insert(QStringLiteral("areaIcon"), QString::fromLatin1(area ? area->icon : "ellipsis"));
}

bool asks(const QVariant& row)
{
    return row.toMap().value(QStringLiteral("stateKind")).toString() == QLatin1String("warning");
}

QString keyOf(const QVariant& row)
{
    return row.toMap().value(QStringLiteral("key")).toString();
}

const Standing& standingOf(const QString& present, bool done)
{
    static constexpr std::pair<const char*, const Standing*> kAnswers[]
        = { { "yes", &kNothing }, { "no", &kAbsent }, { "historic", &kPast }, { "not_known", &kNotKnown } };
    if (done)
        return kDone;
    for (const auto& [answer, standing] : kAnswers)
        if (present == QLatin1String(answer))
            return *standing;
    return kBlank;
}

bool holds(const Json& list, const QString& id)
{
    return std::ranges::any_of(list, [&](const Json& one) { return textOf(&one) == id; });
}

} // namespace

TriangulationController::TriangulationController(AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
{
}

QString TriangulationController::nameOf(const Json& assessment) const
{
    auto title = textAt(assessment, "title");
    if (title.isEmpty())
        title = m_language.wordsFor(QStringLiteral("code.assessment_kind"), textAt(assessment, "kind"));
    const auto on = textAt(assessment, "completed_on");
    return on.isEmpty() ? title : title + QStringLiteral(", ") + m_language.date(on);
}

QString TriangulationController::whoDoes(const QString& what, const QString& owner) const
{
    const auto name = personName(m_book.document(), owner);
    return name.isEmpty() ? what : what + QStringLiteral(" – ") + name;
}

QVariantList TriangulationController::placesOf(const QString& needId) const
{
    QVariantList places;
    for (const auto& area : areas()) {
        const auto key = QString::fromLatin1(area.key);
        const auto* json = areaIn(m_book.document(), key);
        if (!json)
            continue;
        for (const auto& need : listAt(*json, "needs")) {
            if (needId.isEmpty() || textAt(need, "source") != needId)
                continue;
            const auto planNeed = textAt(need, "need_id");
            QStringList aims;
            QStringList steps;
            for (const auto& outcome : listAt(*json, "outcomes")) {
                if (!holds(listAt(outcome, "need_ids"), planNeed))
                    continue;
                aims.append(textAt(outcome, "text"));
                for (const auto& action : listAt(*json, "actions"))
                    if (textAt(action, "outcome_id") == textAt(outcome, "outcome_id"))
                        steps.append(whoDoes(textAt(action, "text"), textAt(action, "owner_id")));
            }
            QVariantMap place { { QStringLiteral("text"), textAt(need, "text") },
                { QStringLiteral("aims"), aims }, { QStringLiteral("steps"), steps } };
            tellArea(place, key, m_language);
            places.append(place);
        }
    }
    return places;
}

QVariantList TriangulationController::arranged(QVariantList rows) const
{
    std::stable_partition(rows.begin(), rows.end(),
        [&](const QVariant& row) { return m_first ? m_first->contains(keyOf(row)) : asks(row); });
    return rows;
}

void TriangulationController::arrange()
{
    QSet<QString> first;
    for (const auto& rows : { needsFound(), risksFound() })
        for (const auto& row : rows)
            if (asks(row))
                first.insert(keyOf(row));
    m_first = std::move(first);
    Q_EMIT changed();
}

QVariantList TriangulationController::needs() const
{
    return arranged(needsFound());
}

QVariantList TriangulationController::risks() const
{
    return arranged(risksFound());
}

bool TriangulationController::putIn(const QString& needId)
{
    if (needId.isEmpty() || !placesOf(needId).isEmpty())
        return false;
    for (const auto& assessment : listAt(m_book.document(), "assessments"))
        for (const auto& need : listAt(assessment, "identified_needs")) {
            const auto area = textAt(need, "domain");
            if (textAt(need, "need_id") != needId || !findArea(area))
                continue;
            Json item { { "need_id", newId("d-") }, { "text", toPlan(textAt(need, "text")) },
                { "source", needId.toStdString() } };
            if (const auto lang = textAt(need, "lang"); !lang.isEmpty())
                item["lang"] = lang.toStdString();
            const auto path = "domains." + area.toStdString() + ".needs";
            m_book.commitAll();
            return m_book.change(
                path, [&](auto& workspace) { return workspace.add(m_book.planId(), path, item); });
        }
    return false;
}

QVariantList TriangulationController::needsFound() const
{
    QVariantList rows;
    for (const auto& assessment : listAt(m_book.document(), "assessments"))
        for (const auto& need : listAt(assessment, "identified_needs")) {
            const auto id = textAt(need, "need_id");
            const auto path = QStringLiteral("assessments.%1.identified_needs.%2.not_taken_forward_reason")
                                  .arg(textAt(assessment, "assessment_id"), id);
            const auto places = placesOf(id);
            QVariantMap row { { QStringLiteral("key"), path }, { QStringLiteral("id"), id },
                { QStringLiteral("text"), textAt(need, "text") },
                { QStringLiteral("from"), nameOf(assessment) }, { QStringLiteral("where"), places },
                { QStringLiteral("reason"), QVariant::fromValue(id.isEmpty() ? nullptr : m_book.at(path)) } };
            tellArea(row, textAt(need, "domain"), m_language);
            tell(row,
                !places.isEmpty()                                         ? kInPlan
                    : !textAt(need, "not_taken_forward_reason").isEmpty() ? kNotTaken
                                                                          : kNowhere,
                m_language);
            rows.append(row);
        }
    return rows;
}

QVariantList TriangulationController::others() const
{
    QSet<QString> found;
    for (const auto& assessment : listAt(m_book.document(), "assessments"))
        for (const auto& need : listAt(assessment, "identified_needs"))
            found.insert(textAt(need, "need_id"));
    QVariantList rows;
    for (const auto& area : areas())
        if (const auto* json = areaIn(m_book.document(), QString::fromLatin1(area.key)))
            for (const auto& need : listAt(*json, "needs")) {
                const auto source = textAt(need, "source");
                if (!source.isEmpty() && found.contains(source))
                    continue;
                QVariantMap row { { QStringLiteral("text"), textAt(need, "text") },
                    { QStringLiteral("from"),
                        source.isEmpty() ? m_language.text("fit.no_source")
                                         : sourceWords(m_language, m_book.document(), source) } };
                tellArea(row, QString::fromLatin1(area.key), m_language);
                rows.append(row);
            }
    return rows;
}

QString TriangulationController::riskFrom() const
{
    const auto* risk = newestRisk(m_book.document());
    return risk ? nameOf(*risk) : QString();
}

QVariantList TriangulationController::risksFound() const
{
    QVariantList rows;
    const auto* assessment = newestRisk(m_book.document());
    if (!assessment)
        return rows;
    for (const auto& head : listAt(*assessment, "areas")) {
        const auto key = textAt(head, "area");
        const auto present = textAt(head, "present");
        QStringList done;
        for (const auto& plan : listAt(m_book.document(), "risk_management"))
            if (textAt(plan, "risk_area") == key && !textAt(plan, "plan").isEmpty())
                done.append(whoDoes(textAt(plan, "plan"), textAt(plan, "owner_id")));
        QVariantMap row { { QStringLiteral("key"), key },
            { QStringLiteral("title"), m_language.wordsFor(QStringLiteral("code.risk_area"), key) },
            { QStringLiteral("presentWords"), m_language.wordsFor(QStringLiteral("code.present"), present) },
            { QStringLiteral("levelWords"),
                m_language.wordsFor(QStringLiteral("code.level"), textAt(head, "level")) },
            { QStringLiteral("narrative"), textAt(head, "narrative") }, { QStringLiteral("done"), done } };
        row.insert(QStringLiteral("present"), present == QLatin1String("yes"));
        tell(row, standingOf(present, !done.isEmpty()), m_language);
        rows.append(row);
    }
    return rows;
}

QString TriangulationController::openWords() const
{
    const auto count = [](const QVariantList& rows, std::initializer_list<QLatin1String> states) {
        return std::ranges::count_if(rows, [&](const QVariant& row) {
            return std::ranges::find(states, row.toMap().value(QStringLiteral("state")).toString())
                != states.end();
        });
    };
    return m_language.text("fit.open")
        .arg(count(needs(), { QLatin1String("nowhere") }))
        .arg(count(risks(), { QLatin1String("nothing"), QLatin1String("blank") }));
}

} // namespace cyd::bridge
