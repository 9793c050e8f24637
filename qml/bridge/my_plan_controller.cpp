#include "qml/bridge/my_plan_controller.h"

#include "core/exchange/print.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/areas_model.h"
#include "qml/bridge/contacts_model.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_controller.h"
#include "qml/bridge/session.h"
#include "qml/bridge/versions_model.h"

#include <QDateTime>

#include <algorithm>

namespace cyd::bridge {

namespace {

constexpr auto kComments = "comments";

//! A page that is no area: its title and picture.
struct Look {
    MyPage::Kind kind;
    const char* title;
    const char* icon;
};
constexpr Look kLooks[] { { MyPage::Hello, "mine.hello", "" }, { MyPage::News, "mine.news", "refresh-cw" },
    { MyPage::About, "mine.about", "user-round" }, { MyPage::Well, "mine.well", "phone-call" },
    { MyPage::Unmet, "mine.unmet", "circle-help" }, { MyPage::Copies, "mine.copies", "users-round" },
    { MyPage::End, "mine.thanks", "" } };

const Look& lookOf(MyPage::Kind kind)
{
    return *std::ranges::find(kLooks, kind, &Look::kind);
}

//! Over everything that the person may have of the plan.
QList<MyPage> pagesNow(const AnswerBook& book, bool news)
{
    if (const auto* plan = book.plan())
        if (const auto shown = exchange::documentFor(plan->document(), exchange::Audience::Person))
            return myPages(*shown, news);
    return myPages(Json::object());
}

} // namespace

MyPlanController::MyPlanController(AnswerBook& book, const Language& language, const ContactsModel& contacts,
    const VersionsModel& versions, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_contacts(contacts)
    , m_versions(versions)
    , m_parts(book, language)
{
}

const MyPage& MyPlanController::now() const
{
    return m_pages[std::min(m_step, m_pages.size() - 1)];
}

void MyPlanController::begin()
{
    m_news = newsOf(m_book, m_language, m_versions);
    m_pages = pagesNow(m_book, m_news.any());
    m_step = 0;
    go(0);
}

void MyPlanController::open()
{
    m_news = {};
    m_pages = pagesNow(m_book, false);
    m_step = 0;
    go(0);
}

void MyPlanController::resume()
{
    const auto left = m_left.value(QString::fromStdString(m_book.planId().hex()));
    begin();
    const auto place = std::ranges::find(m_pages, left, &MyPage::name);
    if (place != m_pages.end())
        go(place - m_pages.begin());
}

void MyPlanController::leave()
{
    m_book.commitAll();
    dropBlankWords();
}

void MyPlanController::finish()
{
    m_left.remove(QString::fromStdString(m_book.planId().hex()));
}

void MyPlanController::go(qsizetype step)
{
    m_book.commitAll();
    dropBlankWords();
    m_step = step;
    if (m_book.plan() && !first())
        m_left.insert(QString::fromStdString(m_book.planId().hex()), page());
    m_parts.setArea(key());
    takeBlocks();
    Q_EMIT changed();
    Q_EMIT stepped();
}

void MyPlanController::takeBlocks()
{
    auto blocks = !m_book.plan()     ? QVariantList()
        : now().kind == MyPage::News ? newsBlocks(m_news, m_language)
                                     : myBlocks(now(), m_book, m_language, m_contacts);
    QVariantList earlier;
    const auto today = ownComment();
    const auto& comments = listAt(m_book.document(), kComments);
    const bool entry = m_parts.placeOf(about()).has_value();
    for (std::size_t i = 0; i < comments.size(); ++i)
        if (isOwn(comments[i]) && (entry || i != today))
            earlier.append(QVariant::fromValue(
                m_book.at(QStringLiteral("%1.%2.text").arg(QLatin1String(kComments)).arg(i))));
    if (blocks == m_blocks && earlier == m_earlier)
        return;
    m_blocks = std::move(blocks);
    m_earlier = std::move(earlier);
    Q_EMIT blocksChanged();
}

void MyPlanController::next()
{
    if (!end())
        go(m_step + 1);
}

void MyPlanController::previous()
{
    if (!first())
        go(m_step - 1);
}

QString MyPlanController::stepWords() const
{
    return m_language.text("mine.step").arg(m_step + 1).arg(m_pages.size());
}

qreal MyPlanController::progress() const
{
    return static_cast<qreal>(m_step) / static_cast<qreal>(m_pages.size() - 1);
}

QString MyPlanController::title() const
{
    if (now().kind != MyPage::Area)
        return m_language.text(lookOf(now().kind).title);
    const auto* area = findArea(key());
    return area ? m_language.text(area->title) : QString();
}

QString MyPlanController::icon() const
{
    if (now().kind != MyPage::Area)
        return QString::fromLatin1(lookOf(now().kind).icon);
    const auto* area = findArea(key());
    return area ? QString::fromLatin1(area->icon) : QString();
}

Answer* MyPlanController::ownWords() const
{
    return key().isEmpty() || !m_book.plan() ? nullptr
                                             : m_book.at(QStringLiteral("domains.%1.in_my_words").arg(key()));
}

QString MyPlanController::noteWords() const
{
    if (first() || end())
        return {};
    if (now().kind == MyPage::News)
        return m_language.text("mine.news_since")
            .arg(m_language.date(
                QDateTime::fromMSecsSinceEpoch(m_news.sealedMs).date().toString(Qt::ISODate)));
    if (now().kind != MyPage::Area)
        return m_blocks.isEmpty() ? m_language.text("mine.nothing_yet") : QString();
    const auto* area = areaIn(m_book.document(), key());
    const auto state = area ? textAt(*area, "state") : QString();
    if (state == QLatin1String("no_outcome_needed")) {
        const auto note = textAt(*area, "note");
        return note.isEmpty() ? m_language.text("mine.nothing_needed") : note;
    }
    if (m_parts.count() > 0)
        return {};
    if (state == QLatin1String("person_declined_to_discuss"))
        return m_language.text("mine.not_talked");
    const auto* own = ownWords();
    return own && !own->text().trimmed().isEmpty() ? QString() : m_language.text("mine.nothing_yet");
}

bool MyPlanController::asks() const
{
    const auto* area = key().isEmpty() ? nullptr : areaIn(m_book.document(), key());
    return area
        && (m_parts.open() || textAt(*area, "state") == QLatin1String("no_outcome_needed")
            || !answer().isEmpty());
}

QString MyPlanController::answer() const
{
    return key().isEmpty() ? QString() : m_parts.answerTo(about());
}

bool MyPlanController::unsure() const
{
    const auto whole = answer();
    return !whole.isEmpty() && whole != QLatin1String("agrees");
}

bool MyPlanController::stillNo() const
{
    return answer() == QLatin1String("agrees") && m_parts.anyNotAgreed();
}

bool MyPlanController::isOwn(const Json& comment) const
{
    return !about().isEmpty() && textAt(comment, "by") == self() && textAt(comment, "about") == about();
}

std::optional<std::size_t> MyPlanController::ownComment() const
{
    const auto today = m_book.session().today().toString(Qt::ISODate);
    const auto& comments = listAt(m_book.document(), kComments);
    for (std::size_t i = comments.size(); i-- > 0;)
        if (isOwn(comments[i]) && textAt(comments[i], "on") == today)
            return i;
    return std::nullopt;
}

Answer* MyPlanController::words() const
{
    if (about().isEmpty())
        return nullptr;
    if (const auto place = m_parts.placeOf(about()))
        return m_book.at(QStringLiteral("involvement.parts.%1.words").arg(*place));
    const auto comment = ownComment();
    return comment ? m_book.at(QStringLiteral("%1.%2.text").arg(QLatin1String(kComments)).arg(*comment))
                   : nullptr;
}

Answer* MyPlanController::teamAnswer() const
{
    return key().isEmpty() ? nullptr : m_parts.teamAnswerTo(about());
}

void MyPlanController::addWords()
{
    if (!m_book.plan() || about().isEmpty() || words())
        return;
    const Json comment { { "by", self().toStdString() },
        { "on", m_book.session().today().toString(Qt::ISODate).toStdString() },
        { "about", about().toStdString() }, { "text", "" }, { "lang", m_language.code().toStdString() } };
    m_book.change(kComments,
        [&](workspace::Workspace& workspace) { return workspace.add(m_book.planId(), kComments, comment); });
}

void MyPlanController::dropBlankWords()
{
    const auto comment = m_book.plan() ? ownComment() : std::nullopt;
    if (!comment || !textAt(listAt(m_book.document(), kComments)[*comment], "text").trimmed().isEmpty())
        return;
    const auto place = kComments + std::string(".") + std::to_string(*comment);
    if (m_book.hasDraft(QString::fromStdString(place + ".text"))) // words from before a crash: theirs to keep
        return;
    m_book.change(
        kComments, [&](workspace::Workspace& workspace) { return workspace.remove(m_book.planId(), place); });
}

QString MyPlanController::self() const
{
    const auto id = textAt(m_book.document(), "service_user.person_id");
    return id.isEmpty() ? QStringLiteral("su") : id;
}

std::optional<std::size_t> MyPlanController::ownRequest() const
{
    const auto& asked = listAt(m_book.document(), "reviews.requests");
    for (const auto place : openRequests(m_book.document()))
        if (textAt(asked[place], "by") == self())
            return place;
    return std::nullopt;
}

QString MyPlanController::askedWords() const
{
    const auto place = ownRequest();
    return place
        ? m_language.text("mine.asked_review")
              .arg(m_language.date(textAt(listAt(m_book.document(), "reviews.requests")[*place], "on")))
        : QString();
}

Answer* MyPlanController::reviewWords() const
{
    const auto place = ownRequest();
    return place ? m_book.at(QStringLiteral("reviews.requests.%1.words").arg(*place)) : nullptr;
}

void MyPlanController::askForReview()
{
    if (!m_book.plan() || ownRequest())
        return;
    const Json request { { "by", self().toStdString() },
        { "on", m_book.session().today().toString(Qt::ISODate).toStdString() }, { "words", "" },
        { "lang", m_language.code().toStdString() } };
    m_book.change("reviews.requests", [&](workspace::Workspace& workspace) {
        return workspace.add(m_book.planId(), "reviews.requests", request);
    });
}

QString MyPlanController::spokenLanguage() const
{
    const auto* plan = m_book.plan();
    const auto code = plan ? textAt(plan->document(), "service_user.language.preferred") : QString();
    return code == QLatin1String("cy") || code == QLatin1String("en") ? code : QString();
}

QString MyPlanController::thanksWords() const
{
    // What the person said last: sealed here, or a line that the plan came with.
    QString how, on;
    bool stands = false;
    for (const auto& row : m_versions.rows()) {
        if (QString::fromStdString(row.signature.by) != self() || !row.takenBackAt.empty())
            continue;
        how = QString::fromStdString(row.signature.how);
        on = m_language.moment(row.atMs);
        stands = row.changedSince == 0;
        break;
    }
    if (m_versions.rows().empty())
        for (const auto& line : listAt(m_book.document(), "involvement.signatures"))
            if (textAt(line, "by") == self() && textAt(line, "withdrawn_at").isEmpty()) {
                how = textAt(line, "kind");
                on = m_language.date(textAt(line, "signed_at").left(10));
            }
    const auto kept = m_language.text("mine.kept") + QLatin1Char(' ');
    if (how.isEmpty())
        return kept + m_language.text("mine.thanks_none");
    if (how == QLatin1String("declined") || how == QLatin1String("seen") || how == QLatin1String("unable"))
        return kept + m_language.text(QStringLiteral("mine.thanks_") + how).arg(on);
    return kept + m_language.text(stands ? "mine.thanks_signed" : "mine.thanks_earlier").arg(on);
}

namespace {

//! What is read aloud, in its order.
class Spoken {
public:
    explicit Spoken(QString own)
        : m_own(std::move(own))
    {
    }
    //! In the language of the screen, or another.
    void add(const QString& text, const QString& lang = {})
    {
        if (!text.isEmpty())
            m_list.append(QVariantMap { { QStringLiteral("text"), text },
                { QStringLiteral("lang"), lang.isEmpty() ? m_own : lang } });
    }
    //! As on the screen: the words as they were typed, and the translation after them.
    void add(const Answer* answer)
    {
        if (!answer)
            return;
        add(answer->text(), answer->language());
        add(answer->translation(),
            answer->language() == QLatin1String("cy") ? QStringLiteral("en") : QStringLiteral("cy"));
    }
    void add(const QVariantList& blocks)
    {
        for (const auto& one : blocks) {
            const auto block = one.toMap();
            add(block[QStringLiteral("label")].toString());
            for (const auto& entry : block[QStringLiteral("items")].toList()) {
                const auto item = entry.toMap();
                add(item[QStringLiteral("label")].toString());
                add(item[QStringLiteral("text")].toString(), item[QStringLiteral("lang")].toString());
                add(item[QStringLiteral("number")].toString());
                add(item[QStringLiteral("answer")].value<Answer*>());
            }
        }
    }
    [[nodiscard]] QVariantList take() { return std::move(m_list); }

private:
    QString m_own;
    QVariantList m_list;
};

} // namespace

QVariantList MyPlanController::helpParagraphs() const
{
    Spoken spoken(m_language.code());
    for (const char* id : { "mine.help", "mine.help_always" })
        spoken.add(m_language.text(id));
    spoken.add(QStringLiteral("111"));
    spoken.add(m_language.text("mine.help_111"));
    spoken.add(QStringLiteral("999"));
    spoken.add(m_language.text("mine.help_999"));
    if (m_book.plan())
        spoken.add(myBlocks(helpPage(), m_book, m_language, m_contacts));
    return spoken.take();
}

QVariantList MyPlanController::paragraphs() const
{
    Spoken spoken(m_language.code());
    spoken.add(title());
    if (first()) {
        spoken.add(m_language.text("mine.only_yours"));
        spoken.add(m_language.text("mine.hello_text"));
        return spoken.take();
    }
    if (end()) {
        spoken.add(thanksWords());
        spoken.add(m_language.text("mine.sign_text"));
        const auto asked = askedWords();
        spoken.add(asked.isEmpty() ? m_language.text("mine.ask_review_text") : asked);
        return spoken.take();
    }
    spoken.add(noteWords());
    if (const auto* words = ownWords(); words && !words->text().isEmpty()) {
        spoken.add(m_language.text("mine.i_said"));
        spoken.add(words);
    }
    for (int row = 0; row < m_parts.count(); ++row) {
        const auto value = [&](MyPartsModel::Role role) { return m_parts.data(m_parts.index(row), role); };
        spoken.add(value(MyPartsModel::CaptionWords).toString());
        spoken.add(value(MyPartsModel::Text).value<Answer*>());
        if (const auto* reason = value(MyPartsModel::Reason).value<Answer*>()) {
            spoken.add(m_language.text("mine.team_decided"));
            spoken.add(reason);
        }
        if (const auto who = value(MyPartsModel::WhoWords).toString(); !who.isEmpty())
            spoken.add(m_language.text("mine.who").arg(who));
        if (const auto often = value(MyPartsModel::OftenWords).toString(); !often.isEmpty())
            spoken.add(m_language.text("mine.how_often").arg(often));
        if (const auto when = value(MyPartsModel::WhenWords).toString(); !when.isEmpty())
            spoken.add(m_language.text("mine.when").arg(when));
        if (const auto* team = value(MyPartsModel::TeamAnswer).value<Answer*>()) {
            spoken.add(m_language.text("mine.team_answer"));
            spoken.add(team);
        }
    }
    spoken.add(m_blocks);
    if (stillNo())
        spoken.add(m_language.text("mine.still_no"));
    if (asks())
        spoken.add(m_language.text("mine.ask_area"));
    if (const auto* team = teamAnswer()) {
        spoken.add(m_language.text("mine.team_answer"));
        spoken.add(team);
    }
    return spoken.take();
}

void MyPlanController::say(const QString& value)
{
    if (!key().isEmpty())
        m_parts.answer(about(), value);
}

void MyPlanController::sayOf(int row, const QString& value)
{
    if (const auto part = m_parts.about(row); !part.isEmpty())
        m_parts.answer(part, value);
}

void MyPlanController::reload()
{
    m_parts.reload();
    takeBlocks();
    Q_EMIT changed();
}

void MyPlanController::retranslate()
{
    m_parts.reload(); // "me" is a word of the interface
    takeBlocks();
    Q_EMIT changed();
}

} // namespace cyd::bridge
