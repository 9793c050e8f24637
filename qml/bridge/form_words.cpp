#include "qml/bridge/form_words.h"

#include "core/base/part_views.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr qsizetype kLineLength = 120;
//! Top-level parts that a copy may hold besides the areas of life (core/exchange/print_audience.cpp).
constexpr std::array kCopyParts { "crisis_plan", "relapse_signature", "contingency_plan", "strengths",
    "involvement", "risk_management", "facts", "assessments", "care_coordination", "consultees", "carers",
    "treatment_information", "treatment_changes", "medicines_plan", "hospital", "discharge_planning",
    "reviews", "legal", "copies", "comments" };

QString oneLine(const QString& text)
{
    const auto line = text.simplified();
    return line.size() <= kLineLength ? line : line.left(kLineLength).trimmed() + QStringLiteral("…");
}

QVariantMap option(const QString& value, const QString& label, const QString& hint = {})
{
    return { { QStringLiteral("value"), value }, { QStringLiteral("label"), label },
        { QStringLiteral("hint"), hint } };
}

QString areaTitle(const Language& language, const QString& key)
{
    const auto* area = findArea(key);
    return area ? language.text(area->title) : key;
}

QString partTitle(const Language& language, const QString& key)
{
    return findArea(key) ? areaTitle(language, key) : language.wordsFor(QStringLiteral("part"), key);
}

//! Everybody whom the plan names, the person first.
QVariantList peopleOptions(const Language& language, const Json& document)
{
    const auto self = textAt(document, "service_user.person_id");
    QVariantList list { option(self.isEmpty() ? QStringLiteral("su") : self,
        textAt(document, "service_user.name"), language.text("people.self")) };
    for (const auto& person : listAt(document, "people")) {
        const auto role = language.wordsFor(QStringLiteral("role"), textAt(person, "role"));
        const auto name = textAt(person, "name");
        list.append(option(textAt(person, "person_id"), name.isEmpty() ? role : name, role));
    }
    return list;
}

//! What a comment or a disagreement can be about: areas, and within them outcomes and actions.
QVariantList aboutOptions(const Language& language, const Json& document)
{
    QVariantList list { option(QStringLiteral("plan"), language.text("part.plan")) };
    for (const auto& area : areas())
        list.append(option(QStringLiteral("domain:") + QLatin1String(area.key), language.text(area.title)));
    for (const auto& area : listAt(document, "domains")) {
        const auto title = areaTitle(language, textAt(area, "domain"));
        for (const auto& outcome : listAt(area, "outcomes"))
            list.append(option(QStringLiteral("outcome:") + textAt(outcome, "outcome_id"),
                oneLine(textAt(outcome, "text")), title));
        for (const auto& action : listAt(area, "actions"))
            list.append(option(QStringLiteral("action:") + textAt(action, "action_id"),
                oneLine(textAt(action, "text")), title));
    }
    return list;
}

QVariantList partOptions(const Language& language)
{
    QVariantList list;
    for (const char* part : kCopyParts)
        list.append(option(QLatin1String(part), partTitle(language, QLatin1String(part))));
    for (const auto& area : areas())
        list.append(option(QLatin1String(area.key), language.text(area.title)));
    return list;
}

//! The items of a list by their ids: what somebody would call each, and where it is from.
QVariantList referenceOptions(
    const Language& language, const Json& document, const Json& near, const std::string& list)
{
    QVariantList options;
    if (list == "assessments") {
        for (const auto& one : listAt(document, list))
            options.append(option(textAt(one, "assessment_id"), textAt(one, "title"),
                language.date(textAt(one, "completed_on"))));
    } else if (list == "identified_needs") {
        for (const auto& assessment : listAt(document, "assessments"))
            for (const auto& need : listAt(assessment, list))
                options.append(option(textAt(need, "need_id"), oneLine(textAt(need, "text")),
                    areaTitle(language, textAt(need, "domain"))));
    } else {
        const auto* id = list == "needs" ? "need_id" : "outcome_id";
        for (const auto& one : listAt(near, list))
            options.append(option(textAt(one, id), oneLine(textAt(one, "text"))));
    }
    return options;
}

QString labelIn(const QVariantList& options, const QString& value)
{
    for (const auto& one : options)
        if (const auto map = one.toMap(); map[QStringLiteral("value")] == value)
            return map[QStringLiteral("label")].toString();
    return {};
}

} // namespace

bool holdsSomething(const Json* value)
{
    return value && !value->is_null() && !(value->is_string() && value->get_ref<const std::string&>().empty())
        && !(value->is_structured() && value->empty());
}

QString partsWords(const Language& language, const QString& parts)
{
    static const QString kExcept[] { QStringLiteral("all_except:"), QStringLiteral("everything except ") };
    if (language.phrasebook().has(language.lang(), QStringLiteral("code.parts.") + parts))
        return language.text(QStringLiteral("code.parts.") + parts);
    auto names = parts;
    QString before;
    for (const auto& prefix : kExcept)
        if (names.startsWith(prefix)) {
            names.remove(0, prefix.size());
            before = language.text("print.parts.all_except") + QLatin1Char(' ');
        }
    QStringList words;
    for (const auto& name : names.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto* area = findArea(name.trimmed());
        words.append(
            area ? language.text(area->title) : language.wordsFor(QStringLiteral("part"), name.trimmed()));
    }
    return before + words.join(QStringLiteral(", "));
}

QString spelled(const FieldSpec& field, const QString& value)
{
    if (field.kind == FieldKind::About)
        return fromPlan(partAbout(toPlan(value)));
    if (field.kind == FieldKind::Choice && groupOf(field) == "code.part_state")
        return fromPlan(partState(toPlan(value)));
    return value;
}

QString valueWords(
    const Language& language, const Json& document, const FieldSpec& field, const QString& value)
{
    switch (field.kind) {
    case FieldKind::Date:
    case FieldKind::Dates:
        return language.date(value);
    case FieldKind::Person:
    case FieldKind::People: {
        const auto name = labelIn(peopleOptions(language, document), value);
        return name.isEmpty() ? value : name;
    }
    case FieldKind::About: {
        const auto words = labelIn(aboutOptions(language, document), spelled(field, value));
        return !words.isEmpty()                ? words
            : value.contains(QLatin1Char(':')) ? value
                                               : partTitle(language, value);
    }
    case FieldKind::Reference:
    case FieldKind::References: {
        static const auto kConversation = QStringLiteral("conversation ");
        if (value.startsWith(kConversation))
            return language.text("need.source.conversation")
                .arg(language.date(value.mid(kConversation.size())));
        const auto words = labelIn(referenceOptions(language, document, document, field.group), value);
        return words.isEmpty() ? value : words;
    }
    case FieldKind::Parts:
        return partsWords(language, value);
    case FieldKind::YesNo:
        return language.text(value == QLatin1String("true") ? "value.yes" : "value.no");
    case FieldKind::Choice:
    case FieldKind::Several:
        return language.wordsFor(QString::fromStdString(groupOf(field)), spelled(field, value));
    default:
        return value;
    }
}

QString fieldWords(const Language& language, const Json& document, const Json& base, const FieldSpec& field)
{
    const auto* value = memberAt(&base, field.path);
    if (!holdsSomething(value))
        return {};
    if (value->is_boolean()) {
        const auto id = QString::fromStdString(groupOf(field))
            + (value->get<bool>() ? QStringLiteral(".true") : QStringLiteral(".false"));
        return language.phrasebook().has(language.lang(), id)
            ? language.text(id)
            : language.text(value->get<bool>() ? "value.yes" : "value.no");
    }
    if (field.kind == FieldKind::Items && value->is_array())
        return language.text("form.count")
            .arg(language.text(QString::fromStdString(labelOf(field))))
            .arg(value->size());
    if (value->is_array()) {
        QStringList all;
        for (const auto& one : *value)
            if (one.is_string())
                all.append(valueWords(language, document, field, textOf(&one)));
        return oneLine(all.join(QStringLiteral(", ")));
    }
    if (value->is_string())
        return oneLine(valueWords(language, document, field, textOf(value)));
    return value->is_object() ? QString() : fromPlan(value->dump());
}

QString saidBy(const Language& language, const Json& document, const Json& base,
    std::span<const FieldSpec> fields, Say where)
{
    QStringList all;
    for (const auto& field : fields)
        if (field.say == where)
            if (const auto words = fieldWords(language, document, base, field); !words.isEmpty())
                all.append(words);
    return all.join(QStringLiteral(" · "));
}

QString formWords(const Language& language, const Json& document, const FormSpec& form)
{
    QStringList all;
    for (const auto where : { Say::Title, Say::Subtitle })
        for (const auto& section : form.sections)
            if (const auto words = saidBy(language, document, document, section.fields, where);
                !words.isEmpty())
                all.append(words);
    return all.join(QStringLiteral(" · "));
}

QVariantList fieldOptions(const Language& language, const Json& document, const Json& near,
    const FieldSpec& field, const QStringList& now)
{
    QVariantList list;
    switch (field.kind) {
    case FieldKind::Person:
    case FieldKind::People:
        list = peopleOptions(language, document);
        break;
    case FieldKind::About:
        list = aboutOptions(language, document);
        break;
    case FieldKind::Reference:
    case FieldKind::References:
        list = referenceOptions(language, document, near, field.group);
        break;
    case FieldKind::Parts:
        list = partOptions(language);
        break;
    case FieldKind::YesNo:
        for (const auto* answer : { "true", "false" }) {
            const auto id = QString::fromStdString(groupOf(field)) + QLatin1Char('.') + QLatin1String(answer);
            list.append(option(QLatin1String(answer),
                language.phrasebook().has(language.lang(), id)
                    ? language.text(id)
                    : valueWords(language, document, field, QLatin1String(answer))));
        }
        break;
    default:
        for (const char* value : field.values)
            list.append(
                option(QLatin1String(value), valueWords(language, document, field, QLatin1String(value))));
        break;
    }
    for (const auto& value : now)
        if (!value.isEmpty() && labelIn(list, value).isEmpty())
            list.append(option(value, valueWords(language, document, field, value)));
    if (field.kind == FieldKind::YesNo || field.kind == FieldKind::Choice || field.kind == FieldKind::Person
        || field.kind == FieldKind::About || field.kind == FieldKind::Reference)
        list.append(option({}, language.text("form.not_recorded")));
    return list;
}

} // namespace cyd::bridge
