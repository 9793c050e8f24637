#include "qml/bridge/value_words.h"

#include "core/base/beside.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/conflicts_model.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

constexpr std::string_view kDomains = "domains.";
constexpr std::array kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

bool seek(
    std::span<const FieldSpec> fields, const std::string& base, std::string_view rest, FieldPlace& found)
{
    for (const auto& field : fields) {
        const std::string_view at = field.path;
        if (!rest.starts_with(at) || (rest.size() > at.size() && rest[at.size()] != '.'))
            continue;
        found.field = &field;
        if (rest.size() == at.size() || field.kind != FieldKind::Items)
            return true;
        const auto inner = rest.substr(at.size() + 1);
        const auto dot = inner.find('.');
        found.list = &field;
        found.item = base + std::string(at) + '.' + std::string(inner.substr(0, dot));
        found.isItem = dot == std::string_view::npos;
        if (!found.isItem && !seek(field.item, found.item + '.', inner.substr(dot + 1), found))
            found.field = nullptr; // what stands beside a text
        return true;
    }
    return false;
}

//! A path below the area of life that it is in, if it is in one.
std::string_view belowArea(std::string_view path)
{
    const auto dot = path.starts_with(kDomains) ? path.find('.', kDomains.size()) : std::string_view::npos;
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

//! A field of an object, by what it is called in there.
struct Member {
    std::string path;
    const FieldSpec* field;
};

//! The fields below a path: of an item all that it has, of a consent its state, date and scope.
void membersBelow(std::span<const FieldSpec> fields, std::string_view rest, std::vector<Member>& found)
{
    for (const auto& field : fields) {
        const std::string_view at = field.path;
        if (rest.empty()) {
            found.push_back({ field.path, &field });
        } else if (at.size() > rest.size() && at.starts_with(rest) && at[rest.size()] == '.') {
            found.push_back({ std::string(at.substr(rest.size() + 1)), &field });
        } else if (field.kind == FieldKind::Items && rest.size() > at.size() && rest.starts_with(at)
            && rest[at.size()] == '.') {
            const auto inner = rest.substr(at.size() + 1);
            const auto dot = inner.find('.');
            membersBelow(field.item,
                dot == std::string_view::npos ? std::string_view() : inner.substr(dot + 1), found);
        }
    }
}

std::vector<Member> membersAt(const std::string& path)
{
    std::vector<Member> found;
    const bool ofArea = path.starts_with(kDomains);
    for (const auto& form : formSpecs())
        for (const auto& section : form.sections)
            if (form.ofArea == ofArea)
                membersBelow(section.fields, ofArea ? belowArea(path) : std::string_view(path), found);
    return found;
}

//! A word of a code that is in no form, by the name of what it answers.
QString codeWords(const Language& language, const QStringList& path, const QString& text)
{
    static const QRegularExpression kCode(QStringLiteral("^[a-z0-9]+(_[a-z0-9]+)*$"));
    if (!kCode.match(text).hasMatch())
        return text;
    const auto& last = path.last();
    const auto group = last == QLatin1String("state") ? QStringLiteral("code.area_state")
        : last == QLatin1String("status")
        ? (path.contains(QLatin1String("actions")) ? QStringLiteral("code.action_status")
                                                   : QStringLiteral("code.outcome_status"))
        : last == QLatin1String("kind") ? QStringLiteral("contact.kind")
                                        : QStringLiteral("code.") + last;
    return language.phrasebook().has(language.lang(), group + QLatin1Char('.') + text)
            || text.contains(QLatin1Char('_'))
        ? language.wordsFor(group, text)
        : text;
}

//! The own words of what an id names: a need, an outcome, an action.
QString namedText(const Json& document, const QString& id)
{
    for (const auto& area : listAt(document, "domains"))
        for (const auto& [list, key] : std::initializer_list<std::pair<const char*, const char*>> {
                 { "needs", "need_id" }, { "outcomes", "outcome_id" }, { "actions", "action_id" } })
            for (const auto& one : listAt(area, list))
                if (textAt(one, key) == id)
                    return textAt(one, "text");
    return {};
}

//! A value of no form: as it reads, and codes and references in words.
QString plainWords(const Language& language, const Json& document, const std::string& path, const Json& value)
{
    if (!holdsSomething(&value))
        return {};
    const auto steps = QString::fromStdString(path).split(QLatin1Char('.'));
    if (value.is_array()) {
        QStringList lines;
        for (const auto& one : value)
            lines.append(plainWords(language, document, path, one));
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    const auto text = readable(language, document, value, path);
    if (text == language.text("value.blank"))
        return {};
    if (!value.is_string() || text != textOf(&value))
        return text;
    const auto named = namedText(document, text.section(QLatin1Char(':'), -1));
    return named.isEmpty() ? codeWords(language, steps, text) : named;
}

//! A value of a field of a form, whole.
QString ofField(const Language& language, const Json& document, const std::string& path,
    const FieldSpec& field, const Json& value)
{
    if (field.kind == FieldKind::Words || field.kind == FieldKind::Line || field.kind == FieldKind::Lines)
        return plainWords(language, document, path, value);
    if (value.is_array()) {
        QStringList lines;
        for (const auto& one : value)
            lines.append(one.is_object() ? saidBy(language, document, one, field.item, Say::Title)
                                         : ofField(language, document, path, field, one));
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    if (value.is_string() && (field.kind == FieldKind::References || field.kind == FieldKind::Reference))
        if (const auto text = namedText(document, textOf(&value)); !text.isEmpty())
            return text;
    if (value.is_string())
        return valueWords(language, document, field, textOf(&value));
    if (value.is_boolean()) {
        const auto id = QString::fromStdString(groupOf(field))
            + (value.get<bool>() ? QStringLiteral(".true") : QStringLiteral(".false"));
        return language.text(language.phrasebook().has(language.lang(), id) ? id
                : value.get<bool>()                                         ? QStringLiteral("value.yes")
                                                                            : QStringLiteral("value.no"));
    }
    return plainWords(language, document, path, value);
}

QString labelled(const QString& label, const QString& words)
{
    const bool question = label.endsWith(QLatin1Char('?'));
    return words.isEmpty() ? QString()
                           : label + (question ? QLatin1String(" ") : QLatin1String(": ")) + words;
}

//! Every member of an object, in the order of its form.
QString memberLines(const Language& language, const Json& document, const std::string& path,
    const Json& value, const std::vector<Member>& members)
{
    QStringList lines;
    for (const auto& member : members)
        if (const auto* one = memberAt(&value, member.path); one && holdsSomething(one))
            lines.append(labelled(language.text(QString::fromStdString(labelOf(*member.field))),
                ofField(language, document, path + '.' + member.path, *member.field, *one)
                    .replace(QLatin1Char('\n'), QLatin1String(", "))));
    for (const auto& [key, one] : value.items()) { // what no form asks for
        const auto first = key + '.';
        const bool asked = std::ranges::any_of(members,
            [&](const Member& member) { return member.path == key || member.path.starts_with(first); });
        if (asked || key == "id" || key.ends_with("_id") || isLangKey(key) || isTranslationKey(key))
            continue;
        const auto name = fromPlan(path + '.' + key);
        lines.append(labelled(placeOf(language, document, name).question,
            plainWords(language, document, path + '.' + key, one)));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString dayWords(const Language& language, const Json& days)
{
    std::array<bool, 7> on {};
    QStringList words;
    for (const auto& day : days)
        for (std::size_t i = 0; i < kDays.size(); ++i)
            on[i] = on[i] || textOf(&day) == QLatin1String(kDays[i]);
    const auto name = [&](std::size_t day) {
        return language.locale().standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat);
    };
    for (std::size_t day = 0; day < on.size(); ++day) {
        if (!on[day])
            continue;
        auto last = day;
        while (last + 1 < on.size() && on[last + 1])
            ++last;
        words.append(last == day ? name(day) : name(day) + QStringLiteral("–") + name(last));
        day = last;
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

FieldPlace fieldAt(const std::string& path)
{
    const auto rest = belowArea(path);
    const bool ofArea = path.starts_with(kDomains);
    FieldPlace found;
    if (ofArea && rest.size() == path.size())
        return found; // the area itself
    const auto root = path.substr(0, path.size() - rest.size());
    for (const auto& form : formSpecs())
        for (const auto& section : form.sections)
            if (form.ofArea == ofArea && seek(section.fields, root, rest, found))
                return found;
    return found;
}

QString spanWords(const Language& language, const Json& span)
{
    const auto from = textAt(span, "from"), to = textAt(span, "to");
    if (from.isEmpty() || to.isEmpty())
        return {};
    if (from == to || (from == QLatin1String("00:00") && to == QLatin1String("24:00")))
        return language.text("hours.all_day");
    return from + QStringLiteral("–") + (to < from ? language.text("page.hours.next_day").arg(to) : to);
}

QStringList hoursLines(const Language& language, const Json& hours)
{
    QStringList lines;
    if (hours.is_array())
        for (const auto& span : hours) {
            const auto words = spanWords(language, span);
            const auto days = dayWords(language, listAt(span, "days"));
            if (!words.isEmpty() && !days.isEmpty())
                lines.append(days + QLatin1Char(' ') + words);
        }
    return lines;
}

QString answerWords(
    const Language& language, const Json& document, const std::string& path, const Json& value)
{
    const auto key = path.substr(path.rfind('.') + 1);
    if (path.starts_with("crisis_plan.")) { // closed, or never, is an answer too
        if (key == "hours" && value.is_array())
            return value.empty() ? language.text("hours.none")
                                 : hoursLines(language, value).join(QLatin1Char('\n'));
        if (key == "bank_holiday_hours" && (value.is_null() || value.is_structured())) {
            QStringList spans;
            for (const auto& span : value.is_array() ? value : Json::array({ value }))
                spans.append(spanWords(language, span));
            spans.removeAll(QString());
            return spans.isEmpty() ? language.text("hours.holiday_closed")
                                   : language.text("hours.holiday").arg(spans.join(QStringLiteral(", ")));
        }
    }
    if (!holdsSomething(&value) || isTranslationKey(key))
        return holdsSomething(&value) ? readable(language, document, value, path) : QString();
    const auto found = fieldAt(path);
    if (found.field && !found.isItem && belowArea(path).ends_with(found.field->path))
        return ofField(language, document, path, *found.field, value);
    const auto members = membersAt(path);
    if (value.is_object() && !members.empty())
        return memberLines(language, document, path, value, members);
    if (value.is_string() && !members.empty()) // a consent that is one word
        return ofField(language, document, path, *members.front().field, value);
    return plainWords(language, document, path, value);
}

} // namespace cyd::bridge
