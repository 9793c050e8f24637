//! One SQLite connection through its C interface: cached statements, and every failure mapped to a Fault.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace cyd::server {

//! One run of a cached statement; the statement is free again when this goes. Blobs are views until the next
//! row().
class Query {
public:
    Query(sqlite3* db, sqlite3_stmt* statement)
        : m_db(db)
        , m_statement(statement)
    {
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    //! Binds the next place.
    Query& bind(BytesView blob);
    Query& bind(std::uint64_t number);
    Query& bind(std::int64_t number) { return bind(static_cast<std::uint64_t>(number)); }
    template <typename Tag, std::size_t N> Query& bind(const Fixed<Tag, N>& value)
    {
        return bind(value.view());
    }

    //! True: a row is there.
    [[nodiscard]] Result<bool> row();
    //! For statements without rows.
    [[nodiscard]] Done run();
    //! The first column of the first row as a number, or 0.
    [[nodiscard]] Result<std::uint64_t> number();

    [[nodiscard]] std::uint64_t number(int column) const;
    [[nodiscard]] std::int64_t time(int column) const { return static_cast<std::int64_t>(number(column)); }
    [[nodiscard]] BytesView blob(int column) const;
    template <typename T> [[nodiscard]] T fixed(int column) const { return T::from(blob(column)); }

private:
    sqlite3* m_db;
    sqlite3_stmt* m_statement;
    int m_bound = 0;
    bool m_failed = false;
};

class Sqlite {
public:
    Sqlite() = default;
    ~Sqlite();
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;

    //! Opens or makes the file for one connection of one process. Busy "store.busy", Corrupt "store.notadb",
    //! Retry "store.open".
    [[nodiscard]] Done open(const std::string& file);
    //! Several statements without rows; for schema and settings.
    [[nodiscard]] Done script(const char* sql);
    //! `sql` must be a literal: its address is its name in the cache.
    [[nodiscard]] Query query(const char* sql);
    [[nodiscard]] bool inTransaction() const;

private:
    sqlite3* m_db = nullptr;
    std::unordered_map<const char*, sqlite3_stmt*> m_statements;
};

} // namespace cyd::server
