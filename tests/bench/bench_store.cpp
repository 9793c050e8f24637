#include "core/workspace/workspace.h"
#include "tests/bench/bench.h"
#include "tests/support/folder.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sqlite3.h>

namespace cyd::bench {

namespace {

constexpr std::string_view kPassphrase = "pedwar gair hir iawn";

struct OneVault {
    test::Folder folder;
    std::unique_ptr<workspace::Workspace> vault;
    PlanId plan;

    OneVault()
    {
        auto made = workspace::Workspace::createOrganisation(
            folder.file("vault"), "Bench", "Bench", kPassphrase, { 64, 3 });
        must(made.has_value());
        vault = std::move(*made);
        std::ifstream in(std::string(CYD_TEST_DATA) + "/plans/01_partly_in_welsh.json");
        const auto id = vault->importPlan(Json::parse(in));
        must(id.has_value());
        plan = *id;
    }
    static void must(bool good)
    {
        if (!good) {
            std::fputs("the benchmark could not be set up\n", stderr);
            std::exit(1);
        }
    }
};

std::string answer(int n)
{
    std::string text = "Answer " + std::to_string(n) + ": ";
    while (text.size() < 144)
        text += "tŷ bach ";
    return text;
}

//! The floor: one INSERT of the bytes, nothing else, with the journal's own settings.
class BareInsert {
public:
    explicit BareInsert(const std::string& file)
    {
        OneVault::must(sqlite3_open(file.c_str(), &m_db) == SQLITE_OK);
        for (const char* sql : { "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL",
                 "PRAGMA synchronous=FULL", "PRAGMA fullfsync=ON", "PRAGMA secure_delete=ON",
                 "CREATE TABLE record(n INTEGER PRIMARY KEY, body BLOB)" })
            OneVault::must(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_prepare_v2(m_db, "INSERT INTO record(body) VALUES(?)", -1, &m_insert, nullptr);
    }
    ~BareInsert()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    void insert(const Bytes& bytes)
    {
        sqlite3_bind_blob(m_insert, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
        OneVault::must(sqlite3_step(m_insert) == SQLITE_DONE);
        sqlite3_reset(m_insert);
    }

private:
    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

} // namespace

Report saveOneField()
{
    OneVault one;
    BareInsert floor(one.folder.file("floor.db"));
    Bytes sameBytes(448); // a sealed record of a 144-byte answer
    randomBytes(sameBytes);
    std::vector<double> ours, bare;
    constexpr int warmUp = 50, runs = 1000;
    for (int i = 0; i < warmUp + runs; ++i) {
        const auto text = answer(i);
        const auto start = clockMs(CLOCK_MONOTONIC);
        OneVault::must(one.vault->set(one.plan, "domains.accommodation.in_my_words", text).has_value());
        const auto between = clockMs(CLOCK_MONOTONIC);
        floor.insert(sameBytes);
        const auto end = clockMs(CLOCK_MONOTONIC);
        if (i >= warmUp) {
            ours.push_back(between - start);
            bare.push_back(end - between);
        }
    }
    return { "durable save of one field", "ms", medianOf(ours), medianOf(bare), 1.5 };
}

Report openLongPlan()
{
    OneVault one;
    static constexpr const char* areas[] = { "medical_treatment", "accommodation", "finance_money",
        "parenting_caring", "work_occupation", "training_education", "social_cultural_spiritual" };
    std::vector<workspace::Workspace::FieldEdit> edits;
    for (int i = 0; i < 5000; ++i) {
        edits.push_back(
            { std::string("domains.") + areas[i % 7] + (i % 2 ? ".in_my_words" : ".note"), answer(i) });
        if (edits.size() == 250) {
            OneVault::must(one.vault->setAll(one.plan, edits).has_value());
            edits.clear();
        }
    }
    std::vector<double> cpu;
    for (int i = 0; i < 9; ++i) {
        one.vault.reset();
        auto opened = workspace::Workspace::open(one.folder.file("vault"));
        OneVault::must(opened.has_value() && (*opened)->unlock(kPassphrase).has_value());
        one.vault = std::move(*opened);
        const auto start = clockMs(CLOCK_PROCESS_CPUTIME_ID);
        const auto plan = one.vault->plan(one.plan);
        OneVault::must(plan.has_value() && !(*plan)->document().empty());
        cpu.push_back(clockMs(CLOCK_PROCESS_CPUTIME_ID) - start);
    }
    return { "opening a plan with 5,000 edits, CPU after unlock", "ms", medianOf(cpu), 0, 60 };
}

} // namespace cyd::bench
