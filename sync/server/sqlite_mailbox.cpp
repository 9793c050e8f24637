#include "sync/server/sqlite_mailbox.h"

#include <filesystem>

namespace cyd::server {

namespace {

constexpr std::uint64_t kApplication = 0x43594453, kSchema = 1; // "CYDS"

// The tables of the PostgreSQL store without its partitions. Every key of a plan's rows begins with plan_id,
// so that plans can be spread over databases later. Challenges and sessions live in memory: they need no
// flush, and log in goes on when the disk is full.
constexpr auto kTables = R"(
CREATE TABLE server(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE org_log(org_id BLOB, seq INTEGER, entry BLOB NOT NULL, PRIMARY KEY(org_id, seq)) STRICT;
CREATE TABLE plan(plan_id BLOB PRIMARY KEY CHECK(length(plan_id) = 16), org_id BLOB NOT NULL,
  last_seq INTEGER NOT NULL, chain BLOB NOT NULL, log_id BLOB NOT NULL, bytes INTEGER NOT NULL,
  marks INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX plan_org ON plan(org_id);
CREATE TABLE record(plan_id BLOB, seq INTEGER, id BLOB NOT NULL CHECK(length(id) = 32), cert_id BLOB NOT NULL,
  author_seq INTEGER NOT NULL, received INTEGER NOT NULL, body BLOB NOT NULL CHECK(length(body) <= 131072),
  PRIMARY KEY(plan_id, seq), UNIQUE(plan_id, id), UNIQUE(plan_id, cert_id, author_seq)) STRICT, WITHOUT ROWID;
CREATE TABLE attestation(plan_id BLOB, seq INTEGER, chain BLOB NOT NULL, bytes INTEGER NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY(plan_id, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE author_tip(plan_id BLOB, cert_id BLOB, seq INTEGER NOT NULL, id BLOB NOT NULL,
  PRIMARY KEY(plan_id, cert_id)) STRICT, WITHOUT ROWID;
CREATE TABLE plan_key(plan_id BLOB, key_id BLOB, PRIMARY KEY(plan_id, key_id)) STRICT, WITHOUT ROWID;
CREATE TABLE access(cert_id BLOB, plan_id BLOB, PRIMARY KEY(cert_id, plan_id)) STRICT, WITHOUT ROWID;
CREATE TABLE read_mark(plan_id BLOB, cert_id BLOB, plan_seq INTEGER NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY(plan_id, cert_id)) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine(id BLOB PRIMARY KEY, plan_id BLOB NOT NULL, cert_id BLOB NOT NULL,
  author_seq INTEGER NOT NULL, received INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE INDEX quarantine_author ON quarantine(plan_id, cert_id);
CREATE TABLE invite(invite_id BLOB PRIMARY KEY, org_id BLOB NOT NULL, cert_id BLOB NOT NULL,
  expires INTEGER NOT NULL, bundle BLOB NOT NULL, request BLOB NOT NULL, tries INTEGER NOT NULL) STRICT;
CREATE INDEX invite_issuer ON invite(cert_id);
PRAGMA application_id=1129923667;
PRAGMA user_version=1;
)";
constexpr auto kMemoryTables = R"(
CREATE TEMP TABLE auth_nonce(nonce BLOB PRIMARY KEY, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE session(token_hash BLOB PRIMARY KEY, cert_id BLOB NOT NULL, expires INTEGER NOT NULL,
  idle_until INTEGER NOT NULL) STRICT;
CREATE INDEX temp.session_cert ON session(cert_id);
)";
static_assert(kApplication == 1129923667);

Result<std::vector<Bytes>> blobs(Query& query)
{
    std::vector<Bytes> result;
    for (;;) {
        const auto there = query.row();
        if (!there)
            return pass(there);
        if (!*there)
            return result;
        result.push_back(toBytes(query.blob(0)));
    }
}

} // namespace

Result<std::unique_ptr<SqliteMailbox>> SqliteMailbox::open(const std::string& folder)
{
    std::error_code problem;
    if (std::filesystem::create_directories(folder, problem); problem)
        return fail(Fault::Retry, "store.open");
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, problem);
    std::unique_ptr<SqliteMailbox> mailbox(new SqliteMailbox);
    if (auto opened = mailbox->m_db.open(folder + "/cyd-server.db"); !opened)
        return pass(opened);
    if (auto made = mailbox->makeSchema(); !made)
        return pass(made);
    return mailbox;
}

Done SqliteMailbox::makeSchema()
{
    const auto application = m_db.query("PRAGMA application_id").number();
    const auto version = m_db.query("PRAGMA user_version").number();
    const auto tables = m_db.query("SELECT count(*) FROM sqlite_master").number();
    for (const auto* read : { &application, &version, &tables }) {
        if (!*read)
            return pass(*read);
    }
    if (*tables == 0) {
        if (auto made = m_db.script("BEGIN IMMEDIATE"); !made)
            return made;
        if (auto made = m_db.script(kTables); !made)
            return made;
        if (auto made = m_db.script("COMMIT"); !made)
            return made;
    } else if (*application != kApplication) {
        return fail(Fault::Corrupt, "store.foreign");
    } else if (*version > kSchema) {
        return fail(Fault::TooNew, "store.newer");
    }
    return m_db.script(kMemoryTables);
}

Done SqliteMailbox::begin()
{
    return m_db.query("BEGIN").run();
}
Done SqliteMailbox::commit()
{
    return m_db.query("COMMIT").run();
}
void SqliteMailbox::rollback()
{
    // A full disk may have ended the transaction already.
    if (m_db.inTransaction())
        (void)m_db.query("ROLLBACK").run();
}

Result<std::optional<Bytes>> SqliteMailbox::setting(std::string_view name)
{
    auto query = m_db.query("SELECT value FROM server WHERE name = CAST(?1 AS TEXT)");
    const auto there = query.bind(viewOf(name)).row();
    if (!there)
        return pass(there);
    return *there ? std::optional(toBytes(query.blob(0))) : std::nullopt;
}

Done SqliteMailbox::putSetting(std::string_view name, BytesView value)
{
    return m_db.query("INSERT OR REPLACE INTO server VALUES(CAST(?1 AS TEXT), ?2)")
        .bind(viewOf(name))
        .bind(value)
        .run();
}

Result<std::vector<OrgId>> SqliteMailbox::organisations()
{
    auto query = m_db.query("SELECT org_id FROM org_log WHERE seq = 1 ORDER BY org_id");
    auto found = blobs(query);
    if (!found)
        return pass(found);
    std::vector<OrgId> result;
    for (const auto& id : *found)
        result.push_back(OrgId::from(id));
    return result;
}

Result<std::uint64_t> SqliteMailbox::orgHead(const OrgId& org)
{
    return m_db.query("SELECT max(seq) FROM org_log WHERE org_id = ?1").bind(org).number();
}

Result<std::vector<Bytes>> SqliteMailbox::orgEntries(
    const OrgId& org, std::uint64_t after, std::size_t maxBytes)
{
    auto query = m_db.query("SELECT entry FROM org_log WHERE org_id = ?1 AND seq > ?2 ORDER BY seq");
    query.bind(org).bind(after);
    std::vector<Bytes> result;
    for (std::size_t total = 0;;) {
        const auto there = query.row();
        if (!there)
            return pass(there);
        if (!*there)
            return result;
        total += query.blob(0).size();
        if (!result.empty() && total > maxBytes)
            return result;
        result.push_back(toBytes(query.blob(0)));
    }
}

Done SqliteMailbox::appendOrgEntry(const OrgId& org, std::uint64_t seq, BytesView entry)
{
    return m_db.query("INSERT INTO org_log VALUES(?1, ?2, ?3)").bind(org).bind(seq).bind(entry).run();
}

Result<std::optional<PlanRow>> SqliteMailbox::plan(const PlanId& plan)
{
    auto query
        = m_db.query("SELECT org_id, last_seq, chain, log_id, bytes, marks FROM plan WHERE plan_id = ?1");
    const auto there = query.bind(plan).row();
    if (!there)
        return pass(there);
    if (!*there)
        return std::nullopt;
    return PlanRow { query.fixed<OrgId>(0), query.number(1), query.fixed<Hash>(2), query.fixed<Hash>(3),
        query.number(4), query.number(5) };
}

Result<std::uint64_t> SqliteMailbox::planCount(const OrgId& org)
{
    return m_db.query("SELECT count(*) FROM plan WHERE org_id = ?1").bind(org).number();
}

Done SqliteMailbox::putPlan(const PlanId& plan, const PlanRow& row)
{
    return m_db
        .query("INSERT INTO plan VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(plan_id) DO UPDATE SET"
               " last_seq = excluded.last_seq, chain = excluded.chain, log_id = excluded.log_id,"
               " bytes = excluded.bytes, marks = excluded.marks")
        .bind(plan)
        .bind(row.org)
        .bind(row.lastSeq)
        .bind(row.chain)
        .bind(row.logId)
        .bind(row.bytes)
        .bind(row.marks)
        .run();
}

Result<AuthorTip> SqliteMailbox::tip(const PlanId& plan, const CertId& author)
{
    auto query = m_db.query("SELECT seq, id FROM author_tip WHERE plan_id = ?1 AND cert_id = ?2");
    const auto there = query.bind(plan).bind(author).row();
    if (!there)
        return pass(there);
    return *there ? AuthorTip { query.number(0), query.fixed<RecordId>(1) } : AuthorTip {};
}

Done SqliteMailbox::putTip(const PlanId& plan, const CertId& author, const AuthorTip& tip)
{
    return m_db.query("INSERT OR REPLACE INTO author_tip VALUES(?1, ?2, ?3, ?4)")
        .bind(plan)
        .bind(author)
        .bind(tip.authorSeq)
        .bind(tip.id)
        .run();
}

Result<std::optional<std::uint64_t>> SqliteMailbox::seqOf(const PlanId& plan, const RecordId& id)
{
    const auto seq
        = m_db.query("SELECT seq FROM record WHERE plan_id = ?1 AND id = ?2").bind(plan).bind(id).number();
    if (!seq)
        return pass(seq);
    return *seq == 0 ? std::nullopt : std::optional(*seq);
}

Done SqliteMailbox::putRecord(std::uint64_t seq, const RecordId& id, const record::Header& header,
    std::int64_t receivedMs, BytesView body)
{
    return m_db.query("INSERT INTO record VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(header.plan)
        .bind(seq)
        .bind(id)
        .bind(header.author)
        .bind(header.authorSeq)
        .bind(receivedMs)
        .bind(body)
        .run();
}

Result<std::vector<Bytes>> SqliteMailbox::records(const PlanId& plan, std::uint64_t first, std::uint64_t last)
{
    auto query
        = m_db.query("SELECT body FROM record WHERE plan_id = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq");
    query.bind(plan).bind(first).bind(last);
    return blobs(query);
}

Done SqliteMailbox::putAttestedPoint(const PlanId& plan, const AttestedPoint& point)
{
    return m_db.query("INSERT INTO attestation VALUES(?1, ?2, ?3, ?4, ?5)")
        .bind(plan)
        .bind(point.seq)
        .bind(point.chain)
        .bind(point.bytes)
        .bind(point.attestation)
        .run();
}

Result<std::vector<AttestedPoint>> SqliteMailbox::attestedPoints(
    const PlanId& plan, std::uint64_t after, std::uint64_t last)
{
    auto query = m_db.query(
        "SELECT seq, chain, bytes, body FROM attestation WHERE plan_id = ?1 AND seq > ?2 ORDER BY seq");
    query.bind(plan).bind(after);
    std::vector<AttestedPoint> result;
    for (;;) {
        const auto there = query.row();
        if (!there)
            return pass(there);
        if (!*there || (!result.empty() && query.number(0) > last))
            return result;
        result.push_back({ query.number(0), query.fixed<Hash>(1), query.number(2), toBytes(query.blob(3)) });
    }
}

Result<std::optional<std::uint64_t>> SqliteMailbox::bytesUpTo(const PlanId& plan, std::uint64_t seq)
{
    if (seq == 0)
        return 0;
    auto query = m_db.query("SELECT bytes FROM attestation WHERE plan_id = ?1 AND seq = ?2");
    const auto there = query.bind(plan).bind(seq).row();
    if (!there)
        return pass(there);
    return *there ? std::optional(query.number(0)) : std::nullopt;
}

Result<bool> SqliteMailbox::hasKey(const PlanId& plan, const KeyId& key)
{
    return m_db.query("SELECT 1 FROM plan_key WHERE plan_id = ?1 AND key_id = ?2").bind(plan).bind(key).row();
}

Done SqliteMailbox::putKey(const PlanId& plan, const KeyId& key)
{
    return m_db.query("INSERT OR IGNORE INTO plan_key VALUES(?1, ?2)").bind(plan).bind(key).run();
}

Result<bool> SqliteMailbox::hasAccess(const PlanId& plan, const CertId& cert)
{
    return m_db.query("SELECT 1 FROM access WHERE cert_id = ?1 AND plan_id = ?2").bind(cert).bind(plan).row();
}

Done SqliteMailbox::putAccess(const PlanId& plan, const CertId& cert)
{
    return m_db.query("INSERT OR IGNORE INTO access VALUES(?1, ?2)").bind(cert).bind(plan).run();
}

Result<std::vector<PlanHead>> SqliteMailbox::plansOf(const CertId& cert)
{
    auto query = m_db.query("SELECT plan.plan_id, last_seq, marks FROM access JOIN plan USING(plan_id)"
                            " WHERE cert_id = ?1 ORDER BY plan.plan_id");
    query.bind(cert);
    std::vector<PlanHead> result;
    for (;;) {
        const auto there = query.row();
        if (!there)
            return pass(there);
        if (!*there)
            return result;
        result.push_back({ query.fixed<PlanId>(0), query.number(1), query.number(2) });
    }
}

Result<std::vector<Bytes>> SqliteMailbox::readMarks(
    const PlanId& plan, const CertId& except, std::size_t limit)
{
    auto query = m_db.query("SELECT body FROM read_mark WHERE plan_id = ?1 AND cert_id <> ?2"
                            " ORDER BY plan_seq DESC LIMIT ?3");
    query.bind(plan).bind(except).bind(limit);
    return blobs(query);
}

Result<std::uint64_t> SqliteMailbox::readUpTo(const PlanId& plan, const CertId& reader)
{
    return m_db.query("SELECT plan_seq FROM read_mark WHERE plan_id = ?1 AND cert_id = ?2")
        .bind(plan)
        .bind(reader)
        .number();
}

Done SqliteMailbox::putReadMark(const record::ReadMark& mark)
{
    const auto body = record::encode(mark);
    return m_db.query("INSERT OR REPLACE INTO read_mark VALUES(?1, ?2, ?3, ?4)")
        .bind(mark.plan)
        .bind(mark.reader)
        .bind(mark.planSeq)
        .bind(body)
        .run();
}

Done SqliteMailbox::putFork(const ForkRow& row)
{
    return m_db.query("INSERT OR IGNORE INTO quarantine VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(row.id)
        .bind(row.plan)
        .bind(row.author)
        .bind(row.authorSeq)
        .bind(row.receivedMs)
        .bind(row.body)
        .run();
}

Result<std::size_t> SqliteMailbox::forkCount(const PlanId& plan, const CertId& author)
{
    return m_db.query("SELECT count(*) FROM quarantine WHERE plan_id = ?1 AND cert_id = ?2")
        .bind(plan)
        .bind(author)
        .number();
}

Done SqliteMailbox::putChallenge(const Hash& nonce, std::int64_t expiresMs)
{
    return m_db.query("INSERT INTO temp.auth_nonce VALUES(?1, ?2)").bind(nonce).bind(expiresMs).run();
}

Result<bool> SqliteMailbox::takeChallenge(const Hash& nonce, std::int64_t nowMs)
{
    return m_db.query("DELETE FROM temp.auth_nonce WHERE nonce = ?1 AND expires > ?2 RETURNING 1")
        .bind(nonce)
        .bind(nowMs)
        .row();
}

Result<std::size_t> SqliteMailbox::challengeCount()
{
    return m_db.query("SELECT count(*) FROM temp.auth_nonce").number();
}

Done SqliteMailbox::putSession(const Hash& tokenHash, const Session& session, std::size_t keep)
{
    auto put = m_db.query("INSERT INTO temp.session VALUES(?1, ?2, ?3, ?4)")
                   .bind(tokenHash)
                   .bind(session.cert)
                   .bind(session.expiresMs)
                   .bind(session.idleUntilMs)
                   .run();
    if (!put)
        return put;
    return m_db
        .query("DELETE FROM temp.session WHERE token_hash IN (SELECT token_hash FROM temp.session"
               " WHERE cert_id = ?1 ORDER BY rowid DESC LIMIT -1 OFFSET ?2)")
        .bind(session.cert)
        .bind(keep)
        .run();
}

Result<std::optional<Session>> SqliteMailbox::session(const Hash& tokenHash)
{
    auto query = m_db.query("SELECT cert_id, expires, idle_until FROM temp.session WHERE token_hash = ?1");
    const auto there = query.bind(tokenHash).row();
    if (!there)
        return pass(there);
    if (!*there)
        return std::nullopt;
    return Session { query.fixed<CertId>(0), query.time(1), query.time(2) };
}

Done SqliteMailbox::moveSession(const Hash& tokenHash, std::int64_t idleUntilMs)
{
    return m_db.query("UPDATE temp.session SET idle_until = ?2 WHERE token_hash = ?1")
        .bind(tokenHash)
        .bind(idleUntilMs)
        .run();
}

Result<std::optional<InviteRow>> SqliteMailbox::invite(const InviteId& invite)
{
    auto query = m_db.query(
        "SELECT org_id, cert_id, expires, bundle, request, tries FROM invite WHERE invite_id = ?1");
    const auto there = query.bind(invite).row();
    if (!there)
        return pass(there);
    if (!*there)
        return std::nullopt;
    return InviteRow { query.fixed<OrgId>(0), query.fixed<CertId>(1), query.time(2), toBytes(query.blob(3)),
        toBytes(query.blob(4)), query.number(5) };
}

Done SqliteMailbox::putInvite(const InviteId& invite, const InviteRow& row)
{
    return m_db.query("INSERT OR REPLACE INTO invite VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(invite)
        .bind(row.org)
        .bind(row.issuer)
        .bind(row.expiresMs)
        .bind(row.bundle)
        .bind(row.request)
        .bind(row.tries)
        .run();
}

Result<std::size_t> SqliteMailbox::inviteCount(const CertId& issuer, std::int64_t nowMs)
{
    return m_db.query("SELECT count(*) FROM invite WHERE cert_id = ?1 AND expires > ?2")
        .bind(issuer)
        .bind(nowMs)
        .number();
}

Result<std::vector<InviteRequest>> SqliteMailbox::inviteRequests(const CertId& issuer, std::int64_t nowMs)
{
    auto query = m_db.query("SELECT invite_id, request FROM invite WHERE cert_id = ?1 AND expires > ?2"
                            " AND length(request) > 0 ORDER BY invite_id");
    query.bind(issuer).bind(nowMs);
    std::vector<InviteRequest> result;
    for (;;) {
        const auto there = query.row();
        if (!there)
            return pass(there);
        if (!*there)
            return result;
        result.push_back({ query.fixed<InviteId>(0), toBytes(query.blob(1)) });
    }
}

Done SqliteMailbox::tidy(std::int64_t nowMs, std::int64_t invitesMs)
{
    if (auto done = m_db.query("DELETE FROM temp.auth_nonce WHERE expires <= ?1").bind(nowMs).run(); !done)
        return done;
    if (auto done
        = m_db.query("DELETE FROM temp.session WHERE expires <= ?1 OR idle_until <= ?1").bind(nowMs).run();
        !done)
        return done;
    return m_db.query("DELETE FROM invite WHERE expires <= ?1").bind(invitesMs).run();
}

} // namespace cyd::server
