#include "core/journal/journal.h"
#include "tests/support/folder.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/wait.h>

using namespace cyd;
using journal::Journal;

namespace {

struct Sealed {
    record::Header header;
    RecordId id;
    Bytes body;
};

Sealed sealed(const PlanId& plan, const CertId& author, std::uint64_t seq, std::size_t size = 300)
{
    Sealed one;
    one.header.plan = plan;
    one.header.author = author;
    one.header.authorSeq = seq;
    one.header.hlc = (1'700'000'000'000ULL << 16) + seq;
    one.body.resize(size);
    randomBytes(one.body);
    one.id = record::idOf(one.body);
    return one;
}

std::unique_ptr<Journal> opened(const std::string& file, bool create = true)
{
    auto journal = Journal::open(file, create);
    REQUIRE(journal);
    return std::move(*journal);
}

std::string faultOf(const std::string& file)
{
    const auto journal = Journal::open(file, false);
    return journal ? "" : journal.error().code;
}

std::string contentOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(in), {} };
}

void sqlOn(const std::string& file, const char* sql)
{
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    REQUIRE(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

} // namespace

TEST_CASE("what was appended is there after closing and opening again")
{
    const test::Folder folder;
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    const auto one = sealed(plan, author, 1);
    {
        auto journal = opened(folder.file("journal.db"));
        REQUIRE(journal->append(one.header, one.id, one.body));
    }
    const auto journal = opened(folder.file("journal.db"), false);
    const auto found = journal->find(one.id);
    REQUIRE(found);
    REQUIRE(*found);
    CHECK((*found)->body == one.body);
    CHECK_FALSE((*found)->serverSeq);
    CHECK(journal->tip(plan, author)->seq == 1);
    CHECK(*journal->lastStamp(author) == one.header.hlc);
}

TEST_CASE("a record without a server number is the outbox until its receipt comes")
{
    const test::Folder folder;
    const auto journal = opened(folder.file("journal.db"));
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    const auto first = sealed(plan, author, 1), second = sealed(plan, author, 2);
    REQUIRE(journal->append(first.header, first.id, first.body));
    REQUIRE(journal->append(second.header, second.id, second.body));
    CHECK(journal->waitingToSend()->at(plan) == 2);
    REQUIRE(journal->markSent(first.id, 7));
    const auto waiting = journal->outbox(plan, author, 10, UINT64_MAX);
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->front().id == second.id);
    CHECK(*journal->highestSent(plan, author) == 7);
}

TEST_CASE("a refused record holds back what follows it and loses nothing")
{
    const test::Folder folder;
    const auto journal = opened(folder.file("journal.db"));
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    for (std::uint64_t seq = 1; seq <= 3; ++seq) {
        const auto one = sealed(plan, author, seq);
        REQUIRE(journal->append(one.header, one.id, one.body));
        if (seq == 2)
            REQUIRE(journal->setState(one.id, journal::State::Refused));
    }
    CHECK(journal->outbox(plan, author, 10, UINT64_MAX)->size() == 1);
    CHECK(*journal->sendable(plan) == 1);
    CHECK(*journal->recordCount() == 3);
}

TEST_CASE("the same author number is never used twice")
{
    const test::Folder folder;
    const auto journal = opened(folder.file("journal.db"));
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    const auto one = sealed(plan, author, 1), other = sealed(plan, author, 1);
    REQUIRE(journal->append(one.header, one.id, one.body));
    CHECK_FALSE(journal->append(other.header, other.id, other.body));
    CHECK(*journal->recordCount() == 1);
}

TEST_CASE("a page taken in twice is stored once")
{
    const test::Folder folder;
    const auto journal = opened(folder.file("journal.db"));
    const auto one = sealed(PlanId::random(), CertId::random(), 1);
    CHECK(*journal->ingest(one.header, one.id, one.body, 5, journal::State::Waiting));
    CHECK_FALSE(*journal->ingest(one.header, one.id, one.body, 5, journal::State::Waiting));
    CHECK(*journal->recordCount() == 1);
}

TEST_CASE("a transaction that fails half-way leaves nothing")
{
    const test::Folder folder;
    const auto journal = opened(folder.file("journal.db"));
    const auto one = sealed(PlanId::random(), CertId::random(), 1);
    const auto done = journal->transact([&]() -> Done {
        REQUIRE(journal->append(one.header, one.id, one.body));
        return fail(Fault::Refused, "test.half");
    });
    CHECK_FALSE(done);
    CHECK(*journal->recordCount() == 0);
}

TEST_CASE("a second process is told that the vault is in use")
{
    const test::Folder folder;
    const auto file = folder.file("journal.db");
    const auto journal = opened(file);
    CHECK(faultOf(file) == "journal.busy");
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(faultOf(file) == "journal.busy" ? 0 : 1);
    int status = 1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(*journal->recordCount() == 0);
}

TEST_CASE("a file of a newer app is refused and left as it is")
{
    const test::Folder folder;
    const auto file = folder.file("journal.db");
    opened(file).reset();
    sqlOn(file, "PRAGMA user_version=99");
    const auto before = contentOf(file);
    CHECK(faultOf(file) == "journal.newer");
    CHECK(contentOf(file) == before);
}

TEST_CASE("a file that is no journal of ours is refused and left as it is")
{
    const test::Folder folder;
    const auto text = folder.file("text.db"), foreign = folder.file("foreign.db");
    std::ofstream(text) << std::string(5000, 'x');
    const auto before = contentOf(text);
    CHECK(faultOf(text) == "journal.notadb");
    CHECK(contentOf(text) == before);
    sqlOn(foreign, "CREATE TABLE somebody(elses INT)");
    CHECK(faultOf(foreign) == "journal.foreign");
    CHECK(faultOf(folder.file("nothing.db")) == "journal.absent");
    CHECK_FALSE(std::filesystem::exists(folder.file("nothing.db")));
}

TEST_CASE("kill -9 in the middle of writing loses no edit that was called saved")
{
    const test::Folder folder;
    const auto file = folder.file("journal.db");
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    opened(file).reset();
    std::uint64_t saved = 0;
    for (int round = 0; round < 20; ++round) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto journal = Journal::open(file, false);
            if (!journal)
                ::_exit(1);
            for (std::uint64_t seq = saved + 1;; ++seq) {
                const auto one = sealed(plan, author, seq);
                if (!(*journal)->append(one.header, one.id, one.body))
                    ::_exit(1);
                // "Saved" is said only now.
                if (::write(pipe[1], &seq, sizeof seq) != sizeof seq)
                    ::_exit(1);
            }
        }
        ::close(pipe[1]);
        const auto until = saved + 1 + static_cast<std::uint64_t>(round * 3);
        std::uint64_t heard = saved;
        while (heard < until && ::read(pipe[0], &heard, sizeof heard) == sizeof heard) { }
        ::kill(child, SIGKILL);
        while (::read(pipe[0], &heard, sizeof heard) == sizeof heard) { }
        ::close(pipe[0]);
        ::waitpid(child, nullptr, 0);
        REQUIRE(heard >= until);
        const auto journal = opened(file, false);
        REQUIRE(journal->integrityCheck());
        const auto tip = journal->tip(plan, author)->seq;
        REQUIRE(tip >= heard);
        REQUIRE(*journal->recordCount() == tip);
        saved = tip;
    }
}

TEST_CASE("a full disk gives up the reserve once and then says so, and what was saved stays")
{
    const test::Folder folder;
    // A file system of 24 MiB: the reserve takes 16.
    if (::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=24m") != 0) {
        WARN("needs the right to mount: run as root");
        return;
    }
    struct Unmount {
        std::string path;
        ~Unmount() { ::umount2(path.c_str(), MNT_DETACH); }
    } unmount { folder.path() };
    const auto file = folder.file("journal.db");
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    std::uint64_t saved = 0;
    {
        const auto journal = opened(file);
        REQUIRE(std::filesystem::exists(folder.file("reserve.bin")));
        std::string code;
        while (code.empty()) {
            const auto one = sealed(plan, author, saved + 1, 60'000);
            const auto done = journal->append(one.header, one.id, one.body);
            if (done)
                ++saved;
            else
                code = done.error().code;
            REQUIRE(saved < 1000);
        }
        CHECK(code == "journal.full");
        CHECK_FALSE(std::filesystem::exists(folder.file("reserve.bin")));
        CHECK(*journal->recordCount() == saved);
    }
    const auto again = opened(file, false);
    CHECK(*again->recordCount() == saved);
    CHECK(again->integrityCheck());
}

TEST_CASE("a flipped bit anywhere in the file is noticed or does no harm")
{
    const test::Folder folder;
    const auto file = folder.file("journal.db");
    const auto plan = PlanId::random();
    const auto author = CertId::random();
    std::map<RecordId, Bytes> all;
    {
        const auto journal = opened(file);
        for (std::uint64_t seq = 1; seq <= 40; ++seq) {
            const auto one = sealed(plan, author, seq);
            REQUIRE(journal->append(one.header, one.id, one.body));
            all[one.id] = one.body;
        }
        REQUIRE(journal->checkpoint());
    }
    const auto good = contentOf(file);
    std::uint32_t seed = 20261121;
    CAPTURE(seed);
    for (int round = 0; round < 200; ++round) {
        seed = seed * 1664525 + 1013904223;
        auto bad = good;
        bad[seed % bad.size()] = static_cast<char>(bad[seed % bad.size()] ^ (1 << (round % 8)));
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bad;
        const auto journal = Journal::open(file, false);
        if (!journal)
            continue;
        (void)(*journal)->forEach(plan, [&](const journal::Stored& stored) -> Done {
            // A row that comes back under a known id is either the same bytes or fails its own hash.
            const auto found = all.find(stored.id);
            if (found != all.end() && stored.body != found->second)
                CHECK(record::idOf(stored.body) != stored.id);
            return {};
        });
    }
}
