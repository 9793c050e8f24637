#include "qml/bridge/unmet_again.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_record.h"
#include "qml/bridge/session.h"

namespace cyd::bridge {

namespace {

constexpr auto kResult = "looked_at_result";
constexpr auto kOn = "looked_at_on";

} // namespace

UnmetAgain::UnmetAgain(AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
{
}

std::vector<UnmetAgain::Need> UnmetAgain::needs() const
{
    std::vector<Need> needs;
    const auto* plan = m_book.plan();
    if (!plan || reviewNow(plan->document()).empty())
        return needs;
    for (const auto& area : areas())
        if (const auto* json = areaIn(plan->document(), QLatin1String(area.key))) {
            const auto& list = listAt(*json, "unmet_needs");
            const auto path = std::string("domains.") + area.key + ".unmet_needs.";
            for (std::size_t i = 0; i < list.size(); ++i)
                if (!textAt(list[i], "text").trimmed().isEmpty())
                    needs.push_back(
                        { area.key, area.title, plan->steadyPath(path + std::to_string(i)), &list[i] });
        }
    return needs;
}

//! What was said at an earlier review is asked again.
QString UnmetAgain::resultOf(const Need& need) const
{
    const auto begun = begunOn(reviewNow(m_book.document()));
    return textAt(*need.json, kOn) < begun ? QString() : textAt(*need.json, kResult);
}

QVariantList UnmetAgain::rows() const
{
    QVariantList rows;
    for (const auto& need : needs())
        rows.append(QVariantMap { { QStringLiteral("title"), m_language.text(need.title) },
            { QStringLiteral("text"), textAt(*need.json, "text") },
            { QStringLiteral("instead"), textAt(*need.json, "alternative_offered") },
            { QStringLiteral("reviewOn"), textAt(*need.json, "review_on") },
            { QStringLiteral("result"), resultOf(need) } });
    return rows;
}

void UnmetAgain::set(int row, const char* member, const Json& value, const char* also, const Json& day)
{
    const auto all = needs();
    if (row < 0 || row >= static_cast<int>(all.size()))
        return;
    const auto& path = all[static_cast<std::size_t>(row)].path;
    std::vector<workspace::Workspace::FieldEdit> edits { { path + '.' + member, value } };
    if (also)
        edits.push_back({ path + '.' + also, day });
    m_book.change(
        path, [&](workspace::Workspace& workspace) { return workspace.setAll(m_book.planId(), edits); });
}

void UnmetAgain::say(int row, const QString& result)
{
    const auto all = needs();
    if (row < 0 || row >= static_cast<int>(all.size()))
        return;
    const bool takenBack = resultOf(all[static_cast<std::size_t>(row)]) == result;
    const Json today = m_book.session().today().toString(Qt::ISODate).toStdString();
    set(row, kResult, takenBack ? Json(nullptr) : Json(toPlan(result)), kOn,
        takenBack ? Json(nullptr) : today);
}

void UnmetAgain::setReview(int row, const QString& iso)
{
    set(row, "review_on", iso.isEmpty() ? Json(nullptr) : Json(toPlan(iso)));
}

Json UnmetAgain::said() const
{
    Json list = Json::array();
    for (const auto& need : needs())
        if (const auto result = resultOf(need); !result.isEmpty()) {
            auto one = *need.json; // whole: it may leave its area, and is as much in confidence as it was
            one["domain"] = need.area;
            one["result"] = toPlan(result);
            for (const char* of : { kResult, kOn })
                one.erase(of);
            list.push_back(std::move(one));
        }
    return list;
}

std::vector<std::string> UnmetAgain::met() const
{
    std::vector<std::string> paths;
    for (const auto& need : needs())
        if (resultOf(need) == QLatin1String("met"))
            paths.push_back(need.path);
    return paths;
}

} // namespace cyd::bridge
