//! The people whose plans are on this device, and the list as somebody searches and filters it.
//!
//! CaseloadModel roles: planId, name ("SURNAME, First"), knownAs, bornWords, nhsNumber, reviewWords,
//! reviewKind (tone), due (bool: somebody has to act: a review is
//! overdue or due within 30 days, or one of the three that follow), statusWords, statusKind, conflictWords
//! ("" = none), syncWords, syncIcon, syncKind, speaksWelsh, leftWords, followUpWords, followUpKind (to be
//! seen after leaving hospital), askedWords (somebody asked for a review), clocks (list of { words, icon,
//! kind }: contact that is overdue or lost, an order that runs out), handedWords (a new coordinator has not
//! accepted the plan yet): "" = nothing, or not asked yet: the checker looks at one plan at a time between
//! other things. CaseloadFilter has the same roles; whoever left hospital against advice stands first, the
//! others as Welsh sorts; search (folds accents and case; name, known as, NHS number, date of birth,
//! address), filter
//! ("all", "due", "conflicts", "waiting"), count, total, dueCount, conflictCount, waitingCount.
#pragma once

#include "core/workspace/workspace.h"
#include "qml/bridge/clock_words.h"

#include <QAbstractListModel>
#include <QCollator>
#include <QDate>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <set>

namespace cyd::bridge {

class Language;
class Session;

class CaseloadModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")

public:
    enum Role {
        PlanIdRole = Qt::UserRole + 1,
        Name,
        KnownAs,
        BornWords,
        NhsNumber,
        ReviewWordsRole,
        ReviewKind,
        Due,
        StatusWords,
        StatusKind,
        ConflictWords,
        SyncWordsRole,
        SyncIcon,
        SyncKind,
        SpeaksWelsh,
        LeftWords,
        FollowUpWords,
        FollowUpKind,
        AskedWords,
        Clocks,
        HandedWords,
        LeftAgainstAdvice,
        Conflicts,
        Waiting,
        SearchText
    };
    Q_ENUM(Role)

    CaseloadModel(Session& session, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void reload();

private:
    void reloadOne(const PlanId& id);
    void askNext();
    void askFor(std::size_t row);

    Session& m_session;
    const Language& m_language;
    std::vector<workspace::PlanCard> m_rows;
    //! What only the whole plan tells, asked of one plan at a time.
    struct Told {
        int left = 0; //!< causes that the checker sees today
        QDate followUp; //!< until when they are to be seen after leaving hospital
        bool reviewAsked = false;
        std::vector<ClockLine> clocks;
        bool leftAgainstAdvice = false; //!< and there was no contact since
        QString awaited; //!< name of the new coordinator who has not accepted it
        QString review = {}; //!< ISO: when it is to be reviewed (reviewDayOn)
        bool operator==(const Told&) const = default;
    };
    [[nodiscard]] Told tell(const Json& document) const;
    [[nodiscard]] const Told& toldOf(const PlanId& id) const;
    [[nodiscard]] QString reviewDayOf(const workspace::PlanCard& card) const;
    [[nodiscard]] bool isLate(const QDate& day) const;
    std::map<PlanId, Told> m_told; //!< stays until the same plan is asked again
    std::set<PlanId> m_toAsk;
    PlanId m_changed; //!< the last that was worked on
    QTimer m_ask;
};

//! Lower case without accents, for search: "Llŷn" is found by "llyn"; a typed ' finds ’.
[[nodiscard]] QString folded(const QString& text);

class CaseloadFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countsChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY countsChanged FINAL)
    Q_PROPERTY(int dueCount READ dueCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY countsChanged FINAL)

public:
    explicit CaseloadFilter(CaseloadModel& all, QObject* parent = nullptr);

    [[nodiscard]] const QString& search() const { return m_search; }
    void setSearch(const QString& text);
    [[nodiscard]] const QString& filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int total() const;
    [[nodiscard]] int dueCount() const { return countOf(CaseloadModel::Due); }
    [[nodiscard]] int conflictCount() const { return countOf(CaseloadModel::Conflicts); }
    [[nodiscard]] int waitingCount() const { return countOf(CaseloadModel::Waiting); }

Q_SIGNALS:
    void filterChanged();
    void countsChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] int countOf(int role) const;

    QString m_search;
    QStringList m_words;
    QString m_filter = QStringLiteral("all");
    QCollator m_collator;
};

} // namespace cyd::bridge
