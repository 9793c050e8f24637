#include "core/journal/journal.h"

#include "core/journal/database.h"

#include <QFile>
#include <QString>
#include <filesystem>

namespace cyd::journal {

namespace {

constexpr std::int64_t kReserveBytes = 16 << 20;

Stored storedFrom(const QSqlQuery& row)
{
    Stored stored;
    stored.id = RecordId::from(bytesOf(row.value(0)));
    stored.author = CertId::from(bytesOf(row.value(1)));
    stored.authorSeq = row.value(2).toULongLong();
    if (!row.value(3).isNull())
        stored.serverSeq = row.value(3).toULongLong();
    stored.state = static_cast<State>(row.value(4).toInt());
    stored.body = bytesOf(row.value(5));
    return stored;
}

} // namespace

struct Journal::Store {
    Database db;
    std::string reserveFile;
    bool inTransaction = false;

    //! Disk full once: give up the reserve and let the caller try again.
    bool releaseReserve() { return QFile::remove(QString::fromStdString(reserveFile)); }
    void keepReserve() const
    {
        std::error_code ignored;
        if (std::filesystem::exists(reserveFile, ignored))
            return;
        QFile reserve(QString::fromStdString(reserveFile));
        // Written, not truncated to size: a sparse file would reserve nothing.
        const QByteArray block(1 << 20, '\0');
        if (!reserve.open(QIODevice::WriteOnly))
            return;
        for (std::int64_t written = 0; written < kReserveBytes; written += block.size())
            if (reserve.write(block) != block.size()) {
                reserve.remove();
                return;
            }
    }
    template <typename Work> auto retryingWhenFull(Work work) -> decltype(work())
    {
        auto done = work();
        if (!done && done.error().fault == Fault::Full && !inTransaction && releaseReserve())
            done = work();
        return done;
    }
};

Journal::Journal(std::unique_ptr<Store> store)
    : m(std::move(store))
{
}
Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(const std::string& file, bool create)
{
    auto store = std::make_unique<Store>();
    store->reserveFile = (std::filesystem::path(file).parent_path() / "reserve.bin").string();
    if (auto done = store->db.open(file, create); !done)
        return pass(done);
    store->keepReserve();
    return std::unique_ptr<Journal>(new Journal(std::move(store)));
}

Done Journal::transact(const std::function<Done()>& work)
{
    return m->retryingWhenFull([&]() -> Done {
        if (auto done = m->db.execute("BEGIN IMMEDIATE"); !done)
            return done;
        m->inTransaction = true;
        auto done = work();
        if (done)
            done = m->db.execute("COMMIT");
        m->inTransaction = false;
        if (!done)
            (void)m->db.execute("ROLLBACK");
        return done;
    });
}

Done Journal::append(const record::Header& header, const RecordId& id, BytesView body)
{
    return m->retryingWhenFull([&] {
        return m->db.execute(
            "INSERT INTO record(id, plan, author, author_seq, hlc, state, body) VALUES(?,?,?,?,?,1,?)",
            { blob(id.view()), blob(header.plan.view()), blob(header.author.view()), number(header.authorSeq),
                number(header.hlc), blob(body) });
    });
}

Result<bool> Journal::ingest(
    const record::Header& header, const RecordId& id, BytesView body, std::uint64_t serverSeq, State state)
{
    const auto known = m->db.single("SELECT 1 FROM record WHERE id=?", { blob(id.view()) });
    if (!known)
        return pass(known);
    if (*known != 0) {
        if (auto done = markSent(id, serverSeq); !done)
            return pass(done);
        return false;
    }
    if (auto done
        = m->db.execute("INSERT INTO record(id, plan, author, author_seq, hlc, server_seq, state, body)"
                        " VALUES(?,?,?,?,?,?,?,?)",
            { blob(id.view()), blob(header.plan.view()), blob(header.author.view()), number(header.authorSeq),
                number(header.hlc), number(serverSeq), static_cast<int>(state), blob(body) });
        !done)
        return pass(done);
    return true;
}

Done Journal::setState(const RecordId& id, State state)
{
    return m->db.execute(
        "UPDATE record SET state=? WHERE id=?", { static_cast<int>(state), blob(id.view()) });
}

Done Journal::markSent(const RecordId& id, std::uint64_t serverSeq)
{
    return m->db.execute("UPDATE record SET server_seq=? WHERE id=?", { number(serverSeq), blob(id.view()) });
}

Done Journal::forEach(const PlanId& plan, const std::function<Done(const Stored&)>& each) const
{
    const auto rows = m->db.run(
        "SELECT id, author, author_seq, server_seq, state, body FROM record WHERE plan=? ORDER BY n",
        { blob(plan.view()) });
    if (!rows)
        return pass(rows);
    Done done;
    while (done && (*rows)->next())
        done = each(storedFrom(**rows));
    (*rows)->finish();
    return done;
}

Result<std::optional<Stored>> Journal::find(const RecordId& id) const
{
    const auto row = m->db.run(
        "SELECT id, author, author_seq, server_seq, state, body FROM record WHERE id=?", { blob(id.view()) });
    if (!row)
        return pass(row);
    std::optional<Stored> found;
    if ((*row)->next())
        found = storedFrom(**row);
    (*row)->finish();
    return found;
}

Result<std::vector<Stored>> Journal::waiting(const PlanId& plan) const
{
    const auto rows = m->db.run("SELECT id, author, author_seq, server_seq, state, body FROM record"
                                " WHERE plan=? AND state=0 ORDER BY server_seq",
        { blob(plan.view()) });
    if (!rows)
        return pass(rows);
    std::vector<Stored> result;
    while ((*rows)->next())
        result.push_back(storedFrom(**rows));
    (*rows)->finish();
    return result;
}

Result<std::vector<Stored>> Journal::outbox(
    const PlanId& plan, const CertId& author, std::size_t limit, std::uint64_t last) const
{
    const auto rows = m->db.run("SELECT id, author, author_seq, server_seq, state, body FROM record"
                                " WHERE plan=? AND author=? AND server_seq IS NULL AND author_seq<=?"
                                " ORDER BY author_seq LIMIT ?",
        { blob(plan.view()), blob(author.view()), number(std::min<std::uint64_t>(last, INT64_MAX)),
            number(limit) });
    if (!rows)
        return pass(rows);
    std::vector<Stored> result;
    while ((*rows)->next()) {
        auto stored = storedFrom(**rows);
        if (stored.state == State::Refused)
            break;
        result.push_back(std::move(stored));
    }
    (*rows)->finish();
    return result;
}

Result<std::uint64_t> Journal::sendable(const PlanId& plan) const
{
    const auto count
        = m->db.single("SELECT count(*) FROM record WHERE plan=? AND server_seq IS NULL"
                       " AND author_seq<(SELECT ifnull(min(author_seq), 9223372036854775807) FROM record"
                       "  WHERE plan=? AND server_seq IS NULL AND state=3)",
            { blob(plan.view()), blob(plan.view()) });
    if (!count)
        return pass(count);
    return static_cast<std::uint64_t>(*count);
}

Result<std::map<PlanId, std::uint64_t>> Journal::waitingToSend() const
{
    const auto rows = m->db.run("SELECT plan, count(*) FROM record WHERE server_seq IS NULL GROUP BY plan");
    if (!rows)
        return pass(rows);
    std::map<PlanId, std::uint64_t> result;
    while ((*rows)->next())
        result[PlanId::from(bytesOf((*rows)->value(0)))] = (*rows)->value(1).toULongLong();
    (*rows)->finish();
    return result;
}

Result<std::vector<PlanId>> Journal::plans() const
{
    const auto rows = m->db.run("SELECT plan FROM record GROUP BY plan ORDER BY min(n)");
    if (!rows)
        return pass(rows);
    std::vector<PlanId> result;
    while ((*rows)->next())
        result.push_back(PlanId::from(bytesOf((*rows)->value(0))));
    (*rows)->finish();
    return result;
}

Result<std::uint64_t> Journal::highestSent(const PlanId& plan, const CertId& author) const
{
    const auto highest = m->db.single("SELECT max(server_seq) FROM record WHERE plan=? AND author=?",
        { blob(plan.view()), blob(author.view()) });
    if (!highest)
        return pass(highest);
    return static_cast<std::uint64_t>(*highest);
}

Result<Tip> Journal::tip(const PlanId& plan, const CertId& author) const
{
    const auto row = m->db.run(
        "SELECT author_seq, id FROM record WHERE plan=? AND author=? ORDER BY author_seq DESC LIMIT 1",
        { blob(plan.view()), blob(author.view()) });
    if (!row)
        return pass(row);
    Tip tip;
    if ((*row)->next())
        tip = { (*row)->value(0).toULongLong(), RecordId::from(bytesOf((*row)->value(1))) };
    (*row)->finish();
    return tip;
}

Result<Stamp> Journal::lastStamp(const CertId& author) const
{
    const auto stamp = m->db.single("SELECT max(hlc) FROM record WHERE author=?", { blob(author.view()) });
    if (!stamp)
        return pass(stamp);
    return static_cast<Stamp>(*stamp);
}

Result<std::uint64_t> Journal::recordCount() const
{
    const auto count = m->db.single("SELECT count(*) FROM record");
    if (!count)
        return pass(count);
    return static_cast<std::uint64_t>(*count);
}

Result<Cursor> Journal::cursor(const PlanId& plan) const
{
    const auto row
        = m->db.run("SELECT seq, chain, log_id, marks FROM cursor WHERE plan=?", { blob(plan.view()) });
    if (!row)
        return pass(row);
    Cursor cursor;
    if ((*row)->next())
        cursor = { (*row)->value(0).toULongLong(), Hash::from(bytesOf((*row)->value(1))),
            Hash::from(bytesOf((*row)->value(2))), (*row)->value(3).toULongLong() };
    (*row)->finish();
    return cursor;
}

Done Journal::setCursor(const PlanId& plan, const Cursor& cursor)
{
    return m->db.execute("INSERT OR REPLACE INTO cursor VALUES(?,?,?,?,?)",
        { blob(plan.view()), number(cursor.seq), blob(cursor.chain.view()), blob(cursor.logId.view()),
            number(cursor.marks) });
}

Done Journal::putAttestation(const record::Attestation& attestation)
{
    return m->db.execute("INSERT OR REPLACE INTO attestation VALUES(?,?,?,?)",
        { blob(attestation.plan.view()), blob(attestation.author.view()), number(attestation.authorSeq),
            blob(record::encode(attestation)) });
}

namespace {
std::vector<record::Attestation> attestationsFromRows(QSqlQuery& rows)
{
    std::vector<record::Attestation> result;
    while (rows.next())
        if (auto parsed = record::parseAttestation(bytesOf(rows.value(0))))
            result.push_back(*parsed);
    rows.finish();
    return result;
}
} // namespace

Result<std::vector<record::Attestation>> Journal::attestations(const PlanId& plan) const
{
    const auto rows = m->db.run(
        "SELECT body FROM attestation WHERE plan=? ORDER BY author, author_seq", { blob(plan.view()) });
    if (!rows)
        return pass(rows);
    return attestationsFromRows(**rows);
}

Result<std::vector<record::Attestation>> Journal::attestationsFrom(
    const PlanId& plan, const CertId& author, std::uint64_t from) const
{
    const auto rows = m->db.run(
        "SELECT body FROM attestation WHERE plan=? AND author=? AND author_seq>=? ORDER BY author_seq DESC",
        { blob(plan.view()), blob(author.view()), number(from) });
    if (!rows)
        return pass(rows);
    return attestationsFromRows(**rows);
}

Done Journal::putReadMark(const record::ReadMark& mark)
{
    return m->db.execute("INSERT OR REPLACE INTO read_mark VALUES(?,?,?)",
        { blob(mark.plan.view()), blob(mark.reader.view()), blob(record::encode(mark)) });
}

Result<std::vector<record::ReadMark>> Journal::readMarks(const PlanId& plan) const
{
    const auto rows = m->db.run("SELECT body FROM read_mark WHERE plan=?", { blob(plan.view()) });
    if (!rows)
        return pass(rows);
    std::vector<record::ReadMark> result;
    while ((*rows)->next())
        if (auto parsed = record::parseReadMark(bytesOf((*rows)->value(0))))
            result.push_back(*parsed);
    (*rows)->finish();
    return result;
}

Done Journal::appendOrgEntry(std::uint64_t seq, BytesView entry)
{
    return m->db.execute("INSERT INTO org_log VALUES(?,?)", { number(seq), blob(entry) });
}

Result<std::vector<Bytes>> Journal::orgEntries(std::uint64_t after) const
{
    const auto rows = m->db.run("SELECT entry FROM org_log WHERE seq>? ORDER BY seq", { number(after) });
    if (!rows)
        return pass(rows);
    std::vector<Bytes> result;
    while ((*rows)->next())
        result.push_back(bytesOf((*rows)->value(0)));
    (*rows)->finish();
    return result;
}

Done Journal::putKey(const WrappedKey& key)
{
    return m->db.execute("INSERT OR REPLACE INTO keyring VALUES(?,?,?,?,?)",
        { blob(key.key.view()), blob(key.plan.view()), static_cast<int>(key.section), number(key.epoch),
            blob(key.wrapped) });
}

Result<std::vector<WrappedKey>> Journal::keys() const
{
    const auto rows = m->db.run("SELECT key_id, plan, section, epoch, wrapped FROM keyring");
    if (!rows)
        return pass(rows);
    std::vector<WrappedKey> result;
    while ((*rows)->next())
        result.push_back({ KeyId::from(bytesOf((*rows)->value(0))), PlanId::from(bytesOf((*rows)->value(1))),
            static_cast<Section>((*rows)->value(2).toInt()), (*rows)->value(3).toUInt(),
            bytesOf((*rows)->value(4)) });
    (*rows)->finish();
    return result;
}

Done Journal::putLocal(std::string_view kind, BytesView name, BytesView sealed)
{
    return m->retryingWhenFull([&] {
        return m->db.execute("INSERT OR REPLACE INTO local VALUES(?,?,?)",
            { QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())), blob(name),
                blob(sealed) });
    });
}

Done Journal::dropLocal(std::string_view kind, BytesView name)
{
    return m->db.execute("DELETE FROM local WHERE kind=? AND name=?",
        { QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())), blob(name) });
}

Result<std::optional<Bytes>> Journal::local(std::string_view kind, BytesView name) const
{
    const auto row = m->db.run("SELECT value FROM local WHERE kind=? AND name=?",
        { QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())), blob(name) });
    if (!row)
        return pass(row);
    std::optional<Bytes> found;
    if ((*row)->next())
        found = bytesOf((*row)->value(0));
    (*row)->finish();
    return found;
}

Result<std::vector<std::pair<Bytes, Bytes>>> Journal::locals(std::string_view kind) const
{
    const auto rows = m->db.run("SELECT name, value FROM local WHERE kind=?",
        { QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())) });
    if (!rows)
        return pass(rows);
    std::vector<std::pair<Bytes, Bytes>> result;
    while ((*rows)->next())
        result.emplace_back(bytesOf((*rows)->value(0)), bytesOf((*rows)->value(1)));
    (*rows)->finish();
    return result;
}

Done Journal::integrityCheck() const
{
    const auto row = m->db.run("PRAGMA integrity_check(1)");
    if (!row)
        return pass(row);
    const bool ok = (*row)->next() && (*row)->value(0).toString() == QLatin1String("ok");
    (*row)->finish();
    if (!ok)
        return fail(Fault::Corrupt, "journal.corrupt");
    return {};
}

Done Journal::checkpoint()
{
    return m->db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace cyd::journal
