#include "qml/bridge/who_does.h"

#include "core/base/part_views.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"

#include <algorithm>

namespace cyd::bridge {

namespace {

struct Doer {
    QString id, name, role;
    QVariantList actions;
};
struct Agency {
    enum Rank { Named, Self, Nobody };
    Rank rank = Named;
    QString label;
    std::vector<Doer> doers;
};

//! As a heading.
QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

//! How often, from when, by when: each on a line.
QString whenOf(const Language& language, const Json& action)
{
    QStringList lines { textAt(action, "how_often").trimmed() };
    const auto from = language.date(textAt(action, "start_on")), by = language.date(textAt(action, "due_on"));
    if (!from.isEmpty() && !by.isEmpty())
        lines.append(language.text("print.short.from_by").arg(from, by));
    else if (!by.isEmpty())
        lines.append(language.text("print.action.by").arg(by));
    else if (!from.isEmpty())
        lines.append(language.text("print.action.from").arg(from));
    lines.removeAll(QString());
    return lines.isEmpty() ? language.text("print.short.no_date") : lines.join(QLatin1Char('\n'));
}

const Json* personWith(const Json& document, const QString& id)
{
    const auto& people = listAt(document, "people");
    const auto found = std::ranges::find_if(
        people, [&](const Json& person) { return !id.isEmpty() && textAt(person, "person_id") == id; });
    return found == people.end() ? nullptr : &*found;
}

class Groups {
public:
    Groups(const Language& language, const Json& document)
        : m_language(language)
        , m_document(document)
        , m_self(textAt(document, "service_user.person_id"))
    {
        if (m_self.isEmpty())
            m_self = QStringLiteral("su");
    }

    void add(const Json& action, const QString& area)
    {
        auto& actions = doerOf(action).actions;
        actions.append(QVariantMap { { QStringLiteral("text"), textAt(action, "text") },
            { QStringLiteral("areaWords"), area },
            { QStringLiteral("whenWords"), whenOf(m_language, action) } });
    }

    QVariantList take()
    {
        std::ranges::stable_sort(m_agencies, {}, &Agency::rank);
        QVariantList list;
        for (const auto& agency : m_agencies) {
            QVariantList people;
            for (const auto& doer : agency.doers)
                people.append(QVariantMap { { QStringLiteral("name"), doer.name },
                    { QStringLiteral("roleWords"), doer.role },
                    { QStringLiteral("actions"), doer.actions } });
            list.append(
                QVariantMap { { QStringLiteral("label"), agency.label }, { QStringLiteral("people"), people },
                    { QStringLiteral("nobody"), agency.rank == Agency::Nobody } });
        }
        return list;
    }

private:
    Doer& doerOf(const Json& action)
    {
        const auto id = textAt(action, "owner_id");
        if (id == m_self)
            return doerIn(Agency::Self, m_language.text("people.self"),
                { id, textAt(m_document, "service_user.name"), {}, {} });
        if (const auto* person = personWith(m_document, id)) {
            const auto agency = textAt(*person, "agency");
            QStringList role { m_language.wordsFor(QStringLiteral("role"), textAt(*person, "role")),
                textAt(*person, "organisation") };
            role.removeAll(QString());
            return doerIn(Agency::Named,
                agency.isEmpty() ? m_language.text("page.who.no_agency")
                                 : capital(m_language.wordsFor(QStringLiteral("code.agency"), agency)),
                { id, textAt(*person, "name"), role.join(QStringLiteral(" · ")), {} });
        }
        const auto typed = textAt(action, "owner_text").trimmed(); // "CMHT": no person of the plan
        return doerIn(
            Agency::Nobody, m_language.text("page.who.nobody"), { {}, typed.isEmpty() ? id : typed, {}, {} });
    }

    Doer& doerIn(Agency::Rank rank, const QString& label, const Doer& doer)
    {
        const auto isIt = [&](const Agency& one) { return one.rank == rank && one.label == label; };
        auto agency = std::ranges::find_if(m_agencies, isIt);
        if (agency == m_agencies.end())
            agency = m_agencies.insert(agency, { rank, label, {} });
        auto& doers = agency->doers;
        const auto same = [&](const Doer& one) { return one.id == doer.id && one.name == doer.name; };
        auto found = std::ranges::find_if(doers, same);
        return found == doers.end() ? doers.emplace_back(doer) : *found;
    }

    const Language& m_language;
    const Json& m_document;
    QString m_self;
    std::vector<Agency> m_agencies;
};

} // namespace

QVariantList whoDoesWhat(const Language& language, const Json& document)
{
    Groups groups(language, document);
    for (const auto& area : areas())
        if (const auto* json = areaIn(document, QLatin1String(area.key)))
            for (const auto& action : listAt(*json, "actions"))
                if (!textAt(action, "text").trimmed().isEmpty()
                    && !hasEnded(toPlan(textAt(action, "status"))))
                    groups.add(action, language.text(area.title));
    return groups.take();
}

} // namespace cyd::bridge
