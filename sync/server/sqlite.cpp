#include "sync/server/sqlite.h"

#include <sqlite3.h>

namespace cyd::server {

namespace {

std::unexpected<Error> failure(sqlite3* db)
{
    switch (sqlite3_errcode(db)) {
    case SQLITE_FULL:
        return fail(Fault::Full, "store.full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(Fault::Busy, "store.busy");
    case SQLITE_NOTADB:
        return fail(Fault::Corrupt, "store.notadb");
    case SQLITE_CORRUPT:
        return fail(Fault::Corrupt, "store.corrupt");
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return fail(Fault::Retry, "store.open");
    default:
        return fail(Fault::Retry, "store.io");
    }
}

} // namespace

Query::~Query()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Query& Query::bind(BytesView blob)
{
    // A null pointer would bind NULL; an empty blob is not that.
    const void* data = blob.empty() ? static_cast<const void*>("") : blob.data();
    m_failed |= sqlite3_bind_blob64(m_statement, ++m_bound, data, blob.size(), SQLITE_STATIC) != SQLITE_OK;
    return *this;
}

Query& Query::bind(std::uint64_t number)
{
    m_failed |= sqlite3_bind_int64(m_statement, ++m_bound, static_cast<sqlite3_int64>(number)) != SQLITE_OK;
    return *this;
}

Result<bool> Query::row()
{
    if (!m_statement || m_failed)
        return failure(m_db);
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return failure(m_db);
    return code == SQLITE_ROW;
}

Done Query::run()
{
    if (auto stepped = row(); !stepped)
        return pass(stepped);
    return {};
}

Result<std::uint64_t> Query::number()
{
    const auto there = row();
    if (!there)
        return pass(there);
    return *there ? number(0) : 0;
}

std::uint64_t Query::number(int column) const
{
    return static_cast<std::uint64_t>(sqlite3_column_int64(m_statement, column));
}

BytesView Query::blob(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return { data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) };
}

Sqlite::~Sqlite()
{
    for (const auto& [sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

Done Sqlite::open(const std::string& file)
{
    if (sqlite3_open_v2(
            file.c_str(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr)
        != SQLITE_OK)
        return fail(Fault::Retry, "store.open");
    sqlite3_extended_result_codes(m_db, 0);
    // Exclusive before anything is read: then there is no shared-memory file, and the bug of SQLite
    // before 3.51.3 that needs two connections cannot happen. The empty transaction takes the lock now rather
    // than at the first push.
    return script("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                  "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8000; PRAGMA cell_size_check=ON;"
                  "BEGIN IMMEDIATE; COMMIT;");
}

Done Sqlite::script(const char* sql)
{
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(m_db);
    return {};
}

Query Sqlite::query(const char* sql)
{
    auto& statement = m_statements[sql];
    if (!statement)
        sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return { m_db, statement };
}

bool Sqlite::inTransaction() const
{
    return sqlite3_get_autocommit(m_db) == 0;
}

} // namespace cyd::server
