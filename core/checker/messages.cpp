#include "core/checker/rules.h"

#include <algorithm>

namespace cyd::checker {

namespace {

using i18n::Lang;
using i18n::Phrasebook;

constexpr int kLongestQuote = 140;
constexpr std::size_t kPlacesNamed = 3;

bool isCode(std::string_view name)
{
    return isOneOf(name,
        { "area", "risk", "box", "missing", "weekday", "until_weekday", "fact", "answer", "risk_answer",
            "language" });
}

// Two places may hold the same kind of code.
std::string familyOf(std::string_view name)
{
    if (name == "until_weekday")
        return "weekday";
    return std::string(name == "risk_answer" ? std::string_view("answer") : name);
}

// As much of somebody's words as a message can carry, cut between words.
QString quoted(const std::string& words)
{
    const QString text = QString::fromStdString(words).simplified();
    if (text.size() <= kLongestQuote)
        return text;
    const auto cut = text.lastIndexOf(QLatin1Char(' '), kLongestQuote);
    return text.left(cut > 0 ? cut : kLongestQuote) + QStringLiteral("…");
}

QString shown(const std::string& name, const std::string& value, Lang lang, const Phrasebook& book)
{
    if (isBlank(std::string_view(value)))
        return book.text(lang, "checker.not_written");
    if (name.ends_with("_on"))
        return i18n::longDate(lang, QString::fromStdString(value));
    if (isCode(name)) {
        const auto id = QString::fromStdString("checker." + familyOf(name) + "." + value);
        if (book.has(lang, id))
            return book.text(lang, id);
    }
    return quoted(value);
}

struct Place {
    std::string name;
    QStringList values;
};

std::vector<Place> placesOf(const Finding& finding, Lang lang, const Phrasebook& book)
{
    std::vector<Place> places;
    for (const auto& [name, value] : finding.arguments) {
        auto known = std::ranges::find(places, name, &Place::name);
        if (known == places.end())
            known = places.insert(places.end(), { name, {} });
        known->values.append(shown(name, value, lang, book));
    }
    return places;
}

// Fills %1, %2 … in one pass: what a person wrote may itself hold "%1".
QString filled(const QString& text, const QStringList& values)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= values.size()) {
            result += values[digit - 1];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

QStringList valuesOf(const std::vector<Place>& places)
{
    QStringList values;
    for (const auto& place : places)
        values.append(place.values.join(QStringLiteral("; ")));
    return values;
}

bool isOwnWords(const std::string& name)
{
    return !isCode(name) && !name.ends_with("_on") && name != "name";
}

} // namespace

QString message(const Finding& finding, Lang lang, const Phrasebook& book)
{
    return filled(
        book.text(lang, QString::fromStdString(finding.text)), valuesOf(placesOf(finding, lang, book)));
}

QString message(const Group& group, Lang lang, const Phrasebook& book)
{
    const auto& first = group.findings.front();
    if (group.findings.size() == 1)
        return message(first, lang, book);
    // One person's name in many places, whichever rules saw it.
    const bool person = group.about.starts_with("person:");
    const auto id = person
        ? QStringLiteral("checker.group.person_left")
        : QString::fromStdString("checker.group." + group.about).replace(QLatin1Char(' '), QLatin1Char('.'));
    if (!book.has(lang, id))
        return message(first, lang, book);
    if (person) {
        QString name, left;
        for (const auto& place : placesOf(first, lang, book)) {
            if (place.name == "name")
                name = place.values.front();
            if (place.name == "left_on")
                left = place.values.front();
        }
        return filled(book.text(lang, id), { name, left, QString::number(group.findings.size()) });
    }
    QStringList named;
    for (const auto& finding : group.findings) {
        const auto places = placesOf(finding, lang, book);
        if (places.empty())
            continue;
        for (const auto& value : places.front().values) {
            const auto what = isOwnWords(places.front().name) ? QStringLiteral("“%1”").arg(value) : value;
            if (!named.contains(what))
                named.append(what);
        }
    }
    const auto more = named.size() - static_cast<qsizetype>(kPlacesNamed);
    QString list = named.mid(0, static_cast<qsizetype>(kPlacesNamed)).join(QStringLiteral(", "));
    if (more > 0)
        list += QStringLiteral(" (+%1)").arg(more);
    return filled(book.text(lang, id), { list });
}

QString label(const Action& action, Lang lang, const Phrasebook& book)
{
    const auto name = std::string(textAt(action.arguments, "name"));
    const auto id = QString::fromStdString("checker.action." + action.id);
    const bool language = action.id.ends_with("_translation");
    return filled(book.text(lang, id), { shown(language ? "language" : "name", name, lang, book) });
}

} // namespace cyd::checker
