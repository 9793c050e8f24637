#include "qml/bridge/acceptance.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/handover_controller.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <algorithm>
#include <optional>

namespace cyd::bridge {

namespace {

constexpr auto kHistory = "care_coordination.history";

//! The last change that was finished; nothing: there was none.
std::optional<std::size_t> lastChange(const Json& document)
{
    const auto& history = listAt(document, kHistory);
    for (auto place = history.size(); place-- > 0;)
        if (!textAt(history[place], "handover_completed_on").isEmpty())
            return place;
    return std::nullopt;
}

const Json& entryIn(const Json& document)
{
    static const Json kNone = Json::object();
    const auto place = lastChange(document);
    return place ? listAt(document, kHistory)[*place] : kNone;
}

QString pathTo(const Json& document, const char* member)
{
    const auto place = lastChange(document);
    return place
        ? QStringLiteral("%1.%2.%3").arg(QLatin1String(kHistory)).arg(*place).arg(QLatin1String(member))
        : QString();
}

//! A person of the plan, or a name that stands there itself.
QString nameFor(const Json& document, const QString& whom)
{
    const auto name = personName(document, whom);
    return name.isEmpty() ? whom : name;
}

} // namespace

QString awaitedCoordinator(const Json& document)
{
    const auto& entry = entryIn(document);
    return entry.contains("accepted_on") && textAt(entry, "accepted_on").isEmpty()
        ? textAt(document, "care_coordination.current.person_id")
        : QString();
}

Acceptance::Acceptance(AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
{
}

void Acceptance::open()
{
    m_held.clear();
    Q_EMIT changed();
}

QString Acceptance::holder() const
{
    const auto holder = m_book.plan() ? m_book.session().workspace()->holder(m_book.planId())
                                      : Result<std::string>(std::string());
    return holder ? QString::fromStdString(*holder) : QString();
}

bool Acceptance::awaited() const
{
    return !awaitedCoordinator(m_book.document()).isEmpty();
}

bool Acceptance::mine() const
{
    return awaited() && holder() == awaitedCoordinator(m_book.document());
}

bool Acceptance::asksMe() const
{
    return awaited() && holder().isEmpty();
}

QString Acceptance::waitingWords() const
{
    const auto who = awaitedCoordinator(m_book.document());
    return who.isEmpty() ? QString()
                         : m_language.text("handing.waiting").arg(nameFor(m_book.document(), who));
}

QString Acceptance::handedWords() const
{
    const auto& entry = entryIn(m_book.document());
    return m_language.text("page.accept.from")
        .arg(m_language.date(textAt(entry, "handover_completed_on")),
            nameFor(m_book.document(), textAt(entry, "person_id")));
}

QVariantList Acceptance::items() const
{
    const auto& given = listAt(entryIn(m_book.document()), "handover_items");
    QVariantList list;
    for (const auto* item : kHandoverItems) {
        const bool there = std::ranges::find(given, Json(item)) != given.end();
        const auto name = m_language.wordsFor(QStringLiteral("code.handover_item"), QLatin1String(item));
        list.append(QVariantMap { { QStringLiteral("given"), there },
            { QStringLiteral("words"),
                m_language.text(there ? "page.accept.given" : "page.accept.missing").arg(name) } });
    }
    return list;
}

bool Acceptance::allGiven() const
{
    return std::ranges::all_of(
        items(), [](const QVariant& item) { return item.toMap().value(QStringLiteral("given")).toBool(); });
}

QString Acceptance::missingWhy() const
{
    const auto why = textAt(entryIn(m_book.document()), "handover_items_reason");
    return why.isEmpty() ? QString() : m_language.text("page.accept.missing_why").arg(why);
}

Answer* Acceptance::reason() const
{
    return awaited() ? m_book.at(pathTo(m_book.document(), "accepted_reason")) : nullptr;
}

QString Acceptance::acceptedWords() const
{
    const auto& document = m_book.document();
    const auto& entry = entryIn(document);
    const auto on = m_language.date(textAt(entry, "accepted_on"));
    if (on.isEmpty())
        return {};
    const auto by = nameFor(document, textAt(entry, "accepted_by"));
    return flagAt(entry, "accepted_by_phone")
        ? m_language.text("handing.accepted_phone")
              .arg(on, by, nameFor(document, textAt(entry, "accepted_recorded_by")))
        : m_language.text("handing.accepted").arg(on, by);
}

QString Acceptance::today() const
{
    return m_book.session().today().toString(Qt::ISODate);
}

void Acceptance::iAm()
{
    if (!asksMe())
        return;
    const auto who = awaitedCoordinator(m_book.document()).toStdString();
    if (const auto done = m_book.session().workspace()->setHolder(m_book.planId(), who); !done)
        m_book.session().report(done.error());
    m_book.session().received(m_book.planId()); // whose vault it is matters to more than this
}

bool Acceptance::held(const char* words)
{
    m_held = m_language.text(words);
    Q_EMIT changed();
    return false;
}

bool Acceptance::isComplete()
{
    m_held.clear();
    return m_book.commitAll()
        && (allGiven() || !textAt(entryIn(m_book.document()), "accepted_reason").trimmed().isEmpty()
            || held("page.accept.reason_needed"));
}

bool Acceptance::write(const QString& on, bool byPhone)
{
    const auto& document = m_book.document();
    const auto path = [&](const char* member) { return pathTo(document, member).toStdString(); };
    std::vector<workspace::Workspace::FieldEdit> edits { { path("accepted_on"), on.toStdString() },
        { path("accepted_by"), awaitedCoordinator(document).toStdString() } };
    if (byPhone) {
        const auto info = m_book.session().workspace()->info();
        const auto me = holder();
        edits.push_back({ path("accepted_by_phone"), true });
        edits.push_back(
            { path("accepted_recorded_by"), me.isEmpty() && info ? info->memberName : me.toStdString() });
    }
    return m_book.change(
        kHistory, [&](workspace::Workspace& workspace) { return workspace.setAll(m_book.planId(), edits); });
}

bool Acceptance::accept()
{
    return mine() && isComplete() && write(today(), false);
}

bool Acceptance::noteAccepted(const QString& iso)
{
    if (!awaited())
        return false;
    const auto day = QDate::fromString(iso, Qt::ISODate);
    if (!day.isValid() || day > m_book.session().today())
        return held("page.accept.phone_day");
    return isComplete() && write(iso, true);
}

} // namespace cyd::bridge
