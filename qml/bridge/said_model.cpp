#include "qml/bridge/said_model.h"

#include "core/base/part_views.h"
#include "qml/bridge/answer.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

namespace cyd::bridge {

namespace {

//! The outcome or action that a part is, and its area; nothing: it is neither.
struct PartAt {
    const Json* area = nullptr;
    const Json* item = nullptr;
    bool isOutcome = false;
};

PartAt findPart(const Json& document, const QString& about)
{
    const bool outcome = about.startsWith(QLatin1String("outcome:"));
    if (!outcome && !about.startsWith(QLatin1String("action:")))
        return {};
    const auto id = about.section(QLatin1Char(':'), 1);
    for (const auto& area : listAt(document, "domains"))
        for (const auto& item : listAt(area, outcome ? "outcomes" : "actions"))
            if (textAt(item, outcome ? "outcome_id" : "action_id") == id)
                return { &area, &item, outcome };
    return {};
}

QString partOf(const Json& item)
{
    return fromPlan(partAbout(toPlan(textAt(item, "about"))));
}

} // namespace

QString areaOfPart(const Json& document, const QString& about)
{
    static const auto kArea = QStringLiteral("domain:");
    const auto part = fromPlan(partAbout(toPlan(about)));
    if (part.startsWith(kArea))
        return part.mid(kArea.size());
    const auto found = findPart(document, part);
    return found.area ? textAt(*found.area, "domain") : QString();
}

SaidModel::SaidModel(AnswerBook& book, const Language& language, What what, QObject* parent)
    : ItemListModel(book, {}, parent)
    , m_language(language)
    , m_what(what)
{
}

QHash<int, QByteArray> SaidModel::roleNames() const
{
    return { { ByWords, "byWords" }, { AboutWords, "aboutWords" }, { StateWords, "stateWords" },
        { Words, "words" }, { TeamAnswer, "teamAnswer" }, { AnsweredWords, "answeredWords" },
        { ReviewOn, "reviewOn" } };
}

QVariant SaidModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !has(index.row()))
        return {};
    const auto& item = row(index.row()).item;
    const bool comment = m_what == What::Comments;
    switch (role) {
    case ByWords:
        return byWords(item);
    case AboutWords:
        return aboutWords(item);
    case StateWords:
        return comment ? QString()
                       : m_language.wordsFor(QStringLiteral("code.part_state"),
                           fromPlan(partState(toPlan(textAt(item, "state")))));
    case Words:
        return QVariant::fromValue(answer(index.row(), comment ? "text" : "words"));
    case TeamAnswer:
        return QVariant::fromValue(comment ? nullptr : answer(index.row(), "team_answer"));
    case AnsweredWords:
        return answeredWords(item);
    case ReviewOn:
        return textAt(item, "review_on");
    default:
        return {};
    }
}

void SaidModel::setReview(int index, const QString& iso)
{
    setMember(index, "review_on", iso.isEmpty() ? Json(nullptr) : Json(iso.toStdString()));
}

QString SaidModel::answeredWords(const Json& item) const
{
    const auto who = personName(book().document(), textAt(item, "answered_by"));
    const auto on = m_language.date(textAt(item, "answered_on"));
    return who.isEmpty() || textAt(item, "team_answer").trimmed().isEmpty() ? QString()
        : on.isEmpty() ? m_language.text("area.said.answered_by").arg(who)
                       : m_language.text("area.said.answered_by_on").arg(who, on);
}

void SaidModel::setArea(const QString& key)
{
    m_area = key;
    setPath({}); // another area: none of the rows stays
    if (!key.isEmpty())
        setPath(m_what == What::Comments ? QStringLiteral("comments") : QStringLiteral("involvement.parts"));
}

void SaidModel::reload()
{
    m_standing.clear();
    if (m_what == What::NotAgreed && !m_area.isEmpty())
        for (const auto& about : partsNotAgreed(book().document()))
            if (const auto entry = partEntry(book().document(), about))
                m_standing.insert(&listAt(book().document(), "involvement.parts")[*entry]);
    ItemListModel::reload();
    m_standing.clear(); // they are of this document only
}

bool SaidModel::accepts(const Json& item) const
{
    if (areaOfPart(book().document(), textAt(item, "about")) != m_area)
        return false;
    return m_what == What::Comments ? !textAt(item, "text").trimmed().isEmpty() : m_standing.contains(&item);
}

QString SaidModel::byWords(const Json& item) const
{
    const bool comment = m_what == What::Comments;
    const auto& document = book().document();
    const auto by = textAt(item, comment ? "by" : "recorded_by");
    const auto self = textAt(document, "service_user.person_id");
    const auto name = personName(document, by);
    const auto on = m_language.date(textAt(item, comment ? "on" : "recorded_on"));
    if (name.isEmpty())
        return on;
    // What the person thinks may have been written down by somebody else.
    const bool own = comment || by == (self.isEmpty() ? QStringLiteral("su") : self);
    const auto who = own ? name : m_language.text("area.said.recorded_by").arg(name);
    return on.isEmpty() ? who : m_language.text("area.said.by_on").arg(who, on);
}

QString SaidModel::aboutWords(const Json& item) const
{
    const auto found = findPart(book().document(), partOf(item));
    return found.item ? m_language.text(found.isOutcome ? "area.said.outcome" : "area.said.action")
                            .arg(textAt(*found.item, "text").simplified())
                      : m_language.text("area.said.area");
}

} // namespace cyd::bridge
