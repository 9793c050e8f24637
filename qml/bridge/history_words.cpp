#include "qml/bridge/history_words.h"

#include "qml/bridge/areas_model.h"
#include "qml/bridge/conflicts_model.h"
#include "qml/bridge/findings_model.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/value_words.h"

#include <QRegularExpression>

namespace cyd::bridge {

namespace {

constexpr qsizetype kLongestText = 600, kLongestName = 80;

QString shortened(const QString& text, qsizetype longest)
{
    return text.size() <= longest ? text : text.left(longest).trimmed() + QStringLiteral("…");
}

bool blank(const Json& value)
{
    return value.is_discarded() || !holdsSomething(&value);
}

QString partOf(const Language& language, const Json& document, const QString& path)
{
    const auto first = path.section(QLatin1Char('.'), 0, 0);
    if (first == QLatin1String("domains"))
        if (const auto* area = findArea(path.section(QLatin1Char('.'), 1, 1)))
            return language.text("history.area").arg(language.text(area->title));
    if (first != QLatin1String("crisis_plan"))
        if (const auto* form = formOf(path.toStdString()))
            return language.text(form->title);
    return placeOf(language, document, path).part;
}

//! What somebody would call an item of a list that is in no form: an outcome by its number, everything else
//! by what it is and its own words.
QString listedName(const Language& language, const plan::Plan& plan, const QStringList& path, qsizetype at)
{
    const auto& list = path[at];
    const auto listPath = path.mid(0, at + 1).join(QLatin1Char('.')).toStdString();
    const auto* items = plan.at(listPath);
    const auto* item = plan.at(listPath + '.' + path[at + 1].toStdString());
    if (list == QLatin1String("outcomes") && items && item && items->is_array())
        for (std::size_t place = 0; place < items->size(); ++place)
            if (&(*items)[place] == item)
                return language.text("page.area.outcome").arg(place + 1);
    const auto name = language.text(QStringLiteral("item.") + list);
    for (const char* member : { "text", "label", "who", "name" })
        if (const auto words = item ? textAt(*item, member).simplified() : QString(); !words.isEmpty())
            return name + QStringLiteral(" · ") + shortened(words, kLongestName);
    return name;
}

QString itemName(
    const Language& language, const plan::Plan& plan, const FieldPlace& found, const QStringList& path)
{
    if (found.list) {
        const auto* item = plan.at(found.item);
        return item
            ? shortened(saidBy(language, plan.document(), *item, found.list->item, Say::Title), kLongestName)
            : QString();
    }
    for (qsizetype at = path.size() - 2; at > 0; --at)
        if (language.phrasebook().has(language.lang(), QStringLiteral("item.") + path[at])
            && path[at + 1] != QLatin1String("in_my_words"))
            return listedName(language, plan, path, at);
    return {};
}

QString placeWords(
    const Language& language, const plan::Plan& plan, const FieldPlace& found, const QString& path)
{
    const auto steps = path.split(QLatin1Char('.'));
    const auto item = itemName(language, plan, found, steps);
    auto question = found.field ? language.text(QString::fromStdString(labelOf(*found.field)))
                                : placeOf(language, plan.document(), path).question;
    // "A telephone contact" is said by its name already.
    const auto list
        = steps.size() > 1 ? language.text(QStringLiteral("item.") + steps[steps.size() - 2]) : QString();
    if (!item.isEmpty() && (found.isItem || question == list))
        question.clear();
    return QStringList { item, question }
        .filter(QRegularExpression(QStringLiteral(".")))
        .join(QStringLiteral(" · "));
}

QString valueIn(const Language& language, const plan::Plan& plan, const FieldPlace& found,
    const std::string& path, const Json& value)
{
    if (blank(value))
        return {};
    if (found.isItem) {
        QStringList said;
        if (value.is_object())
            for (const auto where : { Say::Title, Say::Subtitle })
                said.append(saidBy(language, plan.document(), value, found.list->item, where));
        said.removeAll(QString());
        return said.join(QStringLiteral(" · "));
    }
    return answerWords(language, plan.document(), path, value);
}

struct Did {
    const char* what;
    const char* icon;
};

Did didWhat(const plan::Change& change)
{
    if (change.before.is_null() && change.after.is_null())
        return { "history.did.moved", "arrow-up" };
    if (change.after.is_discarded())
        return { "history.did.removed", "trash-2" };
    if (blank(change.before))
        return blank(change.after) || change.after.is_object() ? Did { "history.did.added", "circle-plus" }
                                                               : Did { "history.did.written", "pencil" };
    return blank(change.after) ? Did { "history.did.emptied", "x" } : Did { "history.did.changed", "pencil" };
}

ScreenPlace goalOf(const QString& path)
{
    static constexpr std::pair<const char*, const char*> kOthers[]
        = { { "involvement.signatures", "sign" }, { "checker_notes", "check" } };
    for (const auto& [start, screen] : kOthers)
        if (path.startsWith(QLatin1String(start)))
            return { QLatin1String(screen), {} };
    auto place = screenOf(path);
    return place.screen.isEmpty() ? ScreenPlace { QStringLiteral("overview"), {} } : place;
}

} // namespace

bool inConfidence(const plan::Change& change)
{
    return change.origin.section == Section::Restricted
        || plan::sectionOf(change.path) == Section::Restricted;
}

HistoryWords historyWords(const Language& language, const plan::Plan& plan, const plan::Change& change)
{
    const auto path = fromPlan(change.path);
    const auto did = didWhat(change);
    if (inConfidence(change))
        return { language.text("part.restricted_notes"), language.text("history.confidential"),
            language.text("history.did.changed"), QStringLiteral("lock"), {}, {},
            QStringLiteral("restricted"), {} };
    const auto found = fieldAt(change.path);
    const auto goal = goalOf(path);
    const auto value = [&](const Json& json) {
        // What names a part of the plan that is not there any more says nothing to anybody.
        static const QRegularExpression kReference(QStringLiteral("^[a-z_ ]+:[\\w, :.-]+$"));
        const auto words = shortened(valueIn(language, plan, found, change.path, json), kLongestText);
        const bool names = kReference.match(words).hasMatch()
            || (words.contains(QLatin1Char('.')) && !words.contains(QLatin1Char(' '))
                && plan.document().contains(toPlan(words.section(QLatin1Char('.'), 0, 0))));
        return json.is_string() && names ? QString() : words;
    };
    return { partOf(language, plan.document(), path), placeWords(language, plan, found, path),
        language.text(did.what), QLatin1String(did.icon), value(change.after), value(change.before),
        goal.screen, goal.area };
}

} // namespace cyd::bridge
