#include "core/workspace/impl.h"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>

namespace cyd::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr std::int64_t kCertificateLifeMs = 365 * kDayMs;
constexpr std::int64_t kInviteLifeMs = 72LL * 3600 * 1000;
constexpr std::string_view kIdentity = "identity";

std::string journalFile(const std::string& folder)
{
    return (fs::path(folder) / "journal.db").string();
}

//! The folder may exist, but must hold no vault and no journal.
Done prepareFolder(const std::string& folder, const vault::VaultFile& file)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(Fault::Refused, "vault.folder");
    ::chmod(folder.c_str(), 0700);
    if (file.exists() || fs::exists(journalFile(folder)))
        return fail(Fault::Refused, "vault.exists");
    return {};
}

//! After a failure half-way: takes away what this call has made, so that it can be tried again.
void clearFolder(const std::string& folder)
{
    std::error_code ignored;
    for (const char* name : { "vault.hdr", "vault.hdr.bak", "journal.db", "journal.db-wal", "reserve.bin" })
        fs::remove(fs::path(folder) / name, ignored);
}

vault::KdfCost costOf(const VaultOptions& options)
{
    return { options.kdfPasses, static_cast<std::uint64_t>(options.kdfMemoryMiB) << 20 };
}

} // namespace

std::string textAt(const Json& document, std::initializer_list<const char*> keys)
{
    const Json* at = &document;
    for (const char* key : keys) {
        if (!at->is_object())
            return {};
        const auto found = at->find(key);
        if (found == at->end())
            return {};
        at = &*found;
    }
    return at->is_string() ? at->get<std::string>() : std::string();
}

Workspace::Workspace(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{
    m->mailroom = std::make_unique<Mailroom>(*this);
}
Workspace::~Workspace()
{
    if (m)
        lock();
}

Done Workspace::Impl::mustBeUnlocked() const
{
    if (!vault)
        return fail(Fault::Locked, "vault.locked");
    return {};
}

Result<std::unique_ptr<Workspace>> Workspace::createOrganisation(const std::string& folder,
    std::string_view organisation, std::string_view adminName, std::string_view passphrase,
    const VaultOptions& options, WallClock clock)
{
    auto impl = std::make_unique<Impl>(folder, std::move(clock));
    if (auto done = prepareFolder(folder, impl->vaultFile); !done)
        return pass(done);
    const auto make = [&]() -> Done {
        auto created = impl->vaultFile.create(passphrase, costOf(options));
        if (!created)
            return pass(created);
        impl->vault = std::move(*created);
        impl->vault->foundOrganisation();
        auto journal = journal::Journal::open(journalFile(folder), true);
        if (!journal)
            return pass(journal);
        impl->journal = std::move(*journal);
        const auto now = impl->clock();
        return impl->journal->transact([&]() -> Done {
            const auto keep = [&](const Result<Bytes>& entry) -> Done {
                if (!entry)
                    return pass(entry);
                if (auto done = impl->directory.append(*entry); !done)
                    return done;
                return impl->journal->appendOrgEntry(impl->directory.headSeq(), *entry);
            };
            const auto& identity = impl->vault->identity();
            if (auto done = keep(impl->vault->genesis(organisation, now)); !done)
                return done;
            if (auto done = keep(impl->vault->addAdmin(impl->directory, impl->vault->adminKey(), now)); !done)
                return done;
            const auto name = impl->vault->sealName(adminName);
            if (!name)
                return pass(name);
            record::Cert cert;
            cert.id = identity.cert;
            cert.person = identity.person;
            cert.device = identity.device;
            cert.roles = record::RoleCareCoordinator;
            cert.sign = identity.sign;
            cert.box = identity.box;
            cert.notBeforeMs = now;
            cert.notAfterMs = now + kCertificateLifeMs;
            cert.sealedName = *name;
            if (auto done = keep(impl->vault->certify(impl->directory, cert, now)); !done)
                return done;
            return impl->journal->putLocal(kIdentity, {}, impl->vault->sealIdentity());
        });
    };
    if (auto done = make(); !done) {
        impl.reset();
        clearFolder(folder);
        return pass(done);
    }
    return std::unique_ptr<Workspace>(new Workspace(std::move(impl)));
}

Result<std::unique_ptr<Workspace>> Workspace::join(const std::string& folder, const vault::InviteCode& code,
    const vault::Invitation& invitation, std::string_view passphrase, const VaultOptions& options,
    WallClock clock)
{
    auto impl = std::make_unique<Impl>(folder, std::move(clock));
    if (auto done = prepareFolder(folder, impl->vaultFile); !done)
        return pass(done);
    const auto make = [&]() -> Done {
        auto created = impl->vaultFile.create(passphrase, costOf(options));
        if (!created)
            return pass(created);
        impl->vault = std::move(*created);
        impl->vault->join(invitation);
        auto journal = journal::Journal::open(journalFile(folder), true);
        if (!journal)
            return pass(journal);
        impl->journal = std::move(*journal);
        impl->server.url = invitation.serverUrl;
        impl->server.pins = invitation.pins;
        impl->server.serverId = invitation.serverId;
        return impl->journal->transact([&]() -> Done {
            if (auto done = impl->putLocalJson("enrolment", {},
                    { { "invite", code.id().hex() },
                        { "request", toHex(impl->vault->enrolRequest(code, "tablet")) }, { "sent", false },
                        { "org_seq", invitation.orgSeq }, { "org_hash", invitation.orgHash.hex() } });
                !done)
                return done;
            return impl->journal->putLocal(kIdentity, {}, impl->vault->sealIdentity());
        });
    };
    if (auto done = make(); !done) {
        impl.reset();
        clearFolder(folder);
        return pass(done);
    }
    auto workspace = std::unique_ptr<Workspace>(new Workspace(std::move(impl)));
    if (auto done = workspace->mailroom().setServer(workspace->m->server); !done)
        return pass(done);
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::string& folder, WallClock clock)
{
    auto impl = std::make_unique<Impl>(folder, std::move(clock));
    if (!impl->vaultFile.exists())
        return fail(Fault::NotFound, "vault.absent");
    auto journal = journal::Journal::open(journalFile(folder), false);
    if (!journal)
        return pass(journal);
    impl->journal = std::move(*journal);
    return std::unique_ptr<Workspace>(new Workspace(std::move(impl)));
}

Done Workspace::unlock(std::string_view passphrase)
{
    auto opened = m->vaultFile.unlock(passphrase);
    return opened ? take(std::move(*opened)) : pass(opened);
}

Done Workspace::take(vault::Vault opened)
{
    m->vault = std::move(opened);
    if (auto done = m->loadAll(); !done) {
        lock();
        return done;
    }
    return {};
}

Done Workspace::setPin(std::string_view pin, std::string_view passphrase)
{
    if (auto done = m->mustBeUnlocked(); !done)
        return done;
    if (const auto known = m->vaultFile.unlock(passphrase); !known)
        return pass(known);
    auto session = vault::PinSession::make(*m->vault, pin);
    if (!session)
        return pass(session);
    m->pinSession = std::move(*session);
    return {};
}

void Workspace::forgetPin()
{
    m->pinSession.reset();
}

int Workspace::pinTriesLeft() const
{
    return m->pinSession ? m->pinSession->triesLeft() : 0;
}

Done Workspace::unlockWithPin(std::string_view pin)
{
    if (!m->pinSession)
        return fail(Fault::Locked, "pin.spent");
    auto opened = m->pinSession->open(pin);
    return opened ? take(std::move(*opened)) : pass(opened);
}

Done Workspace::Impl::confirm(std::string_view secret)
{
    if (pinSession && pinSession->triesLeft() > 0)
        return pinSession->check(secret);
    const auto opened = vaultFile.unlock(secret);
    return opened ? Done {} : pass(opened);
}

Done Workspace::Impl::loadAll()
{
    const auto identity = journal->local(kIdentity, {});
    if (!identity)
        return pass(identity);
    if (!*identity)
        return fail(Fault::Corrupt, "vault.identity");
    if (auto done = vault->openIdentity(**identity); !done)
        return done;
    directory = {};
    const auto entries = journal->orgEntries(0);
    if (!entries)
        return pass(entries);
    for (const auto& entry : *entries)
        if (auto done = directory.append(entry); !done)
            return done;
    if (directory.headSeq() > 0 && directory.root() != vault->identity().root)
        return fail(Fault::Forged, "org.root");
    const auto keys = journal->keys();
    if (!keys)
        return pass(keys);
    for (const auto& key : *keys)
        if (auto id = vault->unwrapKey(key.wrapped); !id)
            return pass(id);
    const auto last = journal->lastStamp(self());
    if (!last)
        return pass(last);
    hybrid = HybridClock(clock, *last);
    const auto facts = localJson("server", {});
    if (!facts)
        return pass(facts);
    if (*facts) {
        const Json& json = **facts;
        server.url = json.value("url", "");
        server.lastContactMs = json.value("last_contact_ms", std::int64_t(0));
        server.serverId = Hash::fromHexText(json.value("server_id", "")).value_or(Hash {});
        server.serverKey
            = SignPublicKey::fromHexText(json.value("server_key", "")).value_or(SignPublicKey {});
        server.pins.clear();
        for (const auto& pin : json.value("pins", Json::array()))
            if (auto hash = Hash::fromHexText(pin.get<std::string>()))
                server.pins.push_back(*hash);
    }
    return {};
}

void Workspace::lock()
{
    // Checkpointed, so that a cleaner that deletes a write-ahead log takes nothing older than this lock.
    if (m->vault && m->journal)
        (void)m->journal->checkpoint();
    m->loaded.clear();
    m->cards.clear();
    m->vault.reset();
    m->directory = {};
    m->server = {};
}

bool Workspace::isLocked() const
{
    return !m->vault;
}

std::int64_t Workspace::secondsToWait() const
{
    const auto info = m->vaultFile.info();
    return info ? info->waitSeconds : 0;
}

Done Workspace::changePassphrase(std::string_view before, std::string_view after)
{
    const auto info = m->vaultFile.info();
    if (!info)
        return pass(info);
    return m->vaultFile.changePassphrase(before, after, info->cost);
}

Result<VaultInfo> Workspace::info() const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    const auto& identity = m->vault->identity();
    VaultInfo info;
    info.orgId = identity.org.hex();
    info.certId = identity.cert.hex();
    info.personId = identity.person.hex();
    info.admin = m->vault->isAdmin();
    info.serverUrl = m->server.url;
    info.lastContactMs = m->server.lastContactMs;
    if (const auto* cert = m->directory.cert(identity.cert); cert && m->vault->owns(*cert)) {
        info.enrolled = true;
        info.roles = cert->roles;
        info.memberName = authorName(identity.cert);
    }
    if (m->directory.headSeq() > 0)
        if (auto name = m->vault->openName(m->directory.sealedOrgName()))
            info.organisation = *name;
    const auto plans = m->journal->plans();
    const auto records = m->journal->recordCount();
    const auto waiting = m->journal->waitingToSend();
    if (!plans || !records || !waiting)
        return fail(Fault::Retry, "journal.io");
    info.plans = plans->size();
    info.records = *records;
    for (const auto& [plan, count] : *waiting)
        info.waiting += count;
    return info;
}

Result<std::vector<Member>> Workspace::members() const
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    std::map<PersonId, Member> people;
    for (const auto& [id, cert] : m->directory.certs()) {
        auto& member = people[cert.person];
        member.person = cert.person;
        member.roles |= cert.roles;
        member.name = authorName(id);
        member.devices.push_back(id);
        member.self = member.self || id == m->self();
        member.admin = member.self && m->vault->isAdmin();
    }
    std::vector<Member> result;
    result.reserve(people.size());
    for (auto& [person, member] : people)
        result.push_back(std::move(member));
    std::ranges::sort(result, {}, &Member::name);
    return result;
}

Result<Member> Workspace::findMember(std::string_view nameOrId) const
{
    const auto everyone = members();
    if (!everyone)
        return pass(everyone);
    const Member* found = nullptr;
    for (const auto& member : *everyone)
        if (member.name == nameOrId || member.person.hex() == nameOrId)
            return member;
    for (const auto& member : *everyone)
        if (!nameOrId.empty() && member.name.find(nameOrId) != std::string::npos) {
            if (found)
                return fail(Fault::Invalid, "member.ambiguous");
            found = &member;
        }
    if (!found)
        return fail(Fault::NotFound, "member.unknown");
    return *found;
}

std::string Workspace::authorName(const CertId& id) const
{
    const auto* cert = m->vault ? m->directory.cert(id) : nullptr;
    if (!cert)
        return "?";
    return m->vault->openName(cert->sealedName).value_or("?");
}

Result<std::string> Workspace::invite(std::string_view name, std::uint32_t roles, std::string_view serverUrl)
{
    if (auto done = m->mustBeUnlocked(); !done)
        return pass(done);
    if (!m->vault->isAdmin())
        return fail(Fault::Refused, "org.right");
    if (auto checked = m->vault->sealName(name); !checked)
        return pass(checked);
    const auto code = vault::InviteCode::random();
    vault::Invitation invitation;
    invitation.serverUrl = serverUrl.empty() ? m->server.url : std::string(serverUrl);
    invitation.pins = m->server.pins;
    invitation.serverId = m->server.serverId;
    invitation.orgSeq = m->directory.headSeq();
    invitation.orgHash = m->directory.headHash();
    invitation.personName = name;
    invitation.person = PersonId::random();
    invitation.cert = CertId::random();
    invitation.roles = roles;
    invitation.expiresMs = m->clock() + kInviteLifeMs;
    const auto bundle = m->vault->sealInvitation(code, invitation);
    if (!bundle)
        return pass(bundle);
    const auto done = m->putLocalJson("invite", code.id().view(),
        { { "code", code.text() }, { "name", std::string(name) }, { "roles", roles },
            { "person", invitation.person.hex() }, { "cert", invitation.cert.hex() },
            { "expires_ms", invitation.expiresMs }, { "bundle", toHex(*bundle) }, { "uploaded", false },
            { "confirmed", false } });
    if (!done)
        return pass(done);
    return code.text();
}

Mailroom& Workspace::mailroom()
{
    return *m->mailroom;
}

Result<std::optional<Json>> Workspace::Impl::localJson(std::string_view kind, BytesView name) const
{
    const auto sealed = journal->local(kind, name);
    if (!sealed)
        return pass(sealed);
    if (!*sealed)
        return std::optional<Json>();
    const auto plain = vault->openLocal(kind, **sealed);
    if (!plain)
        return pass(plain);
    auto json = Json::parse(plain->begin(), plain->end(), nullptr, false);
    if (json.is_discarded())
        return fail(Fault::Corrupt, "local.forged");
    return std::optional<Json>(std::move(json));
}

Done Workspace::Impl::putLocalJson(std::string_view kind, BytesView name, const Json& value)
{
    return journal->putLocal(kind, name, vault->sealLocal(kind, viewOf(value.dump())));
}

} // namespace cyd::workspace
