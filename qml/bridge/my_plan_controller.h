//! The open plan as the person goes through it in their own mode: one area of life at a time, their own words
//! first, and what they answer. Nothing is ticked beforehand; every answer can be changed; stopping anywhere
//! loses nothing.
//!
//! | member                    | what                                                                     |
//! |---------------------------|--------------------------------------------------------------------------|
//! | first, end                | the page before the areas, and the one after them                          |
//! | stepWords, progress       | "Step: 2 of 9"; 0 … 1                                                    |
//! | key, title, icon          | of the area on the page                                                  |
//! | ownWords                  | Answer: what the person said; null outside an area                         |
//! | nothingWords              | why nothing is needed here, or ""                                        |
//! | parts                     | MyPartsModel: what to aim for and what will happen                        |
//! | answer                    | to the whole area: "agrees", "unsure", "disagrees", "" = none yet          |
//! | unsure                    | not agreed to all of it: the parts ask one by one                          |
//! | words                     | Answer: what the person adds to the answer; null before there is one      |
//! | spokenLanguage            | "cy" or "en": the person's own; "" when the plan does not say              |
//! | self                      | the person_id of whose plan it is                                          |
//! | askedWords                | that the person asked for a review and waits for an answer; ""            |
//! | reviewWords               | Answer: what they say with it; null while they have not asked              |
//! | askForReview()            | guidance of 2010, ¶112: anybody may ask                                   |
//! | paragraphs()              | what the page says, to read aloud: list of { text, lang }                  |
//! | begin(), next(), previous() |                                                                        |
//! | say(value), sayOf(row, value) | answers to the area and to one of its parts                          |
#pragma once

#include "qml/bridge/answer.h"
#include "qml/bridge/my_parts_model.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class MyPlanController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(bool first READ first NOTIFY changed FINAL)
    Q_PROPERTY(bool end READ end NOTIFY changed FINAL)
    Q_PROPERTY(QString stepWords READ stepWords NOTIFY changed FINAL)
    Q_PROPERTY(qreal progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* ownWords READ ownWords NOTIFY changed FINAL)
    Q_PROPERTY(QString nothingWords READ nothingWords NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::MyPartsModel* parts READ parts CONSTANT FINAL)
    Q_PROPERTY(QString answer READ answer NOTIFY changed FINAL)
    Q_PROPERTY(bool unsure READ unsure NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString self READ self NOTIFY changed FINAL)
    Q_PROPERTY(QString askedWords READ askedWords NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* reviewWords READ reviewWords NOTIFY changed FINAL)
    Q_PROPERTY(QString spokenLanguage READ spokenLanguage NOTIFY changed FINAL)

public:
    MyPlanController(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] bool first() const { return m_step == 0; }
    [[nodiscard]] bool end() const { return m_step > m_areas.size(); }
    [[nodiscard]] QString stepWords() const;
    [[nodiscard]] qreal progress() const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] Answer* ownWords() const;
    [[nodiscard]] QString nothingWords() const;
    [[nodiscard]] MyPartsModel* parts() { return &m_parts; }
    [[nodiscard]] QString answer() const;
    [[nodiscard]] bool unsure() const;
    [[nodiscard]] Answer* words() const;
    [[nodiscard]] QString askedWords() const;
    [[nodiscard]] Answer* reviewWords() const;
    [[nodiscard]] QString spokenLanguage() const;
    [[nodiscard]] QString self() const;
    //! What the page says, in its order, for reading aloud: list of { text, lang }.
    Q_INVOKABLE QVariantList paragraphs() const;

    //! Starts on the first page, over every area that has something in it.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void say(const QString& value);
    Q_INVOKABLE void sayOf(int row, const QString& value);
    Q_INVOKABLE void askForReview();

    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();
    //! Another page: its top is where to read on.
    void stepped();

private:
    void go(qsizetype step);
    [[nodiscard]] QString about() const;
    //! The person's own request that waits for an answer.
    [[nodiscard]] std::optional<std::size_t> ownRequest() const;

    AnswerBook& m_book;
    const Language& m_language;
    MyPartsModel m_parts;
    QStringList m_areas; //!< keys; page n shows m_areas[n - 1]
    qsizetype m_step = 0;
};

} // namespace cyd::bridge
