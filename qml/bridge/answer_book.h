//! Every text answer of the open plan that a screen has asked for, and the clocks of typing: draft after a
//! pause, edit after two quiet seconds.
#pragma once

#include "core/base/part_views.h"
#include "core/workspace/workspace.h"
#include "qml/bridge/answer.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace cyd::bridge {

class Language;
class Session;

class AnswerBook : public QObject {
    Q_OBJECT

public:
    //! A pause in typing after which the draft is made durable; the longest that steady typing goes without
    //! it; and the quiet after which a draft becomes an edit.
    static constexpr int kDraftPauseMs = 400, kDraftLimitMs = 2000, kCommitMs = 2000;

    AnswerBook(Session& session, Language& language, QObject* parent = nullptr);
    ~AnswerBook() override;

    //! Empties the book and takes up a plan's drafts.
    void open(const PlanId& plan);
    void close();
    //! The answer at a path; it lives until close(). It stays with the item that it was asked for, whatever
    //! arrives before it in the list.
    [[nodiscard]] Answer* at(const QString& path);
    //! Every draft that needs no choice becomes an edit. False when one could not be saved.
    bool commitAll();
    //! Runs one change of the open plan. An area of life that the plan does not hold yet, and that `path` is
    //! in, is put there first.
    bool change(const std::string& path, const std::function<Done(workspace::Workspace&)>& work);
    //! Writes down what the person says of a part of the plan (core/base/part_views.h).
    bool answerPart(const PartAnswer& answer);
    //! Takes what the plan says now into every answer.
    void reload();

    [[nodiscard]] const PlanId& planId() const { return m_plan; }
    [[nodiscard]] const plan::Plan* plan() const;
    //! What the open plan says; an empty object while none is open.
    [[nodiscard]] const Json& document() const;
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] const Language& language() const { return m_language; }
    [[nodiscard]] bool conflicted(const QString& path) const { return m_conflicts.contains(steady(path)); }
    [[nodiscard]] bool conflicted() const { return !m_conflicts.isEmpty(); }
    //! A path stands twice, or it is a part of an answer that is one whole (a consent, a translation) and
    //! does.
    [[nodiscard]] bool disputed(const QString& path) const;
    //! A draft from before this plan was opened, or one of this moment, stands at a path.
    [[nodiscard]] bool hasDraft(const QString& path) const;
    //! Some answer at or below a path stands twice.
    [[nodiscard]] bool conflictedBelow(const QString& path) const;
    //! Set when the last commit failed; cleared by the next that works.
    [[nodiscard]] bool notSaved() const { return m_notSaved; }
    //! Something typed is a draft still.
    [[nodiscard]] bool typing() const;
    [[nodiscard]] std::int64_t savedAtMs() const { return m_savedAtMs; }

Q_SIGNALS:
    void stateChanged();

private:
    friend class Answer;
    //! Each of them now: a screen may ask for one more while it hears of a change.
    [[nodiscard]] std::vector<Answer*> all() const;
    void typed();
    void saveDrafts();
    [[nodiscard]] bool commit(const std::vector<workspace::Workspace::FieldEdit>& edits);
    void forget(const Answer& answer);
    //! plan::Plan::steadyPath, where a path counts items.
    [[nodiscard]] QString steady(const QString& path) const;

    Session& m_session;
    Language& m_language;
    PlanId m_plan;
    bool m_open = false, m_notSaved = false;
    std::int64_t m_savedAtMs = 0;
    std::unordered_map<std::string, std::unique_ptr<Answer>> m_answers;
    QHash<QString, workspace::Draft> m_restored;
    QSet<QString> m_conflicts;
    QTimer m_pause, m_limit, m_quiet;
};

//! A new item's id: random, so that two tablets never give the same one.
[[nodiscard]] std::string newId(const char* prefix);

} // namespace cyd::bridge
