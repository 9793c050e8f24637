#include "sync/server/directories.h"

#include <limits>

namespace cyd::server {

Done Directories::load(Mailbox& mailbox)
{
    m_logs.clear();
    const auto all = mailbox.organisations();
    if (!all)
        return pass(all);
    for (const auto& org : *all) {
        if (auto read = refresh(mailbox, org); !read)
            return read;
    }
    return {};
}

Done Directories::refresh(Mailbox& mailbox, const OrgId& org)
{
    const auto* known = find(org);
    const auto before = known ? known->headSeq() : 0;
    const auto head = mailbox.orgHead(org);
    if (!head)
        return pass(head);
    if (*head == before)
        return {};
    const auto entries = mailbox.orgEntries(org, before, std::numeric_limits<std::size_t>::max());
    if (!entries)
        return pass(entries);
    auto log = known ? *known : record::Directory();
    for (const auto& entry : *entries) {
        // They were verified when they came; if they do not verify now, the store is damaged.
        if (!log.append(entry))
            return fail(Fault::Corrupt, "store.corrupt");
    }
    replace(std::move(log));
    return {};
}

const record::Directory* Directories::find(const OrgId& org) const
{
    const auto found = m_logs.find(org);
    return found == m_logs.end() ? nullptr : &found->second;
}

std::shared_ptr<const CertBook> Directories::book() const
{
    const std::lock_guard lock(m_guard);
    return m_book;
}

bool Directories::isFreeOfClashes(const record::Directory& log) const
{
    const auto known = book();
    for (const auto& [id, cert] : log.certs()) {
        const auto found = known->find(id);
        if (found != known->end() && found->second.org != log.org())
            return false;
    }
    return true;
}

void Directories::replace(record::Directory log)
{
    auto next = std::make_shared<CertBook>(*book());
    for (const auto& [id, cert] : log.certs())
        next->insert_or_assign(id, KnownCert { log.org(), cert.sign, cert.roles, cert.notAfterMs });
    const auto org = log.org();
    m_logs.insert_or_assign(org, std::move(log));
    const std::lock_guard lock(m_guard);
    m_book = std::move(next);
}

} // namespace cyd::server
