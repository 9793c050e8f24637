//! Agreeing and signing: the whole text as it is sealed, every way to answer, and the versions that stand.
//!
//! | member                    | what                                                                   |
//! |---------------------------|------------------------------------------------------------------------|
//! | people                    | PeopleModel: who may sign; by: the chosen personId ("su" at first)        |
//! | language                  | of the text shown and sealed: "cy" or "en"                                |
//! | documentHtml              | the whole plan in that language, as it is signed                         |
//! | how                       | "ink", "mark", "typed", "spoken", "witnessed", "declined", "unable"; "" at
//! first | | name, words, reason, witness | what was typed | | strokes                   | from InkPad: list
//! of strokes, each a list of { x, y, t, p } (InkArea)          | | canSign, blockedWords     | false and
//! why, while an answer stands twice; conflicts: how many           | | problem, problemWords     | what is
//! missing ("how", "name", "reason", "witness", "strokes"), after sign() | | doneWords                 |
//! after it was sealed                                                      | | versions                  |
//! VersionsModel: newest first                                              | | sign(), clear()           | |
#pragma once

#include "core/workspace/workspace.h"
#include "qml/bridge/people_model.h"
#include "qml/bridge/versions_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cyd::bridge {

class ConflictsModel;

class SignController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(cyd::bridge::PeopleModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(cyd::bridge::VersionsModel* versions READ versions CONSTANT FINAL)
    Q_PROPERTY(QString by READ by WRITE setBy NOTIFY changed FINAL)
    Q_PROPERTY(QString byName READ byName NOTIFY changed FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    Q_PROPERTY(QString documentHtml READ documentHtml NOTIFY changed FINAL)
    Q_PROPERTY(QString how READ how WRITE setHow NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed FINAL)
    Q_PROPERTY(QString witness READ witness WRITE setWitness NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList strokes READ strokes WRITE setStrokes NOTIFY changed FINAL)
    Q_PROPERTY(bool canSign READ canSign NOTIFY changed FINAL)
    Q_PROPERTY(QString blockedWords READ blockedWords NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString problemWords READ problemWords NOTIFY changed FINAL)
    Q_PROPERTY(QString doneWords READ doneWords NOTIFY changed FINAL)

public:
    SignController(AnswerBook& book, const Language& language, const ConflictsModel& conflicts,
        PeopleModel& people, QObject* parent = nullptr);

    [[nodiscard]] PeopleModel* people() { return &m_people; }
    [[nodiscard]] VersionsModel* versions() { return &m_versions; }
    [[nodiscard]] QString by() const { return QString::fromStdString(m_request.by); }
    void setBy(const QString& personId);
    [[nodiscard]] QString byName() const;
    [[nodiscard]] QString language() const { return QString::fromStdString(m_request.language); }
    void setLanguage(const QString& code);
    [[nodiscard]] QString documentHtml() const;
    [[nodiscard]] QString how() const { return QString::fromStdString(m_request.how); }
    void setHow(const QString& how);
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString& name);
    [[nodiscard]] QString words() const { return m_words; }
    void setWords(const QString& words);
    [[nodiscard]] QString reason() const { return m_reason; }
    void setReason(const QString& reason);
    [[nodiscard]] QString witness() const { return m_witness; }
    void setWitness(const QString& name);
    [[nodiscard]] QVariantList strokes() const { return m_strokes; }
    void setStrokes(const QVariantList& strokes);
    [[nodiscard]] bool canSign() const;
    [[nodiscard]] QString blockedWords() const;
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] QString problemWords() const;
    [[nodiscard]] QString doneWords() const;

    Q_INVOKABLE void sign();
    Q_INVOKABLE void clear();

    //! Another plan is open: nothing of the last one stays.
    void open();
    void reload();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] workspace::SignRequest request() const;
    void put(QString& field, const QString& text);

    AnswerBook& m_book;
    const Language& m_language;
    const ConflictsModel& m_conflicts;
    PeopleModel& m_people;
    VersionsModel m_versions;
    workspace::SignRequest m_request;
    QString m_name, m_words, m_reason, m_witness, m_problem;
    QVariantList m_strokes;
    std::optional<workspace::VersionView> m_done;
    mutable QString m_html; //!< of the plan and language shown now; empty: to be made
};

} // namespace cyd::bridge
