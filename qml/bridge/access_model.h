//! Who made copies of the open plan, and who had it on a screen, newest first (guidance of 2010, ¶178). It is
//! asked for when its screen opens.
//!
//! Roles: who, what, about (form, for whom, language, version; ""), when, icon. Properties: count; hasMore,
//! showMore(): the next page.
#pragma once

#include "core/workspace/workspace.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <vector>

namespace cyd::bridge {

class AnswerBook;
class Language;

class AccessModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of the open plan")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY countChanged FINAL)

public:
    static constexpr std::size_t kPage = 6;
    enum Role { Who = Qt::UserRole + 1, What, About, When, Icon };
    Q_ENUM(Role)

    AccessModel(AnswerBook& book, const Language& language, QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(std::min(m_wanted, m_lines.size())); }
    [[nodiscard]] bool hasMore() const { return m_lines.size() > m_wanted; }

    //! Its screen is seen, or is no longer.
    Q_INVOKABLE void open();
    Q_INVOKABLE void leave() { m_seen = false; }
    Q_INVOKABLE void showMore();

    void reload();
    void retranslate();
    //! Forgets everything: another plan, or none.
    void close();

Q_SIGNALS:
    void countChanged();

private:
    void show(std::vector<workspace::AccessLine> lines);
    [[nodiscard]] QString whatWords(const workspace::AccessLine& line) const;
    [[nodiscard]] QString aboutWords(const workspace::AccessLine& line) const;
    [[nodiscard]] QString readerOf(const workspace::CopyMade& copy) const;

    AnswerBook& m_book;
    const Language& m_language;
    std::vector<workspace::AccessLine> m_lines;
    std::size_t m_wanted = kPage;
    bool m_seen = false;
};

} // namespace cyd::bridge
