//! A change of care coordinator, in one guided step: why, what the person said, what is handed over, and who
//! takes each thing that was theirs. Guidance of 2010, ¶154 and ¶155: the change is talked about, and four
//! things are handed over. What is said is kept in the plan as it is said; the names change in one commit at
//! the end. A signed version is never touched.
//!
//! | member              | what                                                                          |
//! |---------------------|-------------------------------------------------------------------------------|
//! | underWay            | begun and not finished: the last entry of the history has no end yet            |
//! | fromName            | who coordinates now; "" when the plan names nobody                             |
//! | to                  | person_id of who follows; "" until chosen                                     |
//! | candidates          | people in post who could follow, for SelectBox                                 |
//! | takers              | people in post, for the owner of one thing                                     |
//! | stays               | who coordinated stays in the team around the person                            |
//! | reason, view        | Answer: why; what the person thinks of it, in their words                      |
//! | talkedOn, letterOn  | ISO dates; letterOn and gpToldOn are of the change that was finished last, too   |
//! | finished            | a change was finished, the last in the history: its letters can be written       |
//! | items               | list of { value, label, ticked }: the four things handed over                  |
//! | duties              | list of { path, kindWords, text, owner, ownerLabel }: what is theirs and open    |
//! | mentions            | list of { text, screen, area }: sentences that name them, which nobody rewrites
//! but a person | | missingWords        | list of sentences: what is still to be said; nothing waits for it |
//! | start(), toggleItem(value), give(path, personId) |                                                  |
//! | viewNotGiven        | the person was asked what they think of it and gave no view                    |
//! | itemsReason         | Answer: why not all of the four things are handed over; allItems: they are      |
//! | heldBy              | list of sentences: without these it is not finished                             |
//! | finish()            | from here on whoever follows is asked to accept (acceptance.h).                |
//! |                     | false: somebody is to follow, the person's view (or that they gave none) and the
//! four things (or why not) are to be there, as ¶154 and ¶155 ask |
#pragma once

#include "core/base/json.h"
#include "qml/bridge/answer.h"

#include <QHash>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cyd::bridge {

class AnswerBook;
class Language;
class PeopleModel;

//! What is handed over at a change of coordinator. Guidance of 2010, ¶155.
inline constexpr const char* kHandoverItems[] { "case_summary", "needs_assessment", "risk_assessment",
    "care_and_treatment_plan" };

class HandoverController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(bool underWay READ underWay NOTIFY changed FINAL)
    Q_PROPERTY(QString fromName READ fromName NOTIFY changed FINAL)
    Q_PROPERTY(QString to READ to WRITE setTo NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList candidates READ candidates NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList takers READ takers NOTIFY changed FINAL)
    Q_PROPERTY(bool stays READ stays WRITE setStays NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* view READ view NOTIFY changed FINAL)
    Q_PROPERTY(bool viewNotGiven READ viewNotGiven WRITE setViewNotGiven NOTIFY changed FINAL)
    Q_PROPERTY(bool allItems READ allItems NOTIFY changed FINAL)
    Q_PROPERTY(cyd::bridge::Answer* itemsReason READ itemsReason NOTIFY changed FINAL)
    Q_PROPERTY(QStringList heldBy READ heldBy NOTIFY changed FINAL)
    Q_PROPERTY(QString talkedOn READ talkedOn WRITE setTalkedOn NOTIFY changed FINAL)
    Q_PROPERTY(QString letterOn READ letterOn WRITE setLetterOn NOTIFY changed FINAL)
    Q_PROPERTY(QString gpToldOn READ gpToldOn WRITE setGpToldOn NOTIFY changed FINAL)
    Q_PROPERTY(bool finished READ finished NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList items READ items NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList duties READ duties NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList mentions READ mentions NOTIFY changed FINAL)
    Q_PROPERTY(QStringList missingWords READ missingWords NOTIFY changed FINAL)

public:
    HandoverController(
        AnswerBook& book, const Language& language, const PeopleModel& inPost, QObject* parent = nullptr);

    [[nodiscard]] bool underWay() const;
    [[nodiscard]] QString fromName() const;
    [[nodiscard]] const QString& to() const { return m_to; }
    void setTo(const QString& personId);
    [[nodiscard]] QVariantList candidates() const;
    [[nodiscard]] QVariantList takers() const;
    [[nodiscard]] bool stays() const { return m_stays; }
    void setStays(bool stays);
    [[nodiscard]] Answer* reason() const { return answer("reason_for_change"); }
    [[nodiscard]] Answer* view() const { return answer("persons_view"); }
    [[nodiscard]] Answer* itemsReason() const { return answer("handover_items_reason"); }
    [[nodiscard]] bool viewNotGiven() const;
    void setViewNotGiven(bool notGiven);
    [[nodiscard]] bool allItems() const;
    [[nodiscard]] QStringList heldBy() const;
    [[nodiscard]] QString talkedOn() const { return recorded("discussed_with_person_on"); }
    void setTalkedOn(const QString& iso) { record("discussed_with_person_on", iso); }
    [[nodiscard]] QString letterOn() const { return recorded("letter_sent_on"); }
    void setLetterOn(const QString& iso) { record("letter_sent_on", iso); }
    [[nodiscard]] QString gpToldOn() const { return recorded("gp_told_on"); }
    void setGpToldOn(const QString& iso) { record("gp_told_on", iso); }
    [[nodiscard]] bool finished() const;
    [[nodiscard]] QVariantList items() const;
    [[nodiscard]] QVariantList duties() const;
    [[nodiscard]] QVariantList mentions() const;
    [[nodiscard]] QStringList missingWords() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void toggleItem(const QString& value);
    Q_INVOKABLE void give(const QString& path, const QString& personId);
    Q_INVOKABLE bool finish();

    //! Another plan is open: what was chosen for its change of coordinator is taken up again.
    void open();
    void reload() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    //! A reference to the coordinator that moves with the task: where it stands and what it says.
    struct Duty {
        QString path, kind, text;
        bool inList = false; //!< the path is a list of people, and they are one of them
    };
    [[nodiscard]] QString from() const;
    //! Of the change that is under way or was finished last; empty: there is none.
    [[nodiscard]] QString recordPath() const;
    [[nodiscard]] QString recorded(const char* member) const;
    [[nodiscard]] Answer* answer(const char* member) const;
    void record(const char* member, const QString& value);
    void set(const QString& path, const Json& value);
    //! Who follows and who takes what is a draft of the plan until the change is finished: it outlives a
    //! lock.
    void keep();
    void restore();
    void drop();
    //! A path that stays with its item.
    [[nodiscard]] QString steady(const QString& path) const;
    [[nodiscard]] std::vector<Duty> dutiesNow() const;

    AnswerBook& m_book;
    const Language& m_language;
    const PeopleModel& m_inPost;
    QString m_to;
    bool m_stays = false;
    QHash<QString, QString> m_given; //!< a duty's path to who takes it, where it is not who follows
};

} // namespace cyd::bridge
