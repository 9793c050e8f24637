//! A small organisation for tests of the wire: administrators, members' devices, and the sealed records that
//! they write. Ciphertext is filler, for nobody on this side can open it; everything else is as real devices
//! make it.
#pragma once

#include "core/record/org_log.h"
#include "core/record/record.h"
#include "sync/protocol/messages.h"

#include <sodium.h>

#include <map>
#include <stdexcept>

namespace cyd::test {

inline constexpr std::int64_t kNow = 1'795'000'000'000; // November 2026

class SignPair {
public:
    SignPair()
    {
        if (!initialiseCrypto())
            throw std::runtime_error("libsodium");
        crypto_sign_keypair(key.data.data(), m_secret.data());
    }
    [[nodiscard]] Signature sign(std::string_view prefix, BytesView message) const
    {
        Bytes whole = toBytes(viewOf(prefix));
        whole.insert(whole.end(), message.begin(), message.end());
        Signature result;
        crypto_sign_detached(result.data.data(), nullptr, whole.data(), whole.size(), m_secret.data());
        return result;
    }
    SignPublicKey key;

private:
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> m_secret {};
};

//! A record and what is known of it.
struct Written {
    RecordId id;
    std::uint64_t authorSeq = 0;
    Bytes bytes;
};

//! One member's device: its keys, its certificate, and the ends of what it wrote in each plan.
struct Device {
    SignPair keys;
    record::Cert cert;

    [[nodiscard]] Bytes login(const Hash& serverId, const Hash& nonce) const
    {
        protocol::Login login { cert.id, nonce, Hash::random(), {} };
        login.signature = keys.sign(protocol::kAuthPrefix, protocol::loginMessage(serverId, login));
        return protocol::encode(login);
    }

    //! The next record of this device in a plan.
    Written write(const OrgId& org, const PlanId& plan, record::Type type, Section section, const KeyId& key,
        Bytes cipher, std::vector<RecordId> parents = {})
    {
        auto& tip = m_tips[plan];
        std::ranges::sort(parents);
        record::Header header;
        header.type = type;
        header.org = org;
        header.plan = plan;
        header.author = cert.id;
        header.authorSeq = tip.authorSeq + 1;
        header.previous = tip.id;
        header.hlc = static_cast<Stamp>(kNow) << 16;
        header.section = section;
        header.key = key;
        header.cipherLength = static_cast<std::uint32_t>(cipher.size());
        header.parents = std::move(parents);
        auto bytes = record::encodeHeader(header);
        Bytes nonce(record::kNonce, 0);
        if (type != record::Type::Grant)
            randomBytes(nonce);
        bytes.insert(bytes.end(), nonce.begin(), nonce.end());
        bytes.insert(bytes.end(), cipher.begin(), cipher.end());
        tip = { record::idOf(bytes), header.authorSeq, {} };
        return { tip.id, tip.authorSeq, std::move(bytes) };
    }
    Written edit(const OrgId& org, const PlanId& plan, const KeyId& key, std::vector<RecordId> parents = {},
        Section section = Section::Core, std::size_t bucket = 128)
    {
        Bytes cipher(bucket + record::kTag);
        randomBytes(cipher);
        return write(org, plan, record::Type::Ops, section, key, std::move(cipher), std::move(parents));
    }
    Written grant(
        const OrgId& org, const PlanId& plan, const KeyId& key, const std::vector<CertId>& recipients)
    {
        ByteWriter cipher;
        cipher.u16(static_cast<std::uint16_t>(recipients.size()));
        for (const auto& recipient : recipients) {
            cipher.u8(1);
            cipher.raw(recipient.view());
            cipher.raw(Bytes(160, 7));
        }
        return write(org, plan, record::Type::Grant, Section::Core, key, cipher.take());
    }
    [[nodiscard]] Bytes attest(const OrgId& org, const PlanId& plan, const Written& newest) const
    {
        record::Attestation attestation;
        attestation.org = org;
        attestation.plan = plan;
        attestation.author = cert.id;
        attestation.authorSeq = newest.authorSeq;
        attestation.newest = newest.id;
        attestation.timeMs = kNow;
        attestation.signature = keys.sign(record::kAttestationPrefix, record::signedPart(attestation));
        return record::encode(attestation);
    }
    //! A push of these records with one attestation over the last.
    [[nodiscard]] protocol::Push push(
        const OrgId& org, const PlanId& plan, const std::vector<Written>& records) const
    {
        protocol::Push push { plan, {}, {} };
        for (const auto& written : records)
            push.records.push_back(written.bytes);
        if (!records.empty())
            push.attestations.push_back(attest(org, plan, records.back()));
        return push;
    }
    [[nodiscard]] record::ReadMark mark(const PlanId& plan, std::uint64_t seq) const
    {
        record::ReadMark mark { plan, cert.id, seq, {}, kNow, {} };
        mark.signature = keys.sign(record::kReadMarkPrefix, record::signedPart(mark));
        return mark;
    }
    //! Forgets what was written after this: a device that went back in time.
    void rewind(const PlanId& plan, const Written& newest)
    {
        m_tips[plan] = { newest.id, newest.authorSeq, {} };
    }

private:
    std::map<PlanId, Written> m_tips;
};

class Clinic {
public:
    Clinic()
    {
        ByteWriter genesis;
        genesis.raw(m_root.key.view());
        genesis.raw(Bytes(32, 0));
        genesis.raw(sealedName());
        add(record::EntryType::Genesis, m_root, genesis.take());
        add(record::EntryType::AdminAdd, m_root, toBytes(m_admin.key.view()));
    }

    [[nodiscard]] const OrgId& org() const { return m_org; }
    [[nodiscard]] const std::vector<Bytes>& log() const { return m_log; }
    [[nodiscard]] const record::Directory& directory() const { return m_directory; }
    [[nodiscard]] protocol::OrgAppend append(std::size_t after = 0) const
    {
        return { m_org, { m_log.begin() + static_cast<std::ptrdiff_t>(after), m_log.end() } };
    }

    //! A device with a certificate in the log.
    Device enrol(
        std::uint32_t roles = record::RoleCareCoordinator, std::int64_t notAfter = kNow + 30LL * 86'400'000)
    {
        Device device;
        device.cert = { CertId::random(), PersonId::random(), DeviceId::random(), roles, device.keys.key,
            BoxPublicKey::random(), kNow - 86'400'000, notAfter, sealedName(), 0 };
        certify(device.cert);
        return device;
    }
    void certify(const record::Cert& cert)
    {
        add(record::EntryType::Cert, m_admin, record::encodeCertBody(cert));
    }
    //! The next entry, signed by whom you like, right or wrong; not taken into the log.
    [[nodiscard]] Bytes entry(record::EntryType type, const SignPair& issuer, Bytes body) const
    {
        record::OrgEntry entry { type, m_org, m_directory.headSeq() + 1, m_directory.headHash(), kNow,
            issuer.key, std::move(body), {} };
        entry.signature = issuer.sign(record::kOrgSignPrefix, record::signedPart(entry));
        return record::encode(entry);
    }
    void add(record::EntryType type, const SignPair& issuer, Bytes body)
    {
        auto bytes = entry(type, issuer, std::move(body));
        if (!m_directory.append(bytes))
            throw std::runtime_error("the clinic wrote an entry that its own log refuses");
        m_log.push_back(std::move(bytes));
    }
    [[nodiscard]] const SignPair& admin() const { return m_admin; }

private:
    static Bytes sealedName() { return Bytes(24 + 64 + 16, 9); }

    SignPair m_root, m_admin;
    OrgId m_org = OrgId::random();
    record::Directory m_directory;
    std::vector<Bytes> m_log;
};

} // namespace cyd::test
