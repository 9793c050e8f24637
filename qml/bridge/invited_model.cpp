#include "qml/bridge/invited_model.h"

#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/review_record.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr auto kPlanned = "reviews.planned.";

} // namespace

InvitedModel::InvitedModel(
    AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent)
    : ItemListModel(book, "person_id", parent)
    , m_language(language)
    , m_inPost(inPost)
{
}

QHash<int, QByteArray> InvitedModel::roleNames() const
{
    return { { PersonId, "personId" }, { Name, "name" }, { RoleWords, "roleWords" }, { AskedOn, "askedOn" },
        { Sent, "sent" }, { Views, "views" }, { Came, "came" }, { StateWords, "stateWords" },
        { StateKind, "stateKind" }, { StateIcon, "stateIcon" }, { LetterWords, "letterWords" } };
}

QString InvitedModel::nameOf(const Json& item) const
{
    const auto id = textAt(item, "person_id");
    const auto name = personName(book().document(), id);
    return name.isEmpty() ? id : name;
}

bool InvitedModel::came(const Json& item) const
{
    const auto& all = listAt(reviewNow(book().document()), "attended");
    return std::ranges::any_of(
        all, [&](const Json& one) { return textOf(&one) == textAt(item, "person_id"); });
}

bool InvitedModel::sent(const Json& item) const
{
    return flagAt(item, "contributed") || !textAt(item, "summary").trimmed().isEmpty();
}

InvitedModel::State InvitedModel::stateOf(const Json& item) const
{
    const auto say = [&](const char* id) { return m_language.text(id); };
    if (came(item))
        return { say(sent(item) ? "invited.came_sent" : "invited.came"), "ok", "circle-check" };
    if (sent(item))
        return { say("invited.sent"), "info", "message-circle" };
    const bool begun = reviewUnderWay(book().document()).has_value();
    const auto on = m_language.date(textAt(item, "contacted_on"));
    if (begun)
        return { say("invited.not_come"), "neutral", "clock" };
    return { on.isEmpty() ? say("invited.no_date") : say("invited.asked").arg(on), "neutral", "clock" };
}

QVariant InvitedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    const auto& item = row(index.row()).item;
    switch (role) {
    case PersonId:
        return textAt(item, "person_id");
    case Name:
        return nameOf(item);
    case RoleWords:
        for (const auto& person : listAt(book().document(), "people"))
            if (textAt(person, "person_id") == textAt(item, "person_id"))
                return m_language.wordsFor(QStringLiteral("role"), textAt(person, "role"));
        return m_language.text("people.self");
    case AskedOn:
        return textAt(item, "contacted_on");
    case Sent:
        return sent(item);
    case Views:
        return QVariant::fromValue(answer(index.row(), "summary"));
    case Came:
        return came(item);
    case StateWords:
        return stateOf(item).words;
    case StateKind:
        return QLatin1String(stateOf(item).kind);
    case StateIcon:
        return QLatin1String(stateOf(item).icon);
    case LetterWords: {
        const auto on = m_language.date(textAt(item, "letter_on"));
        return on.isEmpty() ? QString() : m_language.text("print.review.letter_on").arg(on);
    }
    default:
        return {};
    }
}

QVariantList InvitedModel::candidates() const
{
    auto people = m_inPost.choices();
    people.erase(std::remove_if(people.begin(), people.end(),
                     [&](const QVariant& person) {
                         const auto id = person.toMap().value(QStringLiteral("value")).toString();
                         for (int i = 0; i < count(); ++i)
                             if (textAt(row(i).item, "person_id") == id)
                                 return true;
                         return false;
                     }),
        people.end());
    return people;
}

void InvitedModel::ask(const QString& personId)
{
    const auto asked = candidates();
    const bool known = std::ranges::any_of(
        asked, [&](const QVariant& one) { return one.toMap().value(QStringLiteral("value")) == personId; });
    if (!known || path().isEmpty())
        return;
    const auto list = path().toStdString();
    const Json item { { "person_id", personId.toStdString() },
        { "contacted_on", book().session().today().toString(Qt::ISODate).toStdString() },
        { "contributed", nullptr }, { "summary", "" }, { "lang", m_language.code().toStdString() } };
    book().change(list, [&](auto& workspace) { return workspace.add(book().planId(), list, item); });
}

void InvitedModel::setAskedOn(int index, const QString& isoDate)
{
    setMember(index, "contacted_on", isoDate.isEmpty() ? Json(nullptr) : Json(isoDate.toStdString()));
}

void InvitedModel::setSent(int index, bool sent)
{
    setMember(index, "contributed", sent);
}

void InvitedModel::removeInvited(int index)
{
    takeOut(index);
}

bool InvitedModel::ahead() const
{
    return book().plan() && !reviewUnderWay(book().document());
}

QString InvitedModel::planned(const char* member) const
{
    return textAt(book().document(), std::string(kPlanned) + member);
}

void InvitedModel::setPlanned(const char* member, const QString& iso)
{
    if (!ahead() || iso == planned(member))
        return;
    const auto path = std::string(kPlanned) + member;
    book().change(path, [&](auto& workspace) {
        return workspace.set(book().planId(), path, iso.isEmpty() ? Json(nullptr) : Json(iso.toStdString()));
    });
}

Answer* InvitedModel::plannedAt() const
{
    return ahead() ? book().at(QLatin1String(kPlanned) + QStringLiteral("at")) : nullptr;
}

Answer* InvitedModel::plannedWhere() const
{
    return ahead() ? book().at(QLatin1String(kPlanned) + QStringLiteral("where")) : nullptr;
}

void InvitedModel::reload()
{
    const auto record = reviewPath(book().document());
    const auto list = !book().plan() ? QString()
        : record.isEmpty()           ? QStringLiteral("reviews.invited")
                                     : record + QStringLiteral(".invited");
    if (list != path())
        setPath(list);
    else
        ItemListModel::reload();
    Q_EMIT candidatesChanged();
}

void InvitedModel::retranslate()
{
    ItemListModel::retranslate();
    Q_EMIT candidatesChanged();
}

} // namespace cyd::bridge
