//! What the assessments found beside what the plan does about it: every need says where it went, every risk
//! that is there says what is done. Peer review 2024 (seed 000) asks for the line from assessment to risk to
//! plan.
//!
//! | member   | what                                                                                     |
//! |----------|------------------------------------------------------------------------------------------|
//! | needs    | list of { id, text, from ("Recovery assessment, 4 February 2026"), area, areaTitle,      |
//! |          | areaIcon, state ("plan", "not_taken", "nowhere"), stateWords, stateKind, stateIcon,      |
//! |          | where: list of { area, areaTitle, text, aims: list of texts, steps: list of              |
//! |          | "what – who" }, reason (Answer: why it is not taken forward) }                           |
//! | risks    | list of { title, presentWords, levelWords, narrative, present (bool), state ("plan",     |
//! |          | "nothing", "not_known", "past", "none", "blank"), stateWords, stateKind, stateIcon,      |
//! |          | done: list of "what – who" } of the newest risk assessment found                         |
//! | riskFrom | that assessment and its date; "" when there is none                                      |
//! | others   | list of { text, from, area, areaTitle }: needs of the plan that no assessment names      |
//! | openWords| "Needs without a place: 1. Risks without a plan: 0."                                     |
//! | arrange()| what still asks comes first; from then on every row keeps its place, whatever is answered|
//! | putIn(id)| writes a need that was found into its area; false: it is there already, or has no area   |
#pragma once

#include "core/base/json.h"

#include <QObject>
#include <QSet>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cyd::bridge {

class AnswerBook;
class Language;

class TriangulationController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(QVariantList needs READ needs NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList risks READ risks NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList others READ others NOTIFY changed FINAL)
    Q_PROPERTY(QString riskFrom READ riskFrom NOTIFY changed FINAL)
    Q_PROPERTY(QString openWords READ openWords NOTIFY changed FINAL)

public:
    TriangulationController(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] QVariantList needs() const;
    [[nodiscard]] QVariantList risks() const;
    [[nodiscard]] QVariantList others() const;
    [[nodiscard]] QString riskFrom() const;
    [[nodiscard]] QString openWords() const;

    Q_INVOKABLE void arrange();
    Q_INVOKABLE bool putIn(const QString& needId);

    void reload() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString nameOf(const Json& assessment) const;
    //! Where in the plan an identified need is taken up.
    [[nodiscard]] QVariantList placesOf(const QString& needId) const;
    //! What still asks comes first, as it was when arrange() was called last.
    [[nodiscard]] QVariantList arranged(QVariantList rows) const;
    [[nodiscard]] QVariantList needsFound() const;
    [[nodiscard]] QVariantList risksFound() const;
    [[nodiscard]] QString whoDoes(const QString& what, const QString& owner) const;

    AnswerBook& m_book;
    const Language& m_language;
    std::optional<QSet<QString>> m_first; //!< keys of the rows that asked then
};

} // namespace cyd::bridge
