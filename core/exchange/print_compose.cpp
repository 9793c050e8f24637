#include "core/exchange/print_compose.h"

#include "core/base/beside.h"
#include "core/base/part_views.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace cyd::exchange {
namespace {

const Json kNone;

QString toQString(const Json& value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string&>());
    return QString::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString partWord(const Json& state)
{
    const auto word = partState(state.get_ref<const std::string&>());
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

Phrase fill(const Phrase& phrase, const Phrase& first)
{
    return { phrase.cy.arg(first.cy), phrase.en.arg(first.en) };
}

// Printed nowhere, on purpose.
bool isNotForPaper(const std::string& topLevelKey)
{
    static constexpr std::array kKeys {
        "schema", // the format's own mark
        "restricted_notes", // told in confidence
        "expected_findings", // the answers of a test plan
        "audit_defects", // the same
        "as_of", // the day on which a test plan is to be checked
        "policy", // which limits the checker uses
        "copy_for", // worded on the first page
    };
    return std::find(kKeys.begin(), kKeys.end(), topLevelKey) != kKeys.end();
}

} // namespace

Composer::Composer(const Json& plan_, const PrintFacts& facts_, const i18n::Phrasebook& book)
    : plan(plan_)
    , facts(facts_)
    , m_book(book)
    , m_copy(plan_.is_object() && plan_.contains("copy_for"))
{
    const Json& lang = in(in(plan, "plan"), "default_lang");
    m_defaultLang = lang.is_string() ? toQString(lang) : QStringLiteral("en");
    readLanguages(plan, m_defaultLang);
}

bool Composer::leftOut(const QString& part) const
{
    const Json& copy = in(plan, "copy_for");
    if (!in(copy, "only").is_null())
        return true;
    const Json& names = in(copy, "left_out");
    return names.is_array() && std::find(names.begin(), names.end(), Json(part.toStdString())) != names.end();
}

Phrase Composer::say(const char* id) const
{
    return { m_book.text(i18n::Lang::Cy, id), m_book.text(i18n::Lang::En, id) };
}
Phrase Composer::say(const char* id, const Phrase& first) const
{
    return fill(say(id), first);
}
Phrase Composer::say(const char* id, const Phrase& first, const Phrase& second) const
{
    const Phrase phrase = say(id);
    // One call, so that a "%2" inside what somebody typed is never filled in.
    return { phrase.cy.arg(first.cy, second.cy), phrase.en.arg(first.en, second.en) };
}

std::optional<Phrase> Composer::word(const char* group, const QString& value) const
{
    static const QRegularExpression kCode(QStringLiteral("^[A-Za-z0-9_ ]{1,60}$"));
    if (!kCode.match(value).hasMatch())
        return std::nullopt;
    const auto id
        = QStringLiteral("code.%1.%2").arg(QLatin1String(group), QString(value).replace(u' ', u'_'));
    if (!m_book.has(i18n::Lang::En, id))
        return std::nullopt;
    return Phrase { m_book.text(i18n::Lang::Cy, id), m_book.text(i18n::Lang::En, id) };
}

Phrase Composer::dateWords(const QString& isoDate)
{
    return { i18n::longDate(i18n::Lang::Cy, isoDate), i18n::longDate(i18n::Lang::En, isoDate) };
}

Phrase Composer::timeWords(const QString& isoTime)
{
    auto when = QDateTime::fromString(isoTime, Qt::ISODate);
    if (!when.isValid())
        return same(isoTime);
    if (const QTimeZone zone("Europe/London"); zone.isValid())
        when = when.toTimeZone(zone);
    const auto day = dateWords(when.date().toString(Qt::ISODate));
    const auto clock = when.toString(QStringLiteral(", HH:mm"));
    return { day.cy + clock, day.en + clock };
}

Phrase Composer::langWords(const QString& code) const
{
    return word("language", code).value_or(same(code));
}

Cell Composer::notRecorded() const
{
    return { { say("print.not_recorded"), Piece::Weight::Quiet } };
}

const Json& Composer::in(const Json& from, const char* key) const
{
    if (!from.is_object())
        return kNone;
    const auto found = from.find(key);
    return found == from.end() ? kNone : *found;
}

bool Composer::blank(const Json& value)
{
    if (value.is_string())
        return toQString(value).trimmed().isEmpty();
    return value.is_null() || (value.is_structured() && value.empty());
}

void Composer::markAll(const Json& value)
{
    if (value.is_structured())
        for (const Json& part : value)
            markAll(part);
    else
        mark(value);
}

QString Composer::plain(const Json& value)
{
    if (value.is_null())
        return {};
    markAll(value);
    return toQString(value).trimmed();
}

//! `lang` beside a translation speaks of the translated words only; without one, of everything in the item.
void Composer::readLanguages(const Json& value, const QString& lang)
{
    if (!value.is_structured())
        return;
    if (value.is_object())
        m_langAbove.emplace(&value, lang);
    const Json& own = in(value, "lang");
    const bool ofAll = own.is_string() && !blank(own) && in(value, "translation").is_null();
    for (const Json& part : value)
        readLanguages(part, ofAll ? toQString(own) : lang);
}

QString Composer::langAbove(const Json& from) const
{
    const auto found = m_langAbove.find(&from);
    return found == m_langAbove.end() ? m_defaultLang : found->second;
}

QString Composer::langOf(const Json& from) const
{
    const Json& lang = in(from, "lang");
    return lang.is_string() && !blank(lang) ? toQString(lang) : langAbove(from);
}

QString Composer::langOfText(const Json& from, const char* key)
{
    const auto own = langKey(key);
    if (!blank(from, own.c_str()))
        return plain(from, own.c_str());
    return in(from, "translation").is_null() ? langOf(from) : langAbove(from);
}

Cell Composer::typed(const Json& from, const char* key)
{
    const Json& translation = in(from, translationKey(key).c_str());
    auto translated = beside(translation, in(translation, "text"));
    if (blank(from, key) && !translated)
        return notRecorded();
    return { { Said { plain(from, key), langOfText(from, key), std::move(translated) } } };
}

std::optional<Said::Beside> Composer::beside(const Json& translation, const Json& text)
{
    if (blank(text))
        return std::nullopt;
    const auto lang = plain(translation, "lang");
    const auto name = langWords(lang);
    Phrase note = say("print.translation.unchecked", name);
    bool checked = false;
    if (const auto checker = plain(translation, "checked_by"); !checker.isEmpty()) {
        const Json* one = find(in(plan, "people"), "person_id", checker);
        Phrase who = same(one ? plain(*one, "name") : checker);
        if (const auto on = plain(translation, "checked_on"); !on.isEmpty())
            who = say("print.translation.who_when", who, dateWords(on));
        note = say("print.translation.checked", name, who);
        checked = true;
    }
    if (const Json& stale = in(translation, "stale"); stale.is_boolean()) {
        markAll(stale);
        if (stale.get<bool>()) {
            note = say("print.translation.stale", name);
            checked = false;
        }
    }
    m_translations = true;
    if (checked && sheet.oneTongue)
        note = {};
    return Said::Beside { plain(text), lang, note, checked };
}

Cell Composer::own(const Json& from, const char* key, const char* translated)
{
    const Json& value = in(from, key);
    // Under the text's own name, where the item's translation is of other words.
    const Json& named = in(from, translationKey(key).c_str());
    const Json& object = named.is_object() ? named : in(from, "translation");
    auto translation = beside(object, in(object, named.is_object() ? "text" : translated));
    if (blank(value) && !translation) {
        if (const Json& lang = in(from, "lang"); lang.is_string())
            mark(lang);
        return notRecorded();
    }
    const auto said = langKey(key);
    const auto lang = blank(from, said.c_str()) ? langOf(from) : plain(from, said.c_str());
    pass(from, "lang");
    return { { Said { plain(value), lang, translation } } };
}

std::vector<Cell> Composer::ownList(const Json& from, const char* key)
{
    std::vector<Cell> cells;
    const Json& list = in(from, key);
    const Json& object = in(from, "translation");
    const Json& translated = in(object, key);
    const auto lang = langOf(from);
    pass(from, "lang");
    const auto count
        = std::max(list.is_array() ? list.size() : 0, translated.is_array() ? translated.size() : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const Json& text = list.is_array() && i < list.size() ? list[i] : kNone;
        const Json& other = translated.is_array() && i < translated.size() ? translated[i] : kNone;
        if (!blank(text) || !blank(other))
            cells.push_back({ { Said { plain(text), lang, beside(object, other) } } });
    }
    return cells;
}

std::vector<Cell> Composer::typedList(const Json& from, const char* key)
{
    const Json& list = in(from, key);
    if (!list.is_array())
        return blank(list) ? std::vector<Cell> {} : std::vector<Cell> { typed(from, key) };
    std::vector<Cell> cells;
    const Json& object = in(from, translationKey(key).c_str());
    const Json& translated = in(object, "text");
    const auto lang = langOfText(from, key);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Json& other = translated.is_array() && i < translated.size() ? translated[i] : kNone;
        if (!blank(list[i]) || !blank(other))
            cells.push_back({ { Said { plain(list[i]), lang, beside(object, other) } } });
    }
    return cells;
}

Cell Composer::fact(const Json& from, const char* key)
{
    const Json& value = in(from, key);
    return blank(value) ? notRecorded() : Cell { { Fact { plain(value) } } };
}

Cell Composer::dateValue(const Json& value)
{
    if (blank(value))
        return notRecorded();
    return { { dateWords(plain(value)) } };
}

Cell Composer::time(const Json& from, const char* key)
{
    const Json& value = in(from, key);
    return blank(value) ? notRecorded() : Cell { { timeWords(plain(value)) } };
}

Cell Composer::result(const Json& outcome)
{
    auto cell = codeOrTyped(outcome, "result", "outcome_status");
    if (!blank(outcome, "not_looked_at_reason"))
        cell += typed(outcome, "not_looked_at_reason");
    return cell;
}

Cell Composer::codeOrTyped(const Json& from, const char* key, const char* group)
{
    const auto found = word(group, toQString(in(from, key)));
    if (!found)
        return typed(from, key);
    mark(in(from, key));
    return { { *found } };
}

Cell Composer::codeValue(const Json& value, const char* group)
{
    if (blank(value))
        return notRecorded();
    if (value.is_string())
        if (const auto found
            = word(group, std::string_view(group) == "part_state" ? partWord(value) : toQString(value))) {
            mark(value);
            return { { *found } };
        }
    return { { Fact {
        toQString(value) } } }; // not marked: it is printed once more, with its place, under "other"
}

Cell Composer::yesNo(const Json& from, const char* key)
{
    const Json& value = in(from, key);
    if (blank(value))
        return notRecorded();
    if (value.is_boolean())
        if (const auto found
            = word(key, value.get<bool>() ? QStringLiteral("true") : QStringLiteral("false"))) {
            mark(value);
            return { { *found } };
        }
    return { { Fact { toQString(value) } } };
}

Cell Composer::langs(const Json& from, const char* key)
{
    Cell cell;
    const Json& list = in(from, key);
    if (list.is_array())
        for (const Json& one : list)
            cell += codeValue(one, "language");
    else if (!blank(list))
        cell += codeValue(list, "language");
    return cell.empty() ? notRecorded() : cell;
}

const Json* Composer::find(const Json& list, const char* idKey, const QString& id)
{
    if (!list.is_array())
        return nullptr;
    const auto wanted = id.toStdString();
    for (const Json& item : list)
        if (item.is_object() && item.contains(idKey) && item[idKey] == wanted)
            return &item;
    return nullptr;
}

Cell Composer::personValue(const Json& value)
{
    if (blank(value))
        return notRecorded();
    const auto id = toQString(value);
    if (const Json* one = find(in(plan, "people"), "person_id", id)) {
        mark(value);
        Cell cell;
        if (blank(in(*one, "name")))
            cell = notRecorded();
        else
            cell = { { Fact { toQString(in(*one, "name")).trimmed() } } };
        if (const Json& role = in(*one, "role"); !blank(role))
            cell.push_back(
                { word("role", toQString(role)).value_or(same(toQString(role))), Piece::Weight::Quiet });
        return cell;
    }
    const Json& self = in(plan, "service_user");
    if (in(self, "person_id") == value) {
        mark(value);
        return { { Fact { toQString(in(self, "name")) } }, { say("code.role.su"), Piece::Weight::Quiet } };
    }
    return { { Fact { id } } };
}

Cell Composer::persons(const Json& from, const char* key)
{
    Cell cell;
    const Json& list = in(from, key);
    if (list.is_array())
        for (const Json& one : list)
            cell += personValue(one);
    else if (!blank(list))
        cell += personValue(list);
    return cell.empty() ? notRecorded() : cell;
}

std::vector<const Json*> Composer::items(const Json& from, const char* key) const
{
    std::vector<const Json*> found;
    const Json& list = in(from, key);
    if (list.is_array())
        for (const Json& item : list)
            if (item.is_object())
                found.push_back(&item);
    return found;
}

void Composer::heading(int level, const Phrase& text, const Phrase& aside, bool newPage)
{
    add(Heading { level, text, aside, newPage });
}

void Composer::row(Facts& table, const char* label, const Json& from, const char* key, Cell value)
{
    if (!m_copy || (from.is_object() && from.contains(key)))
        table.rows.emplace_back(say(label), std::move(value));
}

void Composer::rowIfAny(Facts& table, const char* label, const Json& from, const char* key, Cell value)
{
    if (!blank(in(from, key)))
        table.rows.emplace_back(say(label), std::move(value));
}

void Composer::addNone()
{
    add(Paragraph { {}, { { say("print.none"), Piece::Weight::Quiet } }, Voice::None });
}

std::vector<std::pair<QString, QString>> Composer::rest() const
{
    std::vector<std::pair<QString, QString>> found;
    const auto walk = [&](const auto& self, const QString& path, const Json& value) -> void {
        if (value.is_object()) {
            for (const auto& [key, part] : value.items())
                self(self,
                    path.isEmpty() ? QString::fromStdString(key) : path + u'.' + QString::fromStdString(key),
                    part);
        } else if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                self(self, path + u'.' + QString::number(i), value[i]);
        } else if (!blank(value) && !m_printed.contains(&value)) {
            found.emplace_back(path, toQString(value));
        }
    };
    if (plan.is_object())
        for (const auto& [key, value] : plan.items())
            if (!isNotForPaper(key))
                walk(walk, QString::fromStdString(key), value);
    return found;
}

} // namespace cyd::exchange
