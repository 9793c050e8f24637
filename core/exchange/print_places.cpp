// Where a value stands: paths and references as words that a reader of the paper can follow.
#include "core/base/beside.h"
#include "core/base/part_views.h"
#include "core/exchange/print_compose.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

QString toQString(const Json& value)
{
    return QString::fromStdString(value.get<std::string>());
}

QString textOf(const Json& item, std::initializer_list<const char*> keys)
{
    if (item.is_object())
        for (const char* key : keys)
            if (const auto found = item.find(key); found != item.end() && found->is_string())
                return toQString(*found);
    return {};
}

//! The item of a list that a path names: by any id of its own, by its area, or by position.
const Json* itemOf(const Json& list, const QString& name)
{
    for (const Json& item : list) {
        if (!item.is_object())
            continue;
        for (const auto& [key, value] : item.items())
            if ((key.ends_with("_id") || key == "domain") && value.is_string() && toQString(value) == name)
                return &item;
    }
    bool isNumber = false;
    const auto position = name.toULongLong(&isNumber);
    return isNumber && position < list.size() ? &list[position] : nullptr;
}

} // namespace

Phrase Composer::areaName(const QString& key) const
{
    if (const Json* other
        = key == QLatin1String("other") ? find(in(plan, "domains"), "domain", key) : nullptr;
        other && !blank(*other, "heading"))
        return same(textOf(*other, { "heading" }));
    return word("domain", key).value_or(same(key));
}

std::optional<Phrase> Composer::partName(const QString& part) const
{
    const auto name = part.startsWith(QLatin1String("domain:")) ? part.mid(7) : part;
    if (auto area = word("domain", name))
        return area;
    const auto key = name.toStdString();
    if (const auto text = besideWhat(key); !text.empty()) {
        const auto of = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        return say(isLangKey(key) ? "print.label.lang_of" : "print.label.translation_of",
            partName(of).value_or(same(of)));
    }
    const auto id = QStringLiteral("print.label.") + name;
    if (!m_book.has(i18n::Lang::En, id))
        return std::nullopt;
    return Phrase { m_book.text(i18n::Lang::Cy, id), m_book.text(i18n::Lang::En, id) };
}

Phrase Composer::pathWords(const std::string& path) const
{
    Phrase words;
    const auto add = [&words](const Phrase& next) {
        const auto join = [](QString& before, const QString& after) {
            before += (before.isEmpty() ? QString() : QStringLiteral(" › ")) + after;
        };
        join(words.cy, next.cy);
        join(words.en, next.en);
    };
    const Json* here = &plan;
    for (const auto& name : QString::fromStdString(path).split(u'.')) {
        const Json* next = nullptr;
        if (here && here->is_array()) {
            next = itemOf(*here, name);
            const auto text
                = next ? textOf(*next, { "text", "label", "name", "sign", "title", "plan" }) : QString();
            if (const auto area = word("domain", name))
                add(*area);
            else
                add(same(text.isEmpty() ? name : u'“' + text + u'”'));
        } else {
            if (here && here->is_object())
                if (const auto found = here->find(name.toStdString()); found != here->end())
                    next = &*found;
            if (name != QLatin1String("domains")) { // the area's own name says it
                add(partName(name).value_or(same(name)));
            }
        }
        here = next;
    }
    return words;
}

bool Composer::maySee(const std::string& path) const
{
    const auto names = QString::fromStdString(path).split(u'.');
    const auto top = names.first().toStdString();
    if (top == "restricted_notes")
        return false;
    if (!m_copy)
        return true;
    // Who was asked to a review is cut row by row too, and that the plan still fits is in no copy.
    if (top == "reviews"
        && (names.contains(QLatin1String("invited")) || names.contains(QLatin1String("still_fits"))))
        return false;
    if (top == "domains")
        return names.size() > 1 && find(in(plan, "domains"), "domain", names[1]);
    // Lists that are cut row by row are not among these: a position in them means another row than in the
    // plan.
    static constexpr std::array kWhole { "strengths", "relapse_signature", "contingency_plan", "crisis_plan",
        "risk_management", "treatment_information", "treatment_changes", "medicines_plan", "hospital",
        "discharge_planning", "reviews", "facts" };
    return std::find(kWhole.begin(), kWhole.end(), top) != kWhole.end() && plan.contains(top);
}

Cell Composer::aboutValue(const Json& value)
{
    if (blank(value))
        return notRecorded();
    if (!value.is_string())
        return { { Fact { plain(value) } } };
    const auto about = QString::fromStdString(partAbout(value.get_ref<const std::string&>()));
    const auto kind = about.section(u':', 0, 0);
    const auto id = about.section(u':', 1, 1);
    if (kind == QLatin1String("domain") || kind == QLatin1String("unmet")) {
        if (const auto area = word("domain", id)) {
            mark(value);
            Cell cell { { *area } };
            if (kind == QLatin1String("unmet"))
                cell.push_back({ say("print.label.unmet_needs"), Piece::Weight::Quiet });
            return cell;
        }
    }
    static constexpr std::array<std::array<const char*, 4>, 3> kInAreas {
        { { "need", "needs", "need_id", "print.about.need" },
            { "outcome", "outcomes", "outcome_id", "print.about.outcome" },
            { "action", "actions", "action_id", "print.about.action" } }
    };
    for (const auto& [name, list, idKey, label] : kInAreas) {
        if (kind != QLatin1String(name))
            continue;
        for (const Json* area : items(plan, "domains")) {
            if (const Json* item = find(in(*area, list), idKey, id)) {
                mark(value);
                return { { say(label, areaName(textOf(*area, { "domain" }))), Piece::Weight::Quiet },
                    { Said { textOf(*item, { "text" }), langOf(*item), {} } } };
            }
        }
    }
    if (const auto part = kind == about ? partName(about) : std::nullopt) { // "crisis_plan"
        mark(value);
        return { { *part } };
    }
    return { { Fact { about } } };
}

} // namespace cyd::exchange
