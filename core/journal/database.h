//! One SQLite connection through Qt Sql, with every failure mapped to a Fault.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>

namespace cyd::journal {

[[nodiscard]] inline QVariant blob(BytesView bytes)
{
    // An empty view must not become SQL's NULL.
    return bytes.empty()
        ? QByteArray("")
        : QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}
[[nodiscard]] inline QVariant number(std::uint64_t value)
{
    return static_cast<qlonglong>(value);
}
[[nodiscard]] inline Bytes bytesOf(const QVariant& value)
{
    const auto array = value.toByteArray();
    return { array.begin(), array.end() };
}

class Database {
public:
    Database() = default;
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    //! Opens with the settings of reference/security.md 4.1 (exclusive, WAL, FULL). See Journal::open for
    //! faults.
    [[nodiscard]] Done open(const std::string& file, bool create);

    //! Runs one prepared statement; the query is kept and used again. Rows are read from the returned query,
    //! which is valid until the same statement runs again.
    [[nodiscard]] Result<QSqlQuery*> run(const char* sql, std::initializer_list<QVariant> values = {});
    [[nodiscard]] Done execute(const char* sql, std::initializer_list<QVariant> values = {});
    //! A single number, or 0 without a row.
    [[nodiscard]] Result<std::int64_t> single(const char* sql, std::initializer_list<QVariant> values = {});

private:
    [[nodiscard]] Error errorOf(const QSqlError& error) const;
    QString m_name;
    QSqlDatabase m_db;
    std::map<const char*, std::unique_ptr<QSqlQuery>> m_statements;
};

} // namespace cyd::journal
