#include "core/journal/database.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>
#include <filesystem>

namespace cyd::journal {

namespace {

constexpr int kApplicationId = 0x43594447; // "CYDG"
constexpr int kSchema = 1;

constexpr const char* kTables[] = {
    "CREATE TABLE record(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, plan BLOB NOT NULL, author BLOB NOT "
    "NULL,"
    " author_seq INTEGER NOT NULL, hlc INTEGER NOT NULL, server_seq INTEGER, state INTEGER NOT NULL, body "
    "BLOB NOT NULL,"
    " UNIQUE(plan, author, author_seq))",
    // Partial: an own record without a server number is the outbox.
    "CREATE INDEX outbox ON record(plan, author_seq) WHERE server_seq IS NULL",
    "CREATE INDEX waiting ON record(plan, server_seq) WHERE state=0",
    "CREATE TABLE cursor(plan BLOB PRIMARY KEY, seq INTEGER NOT NULL, chain BLOB NOT NULL, log_id BLOB NOT "
    "NULL,"
    " marks INTEGER NOT NULL)"
    " WITHOUT ROWID",
    "CREATE TABLE attestation(plan BLOB, author BLOB, author_seq INTEGER, body BLOB NOT NULL,"
    " PRIMARY KEY(plan, author, author_seq)) WITHOUT ROWID",
    "CREATE TABLE read_mark(plan BLOB, reader BLOB, body BLOB NOT NULL, PRIMARY KEY(plan, reader)) WITHOUT "
    "ROWID",
    "CREATE TABLE org_log(seq INTEGER PRIMARY KEY, entry BLOB NOT NULL)",
    "CREATE TABLE keyring(key_id BLOB PRIMARY KEY, plan BLOB NOT NULL, section INTEGER NOT NULL,"
    " epoch INTEGER NOT NULL, wrapped BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE local(kind TEXT, name BLOB, value BLOB NOT NULL, PRIMARY KEY(kind, name)) WITHOUT ROWID",
};

} // namespace

Database::~Database()
{
    m_statements.clear();
    if (m_name.isEmpty())
        return;
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
}

Error Database::errorOf(const QSqlError& error) const
{
    const int code = error.nativeErrorCode().toInt();
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return { Fault::Busy, "journal.busy" };
    case 10: // SQLITE_IOERR
        return { Fault::Retry, "journal.io" };
    case 11: // SQLITE_CORRUPT
        return { Fault::Corrupt, "journal.corrupt" };
    case 13: // SQLITE_FULL
        return { Fault::Full, "journal.full" };
    case 14: // SQLITE_CANTOPEN
        return { Fault::NotFound, "journal.absent" };
    case 26: // SQLITE_NOTADB
        return { Fault::Corrupt, "journal.notadb" };
    default:
        return { Fault::Retry, "journal.io" };
    }
}

Done Database::open(const std::string& file, bool create)
{
    const bool exists = std::filesystem::exists(file);
    if (!exists && !create)
        return fail(Fault::NotFound, "journal.absent");
    m_name = QUuid::createUuid().toString();
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!m_db.isValid())
        return fail(Fault::NotFound, "journal.driver");
    m_db.setDatabaseName(QString::fromStdString(file));
    m_db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
    if (!m_db.open())
        return std::unexpected(errorOf(m_db.lastError()));

    // Exclusive before the first read: the WAL index stays in this process, and no second one gets in.
    if (auto done = execute("PRAGMA locking_mode=EXCLUSIVE"); !done)
        return done;
    const auto version = single("PRAGMA user_version");
    if (!version)
        return pass(version);
    const auto application = single("PRAGMA application_id");
    if (!application)
        return pass(application);
    if (exists && *version == 0 && *application == 0 && std::filesystem::file_size(file) > 0)
        return fail(Fault::Corrupt, "journal.foreign");
    if (*version != 0 && *application != kApplicationId)
        return fail(Fault::Corrupt, "journal.foreign");
    if (*version > kSchema)
        return fail(Fault::TooNew, "journal.newer");

    const auto mode = run("PRAGMA journal_mode=WAL");
    if (!mode)
        return pass(mode);
    if (!(*mode)->next() || (*mode)->value(0).toString() != QLatin1String("wal"))
        return fail(Fault::Busy, "journal.busy");
    (*mode)->finish();
    for (const char* pragma : { "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=1000",
             "PRAGMA journal_size_limit=67108864", "PRAGMA cell_size_check=ON", "PRAGMA trusted_schema=OFF",
             "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON", "PRAGMA mmap_size=0",
             "PRAGMA temp_store=MEMORY", "PRAGMA fullfsync=ON", "PRAGMA checkpoint_fullfsync=ON" })
        if (auto done = execute(pragma); !done)
            return done;

    // Takes the exclusive lock now, so that a second instance is told at once.
    if (auto done = execute("BEGIN EXCLUSIVE"); !done)
        return done;
    if (*version == 0) {
        for (const char* table : kTables)
            if (auto done = execute(table); !done)
                return done;
        if (auto done = execute("PRAGMA application_id=1129923655"); !done)
            return done;
        if (auto done = execute("PRAGMA user_version=1"); !done)
            return done;
    }
    return execute("COMMIT");
}

Result<QSqlQuery*> Database::run(const char* sql, std::initializer_list<QVariant> values)
{
    auto& query = m_statements[sql];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_db);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(sql))) {
            const auto error = errorOf(query->lastError());
            query.reset();
            return std::unexpected(error);
        }
    }
    int position = 0;
    for (const auto& value : values)
        query->bindValue(position++, value);
    if (!query->exec()) {
        const auto error = errorOf(query->lastError());
        query->finish();
        return std::unexpected(error);
    }
    return query.get();
}

Done Database::execute(const char* sql, std::initializer_list<QVariant> values)
{
    const auto query = run(sql, values);
    if (!query)
        return pass(query);
    (*query)->finish();
    return {};
}

Result<std::int64_t> Database::single(const char* sql, std::initializer_list<QVariant> values)
{
    const auto query = run(sql, values);
    if (!query)
        return pass(query);
    const std::int64_t result = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return result;
}

} // namespace cyd::journal
