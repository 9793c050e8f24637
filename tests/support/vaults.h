//! Two real vaults of one organisation, and a postman between them who numbers records as a server would.
#pragma once

#include "core/vault/enrol.h"
#include "core/workspace/mailroom.h"
#include "core/workspace/workspace.h"
#include "tests/support/folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace cyd::test {

inline constexpr std::string_view kPassphrase = "pedwar gair hir iawn";
inline constexpr workspace::VaultOptions kCheap { 64, 3 };

inline Json samplePlan(const std::string& file)
{
    std::ifstream in(std::string(CYD_TEST_DATA) + "/plans/" + file);
    return Json::parse(in);
}

//! REQUIRE that says which fault it was.
template <typename T> void need(const Result<T>& result)
{
    INFO((result ? "" : result.error().code));
    REQUIRE(result.has_value());
}

//! A clock that a test turns by hand; it goes on by one second a reading.
struct TestClock {
    std::shared_ptr<std::int64_t> now = std::make_shared<std::int64_t>(1'792'000'000'000);
    [[nodiscard]] WallClock wall() const
    {
        return [now = now] { return *now += 1000; };
    }
};

inline std::unique_ptr<workspace::Workspace> newOrganisation(const Folder& folder, const WallClock& clock)
{
    auto made = workspace::Workspace::createOrganisation(
        folder.file("vault"), "Tîm Cymunedol Celynnog", "Gwen Prawf", kPassphrase, kCheap, clock);
    need(made);
    return std::move(*made);
}

//! Invites, joins and confirms, handing each message over as the server would.
inline std::unique_ptr<workspace::Workspace> newMember(workspace::Workspace& admin, const Folder& folder,
    const std::string& name, std::uint32_t roles, const WallClock& clock)
{
    const auto text = admin.invite(name, roles, "https://127.0.0.1:1");
    REQUIRE(text);
    const auto code = vault::InviteCode::parse(*text);
    REQUIRE(code);
    const auto pending = admin.mailroom().invitesToUpload();
    REQUIRE(pending);
    REQUIRE(admin.mailroom().inviteUploaded(pending->back().id));
    const auto invitation = vault::openInvitation(*code, pending->back().bundle, clock());
    need(invitation);
    auto member
        = workspace::Workspace::join(folder.file("vault"), *code, *invitation, kPassphrase, kCheap, clock);
    need(member);
    const auto request = (*member)->mailroom().enrolment();
    REQUIRE(request);
    const auto confirmed = admin.mailroom().confirmEnrolment(request->invite, request->request);
    need(confirmed);
    CHECK(confirmed->name == name);
    const auto log = admin.mailroom().orgEntriesAfter(0);
    REQUIRE(log);
    REQUIRE((*member)->mailroom().takeOrgEntries(*log));
    return std::move(*member);
}

//! One vault with one sample plan.
struct OneVault {
    Folder folder;
    TestClock clock;
    std::unique_ptr<workspace::Workspace> vault = newOrganisation(folder, clock.wall());
    PlanId plan = *vault->importPlan(samplePlan("02_cto_disagrees_with_one_part.json"));
    [[nodiscard]] std::string text(std::string_view path) const
    {
        const auto* value = (*vault->plan(plan))->at(path);
        return value && value->is_string() ? value->get<std::string>() : "";
    }
    void reopen()
    {
        vault.reset();
        auto opened = workspace::Workspace::open(folder.file("vault"), clock.wall());
        REQUIRE(opened);
        vault = std::move(*opened);
        REQUIRE(vault->unlock(kPassphrase));
    }
};

//! Keeps what was posted, in dense order a plan, and hands out pages: the relay's contract without its
//! checks.
class Postman {
public:
    void collect(workspace::Workspace& from)
    {
        const auto work = from.mailroom().plans();
        REQUIRE(work);
        for (const auto& one : *work) {
            for (;;) {
                const auto batch = from.mailroom().outbox(one.plan, 100, 1 << 20, UINT64_MAX);
                need(batch);
                if (batch->records.empty())
                    break;
                auto& log = m_plans[one.plan];
                std::vector<workspace::Mailroom::Receipt> receipts;
                for (const auto& item : batch->records) {
                    log.records.push_back(item.bytes);
                    receipts.push_back({ item.id, log.records.size() });
                }
                log.attestations.push_back(batch->attestation);
                REQUIRE(from.mailroom().markSent(one.plan, receipts, nullptr));
            }
        }
        const auto marks = from.mailroom().readMarksToSend();
        REQUIRE(marks);
        for (const auto& mark : *marks) {
            m_plans[mark.plan].marks.push_back(record::encode(mark));
            REQUIRE(from.mailroom().readMarkSent(mark));
        }
    }
    void deliver(workspace::Workspace& to)
    {
        for (auto& [plan, log] : m_plans) {
            const auto work = to.mailroom().plans();
            REQUIRE(work);
            workspace::Place before;
            for (const auto& one : *work)
                if (one.plan == plan)
                    before = one.place;
            workspace::IncomingPage page { plan, before, before,
                { log.records.begin() + static_cast<std::ptrdiff_t>(before.seq), log.records.end() },
                log.attestations, log.marks };
            page.after.seq = log.records.size();
            for (const auto& bytes : page.records)
                page.after.chain = record::chainStep(page.after.chain, record::idOf(bytes));
            const auto taken = to.mailroom().ingest(page);
            need(taken);
        }
    }
    void exchange(workspace::Workspace& a, workspace::Workspace& b)
    {
        collect(a);
        collect(b);
        deliver(a);
        deliver(b);
    }
    [[nodiscard]] std::size_t recordsOf(const PlanId& plan) { return m_plans[plan].records.size(); }

private:
    struct Log {
        std::vector<Bytes> records, attestations, marks;
    };
    std::map<PlanId, Log> m_plans;
};

} // namespace cyd::test
