//! Who is owed a copy of the plan and why, by when, and what became of it. Regulation 8(1)–(2) of the Care
//! Planning Regulations 2011; guidance of 2010, ¶90 to ¶93: within seven days.
//!
//! Roles: personId, name, whyWords, state ("late", "owed", "draft", "given", "refused"), stateWords,
//! stateKind, stateIcon, noteWords (why there is none, or that the last one is of an earlier text; ""),
//! audience (for PrintController), mayHave (bool: consent and parts allow a copy now), shortSheet (bool: the
//! person has not had this text yet; until then a short sheet says what happens, ¶93). Properties: count;
//! owedWords ("Copies owed: 2"); ways: how a copy can be handed over, as value (the code that the plan keeps)
//! and label; today: ISO date. record(row, way, languages, iso): a copy was given; false: nothing is said
//! about how, or it may not be.
#pragma once

#include "core/checker/copies.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class CopiesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QString owedWords READ owedWords NOTIFY countChanged FINAL)
    Q_PROPERTY(QVariantList ways READ ways NOTIFY countChanged FINAL)
    Q_PROPERTY(QString today READ today NOTIFY countChanged FINAL)

public:
    enum Role {
        PersonId = Qt::UserRole + 1,
        Name,
        WhyWords,
        State,
        StateWords,
        StateKind,
        StateIcon,
        NoteWords,
        Audience,
        MayHave,
        ShortSheet
    };
    Q_ENUM(Role)

    CopiesModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString owedWords() const;
    //! By hand, by post …: { value, label }. The value goes into the plan: it has words in every language.
    [[nodiscard]] QVariantList ways() const;
    [[nodiscard]] QString today() const;
    //! Adds a copy that was given on a day (ISO) to the plan's list, with the consent and the parts that
    //! stand.
    Q_INVOKABLE bool record(int row, const QString& way, const QStringList& languages, const QString& iso);

    void reload();
    void retranslate();

Q_SIGNALS:
    void countChanged();

private:
    enum class Standing { Late, Owed, Draft, Given, Refused };
    struct Row {
        checker::CopyDue due;
        Standing standing = Standing::Owed;
        std::optional<Error> refused;
    };
    [[nodiscard]] Row rowFor(const checker::CopyDue& due, const Json& document) const;
    [[nodiscard]] QString stateWords(const Row& row) const;
    [[nodiscard]] QString noteWords(const Row& row) const;
    [[nodiscard]] bool isOfEarlierVersion(const std::string& to) const;

    AnswerBook& m_book;
    const Language& m_language;
    std::vector<Row> m_rows;
};

} // namespace cyd::bridge
