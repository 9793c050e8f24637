//! The organisations' logs that this server holds, verified, and the certificates that they add up to.
#pragma once

#include "core/record/org_log.h"
#include "sync/server/mailbox.h"

#include <map>
#include <memory>
#include <mutex>

namespace cyd::server {

//! What the server needs to know of a device.
struct KnownCert {
    OrgId org;
    SignPublicKey sign;
    std::uint32_t roles = 0;
    std::int64_t notAfterMs = 0;
};
using CertBook = std::map<CertId, KnownCert>;

//! Used on the store's thread only, but for book().
class Directories {
public:
    //! Reads and verifies every stored log. Inside a transaction.
    [[nodiscard]] Done load(Mailbox& mailbox);
    //! Reads on when another process has appended to this organisation's log. Inside a transaction.
    [[nodiscard]] Done refresh(Mailbox& mailbox, const OrgId& org);

    //! Nothing when the organisation is unknown.
    [[nodiscard]] const record::Directory* find(const OrgId& org) const;
    [[nodiscard]] std::size_t count() const { return m_logs.size(); }
    //! Certificates of all organisations, as they are now. Any thread.
    [[nodiscard]] std::shared_ptr<const CertBook> book() const;
    //! True when none of its certificates carries an id that another organisation uses.
    [[nodiscard]] bool isFreeOfClashes(const record::Directory& log) const;
    void replace(record::Directory log);

private:
    std::map<OrgId, record::Directory> m_logs;
    mutable std::mutex m_guard; // for m_book
    std::shared_ptr<const CertBook> m_book = std::make_shared<CertBook>();
};

} // namespace cyd::server
