//! The open plan as the person goes through it in their own mode, a page at a time: about me, the areas of
//! life, if things go wrong, what is not met, who gets a copy. Their own words come first, and what they
//! answer is kept. Nothing is ticked beforehand; every answer can be changed; stopping anywhere loses
//! nothing.
//!
//! | member                      | what                                                                 |
//! |-----------------------------|----------------------------------------------------------------------|
//! | first, end                  | the page before everything, and the one after                        |
//! | page                        | "hello", "news", "about", "area:KEY", "well" … "end" (my_pages.h)    |
//! | stepWords, progress         | "Page: 2 of 11"; 0 … 1                                               |
//! | key, title, icon            | of the area on the page, and of the page                             |
//! | ownWords                    | Answer: what the person said; null outside an area                   |
//! | noteWords                   | why there is nothing to agree to here, or since when it is new; ""   |
//! | blocks                      | what a page that is no area says (my_pages.h)                        |
//! | parts                       | MyPartsModel: what to aim for and what will happen                   |
//! | asks                        | there is something on the page to agree to                           |
//! | answer                      | to the whole area: "agrees", "unsure", "disagrees", "" = none yet    |
//! | unsure                      | not agreed to all of it: the parts ask one by one                    |
//! | stillNo                     | agreed to the whole, and "no" or "not sure" stands for a part        |
//! | words                       | Answer: what the person writes about the page; null until they do    |
//! | earlier                     | a list of Answer: what they wrote about the page before              |
//! | teamAnswer                  | Answer: the team's to "no" or "not sure" here; null: none            |
//! | thanksWords                 | on the last page: what is kept, and whether it is signed             |
//! | spokenLanguage              | "cy" or "en": the person's own; "" when the plan does not say        |
//! | self                        | the person_id of whose plan it is                                    |
//! | askedWords                  | that the person asked for a review and waits for an answer; ""       |
//! | reviewWords                 | Answer: what they say with it; null while they have not asked        |
//! | askForReview()              | guidance of 2010, ¶112: anybody may ask                              |
//! | paragraphs()                | what the page says, to read aloud: list of { text, lang }            |
//! | begin(), next(), previous() |                                                                      |
//! | resume()                    | as begin(), on the page where this plan was left                     |
//! | say(value)                  | answers to the area                                                  |
//! | sayOf(row, value)           | answers to one of its parts                                          |
#pragma once

#include "qml/bridge/answer.h"
#include "qml/bridge/my_news.h"
#include "qml/bridge/my_pages.h"
#include "qml/bridge/my_parts_model.h"

#include <QHash>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class VersionsModel;

class MyPlanController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(bool first READ first NOTIFY changed FINAL)
    Q_PROPERTY(bool end READ end NOTIFY changed FINAL)
    Q_PROPERTY(QString page READ page NOTIFY changed FINAL)
    Q_PROPERTY(QString stepWords READ stepWords NOTIFY changed FINAL)
    Q_PROPERTY(qreal progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* ownWords READ ownWords NOTIFY changed FINAL)
    Q_PROPERTY(QString noteWords READ noteWords NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList blocks READ blocks NOTIFY blocksChanged FINAL)
    Q_PROPERTY(cyd::bridge::MyPartsModel* parts READ parts CONSTANT FINAL)
    Q_PROPERTY(bool asks READ asks NOTIFY changed FINAL)
    Q_PROPERTY(QString answer READ answer NOTIFY changed FINAL)
    Q_PROPERTY(bool unsure READ unsure NOTIFY changed FINAL)
    Q_PROPERTY(bool stillNo READ stillNo NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* words READ words NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* teamAnswer READ teamAnswer NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList earlier READ earlier NOTIFY blocksChanged FINAL)
    Q_PROPERTY(QString thanksWords READ thanksWords NOTIFY changed FINAL)
    Q_PROPERTY(QString self READ self NOTIFY changed FINAL)
    Q_PROPERTY(QString askedWords READ askedWords NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* reviewWords READ reviewWords NOTIFY changed FINAL)
    Q_PROPERTY(QString spokenLanguage READ spokenLanguage NOTIFY changed FINAL)

public:
    MyPlanController(AnswerBook& book, const Language& language, const ContactsModel& contacts,
        const VersionsModel& versions, QObject* parent = nullptr);

    [[nodiscard]] bool first() const { return m_step == 0; }
    [[nodiscard]] bool end() const { return m_step == m_pages.size() - 1; }
    [[nodiscard]] QString page() const { return now().name(); }
    [[nodiscard]] QString stepWords() const;
    [[nodiscard]] qreal progress() const;
    [[nodiscard]] QString key() const { return now().area; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] Answer* ownWords() const;
    [[nodiscard]] QString noteWords() const;
    [[nodiscard]] const QVariantList& blocks() const { return m_blocks; }
    [[nodiscard]] MyPartsModel* parts() { return &m_parts; }
    [[nodiscard]] bool asks() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] bool unsure() const;
    [[nodiscard]] bool stillNo() const;
    [[nodiscard]] Answer* words() const;
    [[nodiscard]] Answer* teamAnswer() const;
    [[nodiscard]] const QVariantList& earlier() const { return m_earlier; }
    [[nodiscard]] QString thanksWords() const;
    [[nodiscard]] QString askedWords() const;
    [[nodiscard]] Answer* reviewWords() const;
    [[nodiscard]] QString spokenLanguage() const;
    [[nodiscard]] QString self() const;
    //! What the page says, in its order, for reading aloud: list of { text, lang }.
    Q_INVOKABLE QVariantList paragraphs() const;
    //! The same of the page of help.
    Q_INVOKABLE QVariantList helpParagraphs() const;

    //! Starts on the first page, over everything that the person may have of the plan.
    Q_INVOKABLE void begin();
    //! The same, on the page where this plan was left; finish() forgets it.
    void resume();
    //! Another plan is open, and nobody is in the person's mode yet: what is new is not looked for.
    void open();
    //! Before the tablet goes out of the person's hands: a place for words that stayed blank is not kept.
    void leave();
    //! The person is done with this plan: the next time begins at the first page.
    Q_INVOKABLE void finish();
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void say(const QString& value);
    Q_INVOKABLE void sayOf(int row, const QString& value);
    //! A place for words about the page, where no answer to it has made one.
    Q_INVOKABLE void addWords();
    Q_INVOKABLE void askForReview();

    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();
    void blocksChanged();
    //! Another page: its top is where to read on.
    void stepped();

private:
    [[nodiscard]] const MyPage& now() const;
    void go(qsizetype step);
    void takeBlocks();
    void dropBlankWords();
    [[nodiscard]] QString about() const { return now().about(); }
    [[nodiscard]] bool isOwn(const Json& comment) const;
    //! The comment of today about the page, in `comments`.
    [[nodiscard]] std::optional<std::size_t> ownComment() const;
    //! The person's own request that waits for an answer.
    [[nodiscard]] std::optional<std::size_t> ownRequest() const;

    AnswerBook& m_book;
    const Language& m_language;
    const ContactsModel& m_contacts;
    const VersionsModel& m_versions;
    MyPartsModel m_parts;
    QList<MyPage> m_pages { { MyPage::Hello, {}, {} }, { MyPage::End, {}, {} } };
    qsizetype m_step = 0;
    MyNews m_news; //!< as it was when the person began
    QVariantList m_blocks, m_earlier;
    QHash<QString, QString> m_left; //!< plan id: the page on which it was left, while the program runs
};

} // namespace cyd::bridge
