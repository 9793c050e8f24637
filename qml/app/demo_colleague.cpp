#include "qml/app/demo_colleague.h"

#include "core/record/record.h"
#include "core/vault/enrol.h"
#include "core/workspace/mailroom.h"
#include "qml/app/demo_caseload.h"

#include <algorithm>
#include <map>

namespace cyd::app {

using workspace::Workspace;

namespace {

constexpr const char* kColleague = "Branwen Stoddart";

//! What lies on the imagined server: one numbered log a plan.
class Post {
public:
    explicit Post(WallClock clock)
        : m_clock(std::move(clock))
    {
    }
    //! Everything of `from` except plans that are `kept` back.
    Done collect(Workspace& from, const std::vector<PlanId>& kept = {})
    {
        const auto work = from.mailroom().plans();
        if (!work)
            return pass(work);
        for (const auto& one : *work) {
            if (std::find(kept.begin(), kept.end(), one.plan) != kept.end())
                continue;
            auto& log = m_logs[one.plan];
            for (;;) {
                const auto batch = from.mailroom().outbox(one.plan, 100, 1 << 20, UINT64_MAX);
                if (!batch)
                    return pass(batch);
                if (batch->records.empty())
                    break;
                std::vector<workspace::Mailroom::Receipt> receipts;
                for (const auto& item : batch->records) {
                    log.records.push_back(item.bytes);
                    receipts.push_back({ item.id, log.records.size(), m_clock() });
                }
                log.attestations.push_back(batch->attestation);
                if (auto done = from.mailroom().markSent(one.plan, receipts, nullptr); !done)
                    return done;
            }
        }
        const auto marks = from.mailroom().readMarksToSend();
        if (!marks)
            return pass(marks);
        for (const auto& mark : *marks) {
            m_logs[mark.plan].marks.push_back(record::encode(mark));
            if (auto done = from.mailroom().readMarkSent(mark); !done)
                return done;
        }
        return {};
    }

    Done deliver(Workspace& to)
    {
        for (const auto& [plan, log] : m_logs) {
            const auto work = to.mailroom().plans();
            if (!work)
                return pass(work);
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
            if (const auto taken = to.mailroom().ingest(page); !taken)
                return pass(taken);
        }
        return {};
    }

private:
    struct Log {
        std::vector<Bytes> records, attestations, marks;
    };
    WallClock m_clock;
    std::map<PlanId, Log> m_logs;
};

Result<std::unique_ptr<Workspace>> enrol(Workspace& admin, const QString& folder, const WallClock& clock)
{
    const auto text = admin.invite(kColleague, record::RoleClinician, "https://127.0.0.1:1");
    if (!text)
        return pass(text);
    const auto code = vault::InviteCode::parse(*text);
    if (!code)
        return pass(code);
    const auto pending = admin.mailroom().invitesToUpload();
    if (!pending)
        return pass(pending);
    if (auto done = admin.mailroom().inviteUploaded(pending->back().id); !done)
        return pass(done);
    const auto invitation = vault::openInvitation(*code, pending->back().bundle, clock());
    if (!invitation)
        return pass(invitation);
    auto colleague
        = Workspace::join(folder.toStdString(), *code, *invitation, kDemoPassphrase, kDemoCost, clock);
    if (!colleague)
        return colleague;
    const auto request = (*colleague)->mailroom().enrolment();
    if (!request)
        return pass(request);
    if (const auto done = admin.mailroom().confirmEnrolment(request->invite, request->request); !done)
        return pass(done);
    const auto log = admin.mailroom().orgEntriesAfter(0);
    if (!log)
        return pass(log);
    if (auto done = (*colleague)->mailroom().takeOrgEntries(*log); !done)
        return pass(done);
    return colleague;
}

} // namespace

Done addColleague(Workspace& vault, const QString& folder, const WallClock& clock)
{
    const auto colleague = enrol(vault, folder, clock);
    if (!colleague)
        return pass(colleague);
    const auto cards = vault.plans();
    const auto member = vault.findMember(kColleague);
    if (!cards || !member)
        return cards ? pass(member) : pass(cards);
    for (const auto& card : *cards)
        if (auto done = vault.share(card.id, *member, Workspace::sectionsFor(record::RoleClinician)); !done)
            return done;

    // Two plans have never left this device.
    std::vector<PlanId> kept;
    for (const auto& card : *cards)
        if (card.status == "draft")
            kept.push_back(card.id);
    Post post(clock);
    if (auto done = post.collect(vault, kept); !done)
        return done;
    if (auto done = post.deliver(**colleague); !done)
        return done;
    const auto first = vault.findPlan("ctp-0001"), second = vault.findPlan("ctp-0002");
    if (!first || !second)
        return first ? pass(second) : pass(first);

    // Apart from each other, both write down what Nerys says about her sleep.
    const char* question = "domains.personal_care_physical_wellbeing.in_my_words";
    const std::pair<Workspace*, const char*> answers[] {
        { &vault, "The weight came with the tablets. Walking I can do, three times a week. Gyms I can’t." },
        { colleague->get(),
            "The weight came with the tablets. Walking I can do if somebody comes with me. Gyms I can’t." },
    };
    for (const auto& [author, words] : answers)
        if (auto done = author->set(*first, question, words); !done)
            return done;
    // The occupational therapist has been to the library.
    if (auto done = (*colleague)
                        ->set(*first, "domains.work_occupation.strengths",
                            "Eleven years in the job. Manager has been kind and keeps her place open.");
        !done)
        return done;
    std::size_t n = 0;
    for (const auto& card : *cards) // the colleague has looked at every second plan
        if (n++ % 2 == 0 && std::find(kept.begin(), kept.end(), card.id) == kept.end())
            if (auto done = (*colleague)->markViewed(card.id); !done)
                return done;
    if (auto done = post.collect(**colleague); !done)
        return done;
    if (auto done = post.deliver(vault); !done)
        return done;
    return vault.set(*second, "domains.social_cultural_spiritual.note", "Guitar night moved to Thursdays.");
}

} // namespace cyd::app
