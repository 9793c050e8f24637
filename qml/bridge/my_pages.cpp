#include "qml/bridge/my_pages.h"

#include "core/base/part_views.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/contacts_model.h"
#include "qml/bridge/form_words.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/session.h"

#include <array>

namespace cyd::bridge {

namespace {

constexpr std::array kWellParts { "relapse_signature", "contingency_plan", "crisis_plan" };
constexpr std::array kNames { "hello", "news", "about", "area", "well", "unmet", "copies", "end" };

//! Writes blocks: a block is begun, and items are put into it; one without items is not there.
class Writer {
public:
    Writer(AnswerBook& book, const Language& language)
        : m_book(book)
        , m_language(language)
    {
    }

    void begin(const QString& label, const char* icon, bool person = false)
    {
        finish();
        m_block = { { QStringLiteral("label"), label }, { QStringLiteral("icon"), QLatin1String(icon) },
            { QStringLiteral("person"), person } };
    }
    void begin(const char* label, const char* icon, bool person = false)
    {
        begin(m_language.text(label), icon, person);
    }
    //! An answer of the plan at a path; nothing when it is blank.
    void answer(const QString& path, const char* label = nullptr)
    {
        auto* answer = m_book.at(path);
        if (!answer->text().trimmed().isEmpty())
            item(label, answer, {}, {});
    }
    void plain(const QString& text, const char* label = nullptr)
    {
        if (!text.trimmed().isEmpty())
            item(label, nullptr, text, {});
    }
    void number(const QString& name, const QString& number) { item(nullptr, nullptr, name, number); }
    [[nodiscard]] QVariantList take()
    {
        finish();
        return m_blocks;
    }

private:
    void item(const char* label, Answer* answer, const QString& text, const QString& number)
    {
        m_items.append(QVariantMap { { QStringLiteral("label"), label ? m_language.text(label) : QString() },
            { QStringLiteral("answer"), QVariant::fromValue(answer) }, { QStringLiteral("text"), text },
            { QStringLiteral("number"), number } });
    }
    void finish()
    {
        if (!m_items.isEmpty()) {
            m_block.insert(QStringLiteral("items"), m_items);
            m_blocks.append(m_block);
        }
        m_items.clear();
    }

    AnswerBook& m_book;
    const Language& m_language;
    QVariantMap m_block;
    QVariantList m_items, m_blocks;
};

//! Every line of a list of texts, or of a member of a list of objects.
void lines(Writer& writer, const Json& document, const char* list, const char* member = nullptr)
{
    const auto& items = listAt(document, list);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (isConfidence(items[i]))
            continue;
        const auto path = QStringLiteral("%1.%2").arg(QLatin1String(list)).arg(i);
        writer.answer(member ? path + QLatin1Char('.') + QLatin1String(member) : path);
    }
}

void writeCoordinator(Writer& writer, const Json& document, const Language& language, QDate today)
{
    writer.begin("mine.about.coordinator", "users-round");
    const auto say = [&](const QString& id) {
        const auto name = personName(document, id), phone = personPhone(document, id);
        if (phone.isEmpty())
            writer.plain(name);
        else
            writer.number(name, phone);
    };
    say(coordinatorOf(document));
    if (const auto* cover = temporaryCover(document, today)) {
        writer.plain(language.text("mine.about.cover"));
        say(textAt(*cover, "person_id"));
    }
}

void writeAbout(
    Writer& writer, const Json& document, const Language& language, QDate today, const QStringList& parts)
{
    const auto known = textAt(document, "service_user.known_as");
    writer.begin("mine.about.name", "user-round");
    writer.plain(known.isEmpty() ? textAt(document, "service_user.name") : known);
    writer.begin("mine.about.talk", "message-circle");
    writer.answer(QStringLiteral("service_user.communication_needs"));
    writeCoordinator(writer, document, language, today);
    writer.begin("mine.about.strengths", "star");
    if (parts.contains(QLatin1String("strengths")))
        lines(writer, document, "strengths", "text");
}

void writeContacts(Writer& writer, const ContactsModel& contacts)
{
    writer.begin("mine.well.ring", "phone-call");
    for (int row = 0; row < contacts.rowCount(); ++row) {
        const auto of = [&](int role) { return contacts.index(row).data(role).toString(); };
        if (of(ContactsModel::Number).trimmed().isEmpty())
            continue;
        writer.number(of(ContactsModel::Name), of(ContactsModel::Number));
        writer.plain(of(ContactsModel::HoursWords));
        writer.answer(QStringLiteral("crisis_plan.contacts.%1.what_they_will_do").arg(row));
    }
}

void writeWell(Writer& writer, const Json& document, const ContactsModel& contacts, const QStringList& parts)
{
    // A part that is not there has no lines.
    const auto each = [&](const QLatin1String part, const auto& write) {
        const auto& items = listAt(document, part.data());
        for (std::size_t i = 0; parts.contains(part) && i < items.size(); ++i)
            if (!isConfidence(items[i]))
                write(QStringLiteral("%1.%2.").arg(part).arg(i));
    };
    writer.begin("mine.well.signs", "eye");
    each(QLatin1String("relapse_signature"), [&](const QString& path) {
        writer.answer(path + QStringLiteral("sign"));
        writer.answer(path + QStringLiteral("what_to_do"), "mine.well.then");
    });
    writer.begin("mine.well.contingency", "list-checks");
    each(QLatin1String("contingency_plan"), [&](const QString& path) {
        writer.answer(path + QStringLiteral("if"), "mine.well.if");
        writer.answer(path + QStringLiteral("then"), "mine.well.then");
    });
    if (!parts.contains(QLatin1String("crisis_plan")))
        return;
    writer.begin("mine.well.say", "quote", true);
    writer.answer(QStringLiteral("crisis_plan.first_thing_to_say"));
    writer.begin("mine.well.my_steps", "list-checks", true);
    lines(writer, document, "crisis_plan.my_steps");
    writer.begin("mine.well.helps", "check", true);
    lines(writer, document, "crisis_plan.what_helps");
    writer.begin("mine.well.worse", "x", true);
    lines(writer, document, "crisis_plan.what_makes_it_worse");
    writeContacts(writer, contacts);
}

void writeUnmet(Writer& writer, const Json& document, const Language& language, const QStringList& parts)
{
    for (const auto& area : areas()) {
        const auto* entry = areaIn(document, QLatin1String(area.key));
        if (!entry || !parts.contains(QLatin1String(area.key)))
            continue;
        const auto& needs = listAt(*entry, "unmet_needs");
        for (std::size_t i = 0; i < needs.size(); ++i) {
            if (isConfidence(needs[i]))
                continue;
            const auto path
                = QStringLiteral("domains.%1.unmet_needs.%2.").arg(QLatin1String(area.key)).arg(i);
            writer.begin(language.text(area.title), area.icon);
            writer.answer(path + QStringLiteral("text"));
            writer.answer(path + QStringLiteral("reason"), "mine.unmet.why");
            writer.answer(path + QStringLiteral("alternative_offered"), "mine.unmet.instead");
            if (const auto on = textAt(needs[i], "review_on"); !on.isEmpty())
                writer.plain(language.date(on), "mine.unmet.again");
        }
    }
}

void writeCopies(Writer& writer, const Json& document, const Language& language)
{
    const auto self = textAt(document, "service_user.person_id");
    for (const auto& copy : listAt(document, "copies")) {
        const auto to = textAt(copy, "to");
        const auto name = personName(document, to);
        writer.begin(to == self ? language.text("mine.me") : name.isEmpty() ? to : name, "users-round");
        const auto consent = textAt(copy, "consent.state");
        const auto parts = textAt(copy, "parts");
        if (flagAt(copy, "declined_copy"))
            writer.plain(language.text(to == self ? "mine.copies.declined" : "mine.copies.declined_them"));
        else if (consent == QLatin1String("refused") || consent == QLatin1String("withdrawn"))
            writer.plain(language.text("mine.copies.refused"));
        else if (to != self && consent != QLatin1String("given") && consent != QLatin1String("limited")
            && consent != QLatin1String("not_needed"))
            writer.plain(language.text("mine.copies.undecided"));
        else if (parts.isEmpty() || parts == QLatin1String("none"))
            writer.plain(language.text("mine.copies.none"));
        else {
            writer.plain(partsWords(language, parts), "mine.copies.what");
            if (const auto sent = textAt(copy, "sent_on"); !sent.isEmpty())
                writer.plain(language.date(sent), "mine.copies.sent");
        }
    }
}

} // namespace

QString MyPage::name() const
{
    const auto word = QLatin1String(kNames.at(static_cast<std::size_t>(kind)));
    return kind == Area ? word + QLatin1Char(':') + area : QString(word);
}

QString MyPage::about() const
{
    switch (kind) {
    case About:
        return QStringLiteral("strengths");
    case Area:
        return QStringLiteral("domain:") + area;
    case Well:
        return QStringLiteral("crisis_plan");
    case Unmet:
        return QStringLiteral("unmet_needs");
    case Copies:
        return QStringLiteral("copies");
    case Hello:
    case News:
    case End:
        break;
    }
    return {};
}

QList<MyPage> myPages(const Json& shown, bool news)
{
    QList<MyPage> pages { { MyPage::Hello, {}, {} } };
    if (news)
        pages.append(MyPage { MyPage::News, {}, {} });
    const auto says = [&shown](const char* part) { return shown.contains(part) && !shown[part].empty(); };
    if (says("service_user"))
        pages.append(MyPage { MyPage::About, {},
            says("strengths") ? QStringList { QStringLiteral("strengths") } : QStringList() });
    QStringList well, unmet;
    for (const auto& area : areas())
        if (const auto* found = areaIn(shown, QLatin1String(area.key))) {
            pages.append(MyPage { MyPage::Area, QLatin1String(area.key), {} });
            if (!listAt(*found, "unmet_needs").empty())
                unmet.append(QLatin1String(area.key));
        }
    for (const char* part : kWellParts)
        if (says(part))
            well.append(QLatin1String(part));
    if (!well.isEmpty())
        pages.append(MyPage { MyPage::Well, {}, well });
    if (!unmet.isEmpty())
        pages.append(MyPage { MyPage::Unmet, {}, unmet });
    if (!listAt(shown, "copies").empty())
        pages.append(MyPage { MyPage::Copies, {}, {} });
    pages.append(MyPage { MyPage::End, {}, {} });
    return pages;
}

MyPage helpPage()
{
    QStringList parts;
    for (const char* part : kWellParts)
        parts.append(QLatin1String(part));
    return { MyPage::Well, {}, parts };
}

QVariantList myBlocks(
    const MyPage& page, AnswerBook& book, const Language& language, const ContactsModel& contacts)
{
    Writer writer(book, language);
    const auto& document = book.document();
    switch (page.kind) {
    case MyPage::About:
        writeAbout(writer, document, language, book.session().today(), page.parts);
        break;
    case MyPage::Well:
        writeWell(writer, document, contacts, page.parts);
        break;
    case MyPage::Unmet:
        writeUnmet(writer, document, language, page.parts);
        break;
    case MyPage::Copies:
        writeCopies(writer, document, language);
        break;
    case MyPage::Hello:
    case MyPage::News: // newsBlocks
    case MyPage::Area:
    case MyPage::End:
        break;
    }
    return writer.take();
}

} // namespace cyd::bridge
