#include "qml/bridge/review_record.h"

#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

bool saysNot(const Json& review, const char* member)
{
    return textAt(review, member).isEmpty();
}

//! An app before `begun_on` told a review under way by the last version's number.
bool begunByEarlierApp(const Json& document, const Json& review)
{
    const auto* now = memberAt(&document, "plan.version");
    const auto* before = memberAt(&document, "plan.previous_version.version");
    return now && before && now->is_number_integer() && before->is_number_integer()
        && now->get<int>() == before->get<int>() && now->get<int>() > 0 && saysNot(review, "begun_on")
        && saysNot(review, "finished_on") && saysNot(review, "stopped_on");
}

bool wasHeld(const Json& document, std::size_t place)
{
    const auto& review = listAt(document, "reviews.history")[place];
    return saysNot(review, "stopped_on") && reviewUnderWay(document) != place
        && (saysNot(review, "begun_on") || !saysNot(review, "finished_on"));
}

} // namespace

std::optional<std::size_t> reviewUnderWay(const Json& document)
{
    const auto& all = listAt(document, "reviews.history");
    for (auto place = all.size(); place-- > 0;)
        if (!saysNot(all[place], "begun_on") && saysNot(all[place], "finished_on")
            && saysNot(all[place], "stopped_on"))
            return place;
    if (!all.empty() && begunByEarlierApp(document, all.back()))
        return all.size() - 1;
    return std::nullopt;
}

QString reviewPath(const Json& document)
{
    const auto place = reviewUnderWay(document);
    return place ? QStringLiteral("reviews.history.%1").arg(*place) : QString();
}

const Json& reviewNow(const Json& document)
{
    static const Json kNone = Json::object();
    const auto place = reviewUnderWay(document);
    return place ? listAt(document, "reviews.history")[*place] : kNone;
}

QString begunOn(const Json& review)
{
    return textAt(review, saysNot(review, "begun_on") ? "on" : "begun_on");
}

QString lookedAgainOn(const Json& document, const Json& review, const char* kind)
{
    if (const auto said = textAt(review, std::string(kind) + "_reassessed_on"); !said.isEmpty())
        return said;
    const auto begun = QDate::fromString(begunOn(review), Qt::ISODate);
    QDate newest;
    for (const auto& one : listAt(document, "assessments"))
        if (const auto on = dateAt(one, "completed_on"); textAt(one, "kind") == QLatin1String(kind)
            && one.value("found", Json()) != false && on.isValid() && (!newest.isValid() || on > newest))
            newest = on;
    const bool fresh = newest.isValid() && begun.isValid() && newest >= begun.addDays(-kFreshDays);
    return fresh ? newest.toString(Qt::ISODate) : QString();
}

const Json* lastReview(const Json& document)
{
    const Json* last = nullptr;
    const auto& all = listAt(document, "reviews.history");
    for (std::size_t place = 0; place < all.size(); ++place)
        if (wasHeld(document, place) && (!last || textAt(all[place], "on") >= textAt(*last, "on")))
            last = &all[place];
    return last;
}

std::vector<std::size_t> openRequests(const Json& document)
{
    std::vector<std::size_t> open;
    const auto& asked = listAt(document, "reviews.requests");
    const auto* last = lastReview(document);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto on = textAt(asked[i], "on");
        const bool followed = last && !on.isEmpty() && textAt(*last, "on") > on;
        const bool answered = !saysNot(asked[i], "reply.text") && !saysNot(asked[i], "reply.on");
        if (!followed && !answered && saysNot(asked[i], "review_on"))
            open.push_back(i);
    }
    return open;
}

QStringList callsForReview(const Language& language, const Json& document)
{
    QStringList calls;
    if (reviewUnderWay(document))
        return calls;
    const auto* last = lastReview(document);
    const auto held = last ? textAt(*last, "on") : textAt(document, "plan.made_on");
    const auto since = [&](const QString& on) { return !on.isEmpty() && (held.isEmpty() || on > held); };
    if (textAt(document, "plan.setting") == QLatin1String("hospital"))
        calls.append(language.text("review.calls.hospital"));
    else if (const auto left = textAt(document, "hospital.discharged_on"); since(left))
        calls.append(language.text("review.calls.left_hospital").arg(language.date(left)));
    if (const auto from = textAt(document, "care_coordination.current.appointed_on"); since(from))
        calls.append(language.text("review.calls.coordinator").arg(language.date(from)));
    return calls;
}

} // namespace cyd::bridge
