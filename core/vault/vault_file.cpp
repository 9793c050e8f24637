#include "core/vault/vault_file.h"

#include "core/vault/aead.h"
#include "core/vault/passphrase.h"
#include "core/vault/small_file.h"

#include <algorithm>

namespace cyd::vault {

namespace {

constexpr std::string_view kMagic = "CPV1", kSumPrefix = "cyd/vault/v1", kFile = "vault.hdr",
                           kBackup = "vault.hdr.bak";
constexpr std::uint8_t kVersion = 1, kArgon2id13 = 1;
constexpr std::size_t kHeaderSize = 512, kSumAt = kHeaderSize - Hash::size, kReserved = 40 + 112,
                      kMaxWraps = 2;

struct Wrap {
    KdfCost cost;
    Salt salt {};
    std::array<std::uint8_t, kSealOverhead + Key::size> sealed {};
};
struct VaultHeader {
    Hash keyId;
    std::uint32_t wrongTries = 0;
    std::int64_t lastTryMs = 0;
    Bytes reserved = Bytes(kReserved, 0); // a later version's mirror and recovery seal: kept as they are
    std::vector<Wrap> wraps; // the newest passphrase first; two only while one replaces the other
};

// What the wrap's AEAD binds besides the vault key: nobody can lower the cost and keep the wrap.
Bytes wrapContext(const Hash& keyId, const Wrap& wrap)
{
    ByteWriter out;
    out.raw(viewOf(kMagic));
    out.u8(kVersion);
    out.u8(kArgon2id13);
    out.u16(0);
    out.raw(keyId.view());
    out.u32(wrap.cost.passes);
    out.u32(static_cast<std::uint32_t>(wrap.cost.memoryBytes / 1024));
    out.raw(wrap.salt);
    return out.take();
}

Bytes encode(const VaultHeader& header)
{
    ByteWriter out;
    out.raw(viewOf(kMagic));
    out.u8(kVersion);
    out.u8(kArgon2id13);
    out.u8(0); // flags: a share of the key in the system's key store, later
    out.u8(static_cast<std::uint8_t>(header.wraps.size()));
    out.raw(header.keyId.view());
    out.u32(header.wrongTries);
    out.u32(0);
    out.u64(static_cast<std::uint64_t>(header.lastTryMs));
    out.raw(header.reserved);
    for (const auto& wrap : header.wraps) {
        out.u32(wrap.cost.passes);
        out.u32(static_cast<std::uint32_t>(wrap.cost.memoryBytes / 1024));
        out.raw(wrap.salt);
        out.raw(wrap.sealed);
    }
    out.raw(Bytes(kSumAt - out.bytes().size(), 0));
    out.raw(hashOf(kSumPrefix, { out.bytes() }).view());
    return out.take();
}

Result<VaultHeader> decode(BytesView bytes)
{
    ByteReader in(bytes);
    const auto magic = in.raw(kMagic.size());
    const auto version = in.u8(), kdf = in.u8(), flags = in.u8(), wraps = in.u8();
    if (!std::ranges::equal(magic, viewOf(kMagic)))
        return fail(Fault::Corrupt, "vault.damaged");
    if (version != kVersion || (bytes.size() == kHeaderSize && (kdf != kArgon2id13 || flags != 0)))
        return fail(Fault::TooNew, "vault.version");
    if (bytes.size() != kHeaderSize
        || !std::ranges::equal(bytes.last(Hash::size), hashOf(kSumPrefix, { bytes.first(kSumAt) }).view())
        || wraps == 0 || wraps > kMaxWraps)
        return fail(Fault::Corrupt, "vault.damaged");
    VaultHeader header;
    header.keyId = Hash::from(in.raw(Hash::size));
    header.wrongTries = in.u32();
    in.u32();
    header.lastTryMs = static_cast<std::int64_t>(in.u64());
    header.reserved = toBytes(in.raw(kReserved));
    for (std::size_t i = 0; i < wraps; ++i) {
        Wrap wrap;
        wrap.cost.passes = in.u32();
        wrap.cost.memoryBytes = static_cast<std::uint64_t>(in.u32()) * 1024;
        std::ranges::copy(in.raw(wrap.salt.size()), wrap.salt.begin());
        std::ranges::copy(in.raw(wrap.sealed.size()), wrap.sealed.begin());
        if (!wrap.cost.allowed())
            return fail(Fault::Corrupt, "vault.kdf");
        header.wraps.push_back(wrap);
    }
    return header;
}

struct Found {
    VaultHeader header;
    bool fromBackup = false;
};

Result<VaultHeader> readCopy(const std::filesystem::path& file)
{
    const auto bytes = readSmallFile(file, kHeaderSize + 1);
    return bytes ? decode(*bytes) : fail(Fault::NotFound, "vault.absent");
}

Result<Found> readHeader(const std::filesystem::path& folder)
{
    auto first = readCopy(folder / kFile);
    if (first)
        return Found { std::move(*first), false };
    if (first.error().fault == Fault::TooNew) // an old backup must not win over a newer format
        return pass(first);
    auto second = readCopy(folder / kBackup);
    if (second)
        return Found { std::move(*second), true };
    return first.error().fault == Fault::NotFound ? pass(second) : pass(first);
}

Done writeHeader(const std::filesystem::path& folder, const VaultHeader& header)
{
    const auto bytes = encode(header);
    // One after the other: whatever is interrupted, one whole copy is there.
    if (!replaceSmallFile(folder / kFile, bytes) || !replaceSmallFile(folder / kBackup, bytes))
        return fail(Fault::Full, "vault.write");
    return {};
}

Hash keyIdOfVault(const Key& vaultKey)
{
    return Hash::from(deriveKey(vaultKey.view(), "cyd/vault-id/v1").view());
}

Result<Key> kekOf(std::string_view passphrase, const Wrap& wrap)
{
    auto text = canonicalPassphrase(passphrase);
    const auto stretched = stretch(text, wrap.salt, wrap.cost);
    wipe(text);
    if (!stretched)
        return fail(Fault::Full, "vault.memory");
    return deriveKey(stretched->view(), "cyd/kek/v1");
}

Result<Wrap> wrapUnder(std::string_view passphrase, KdfCost cost, const Hash& keyId, const Key& vaultKey)
{
    Wrap wrap { cost, {}, {} };
    randomBytes(wrap.salt);
    const auto kek = kekOf(passphrase, wrap);
    if (!kek)
        return pass(kek);
    std::ranges::copy(sealUnder(*kek, wrapContext(keyId, wrap), vaultKey.view()), wrap.sealed.begin());
    return wrap;
}

// WrongPassphrase when it is another passphrase's wrap.
Result<Key> unwrap(std::string_view passphrase, const Hash& keyId, const Wrap& wrap)
{
    const auto kek = kekOf(passphrase, wrap);
    if (!kek)
        return pass(kek);
    Key vaultKey;
    if (!openInto(*kek, wrapContext(keyId, wrap), wrap.sealed, vaultKey.bytes()))
        return fail(Fault::WrongPassphrase, "vault.passphrase");
    if (keyIdOfVault(vaultKey) != keyId)
        return fail(Fault::Corrupt, "vault.damaged");
    return vaultKey;
}

std::int64_t waitMs(const VaultHeader& header, std::int64_t nowMs)
{
    const auto wait = VaultFile::waitAfter(header.wrongTries) * 1000;
    // A clock that was put back gives the whole wait again, no more.
    return std::clamp<std::int64_t>(header.lastTryMs + wait - nowMs, 0, wait);
}

constexpr std::array<std::int64_t, 9> kWaits { 0, 0, 0, 5, 15, 60, 300, 900, 3600 };

} // namespace

std::int64_t VaultFile::waitAfter(std::uint32_t wrongTries)
{
    return wrongTries == 0 ? 0 : kWaits[std::min<std::size_t>(wrongTries, kWaits.size()) - 1];
}

VaultFile::VaultFile(std::filesystem::path folder, WallClock clock)
    : m_folder(std::move(folder))
    , m_clock(std::move(clock))
{
}

bool VaultFile::exists() const
{
    std::error_code ignored;
    return std::filesystem::exists(m_folder / kFile, ignored)
        || std::filesystem::exists(m_folder / kBackup, ignored);
}

Result<VaultFile::Info> VaultFile::info() const
{
    const auto found = readHeader(m_folder);
    if (!found)
        return pass(found);
    const auto& header = found->header;
    return Info { header.wraps.front().cost, header.keyId, header.wrongTries,
        (waitMs(header, m_clock()) + 999) / 1000, found->fromBackup };
}

Result<Vault> VaultFile::create(std::string_view passphrase, KdfCost cost)
{
    if (exists())
        return fail(Fault::Refused, "vault.exists");
    if (!cost.allowed())
        return fail(Fault::Invalid, "vault.kdf");
    if (const auto good = checkPassphrase(passphrase); !good)
        return pass(good);
    auto vaultKey = Key::random();
    VaultHeader header;
    header.keyId = keyIdOfVault(vaultKey);
    auto wrap = wrapUnder(passphrase, cost, header.keyId, vaultKey);
    if (!wrap)
        return pass(wrap);
    header.wraps.push_back(*wrap);
    if (const auto written = writeHeader(m_folder, header); !written)
        return pass(written);
    return Vault(std::move(vaultKey));
}

struct VaultFile::Opened {
    VaultHeader header; // as it lies on the disk now
    Wrap wrap; // the one that opened
    Key vaultKey;
};

Result<VaultFile::Opened> VaultFile::openWith(std::string_view passphrase)
{
    auto found = readHeader(m_folder);
    if (!found)
        return pass(found);
    auto& header = found->header;
    const auto now = m_clock();
    if (waitMs(header, now) > 0) {
        if (now < header.lastTryMs) { // the wait begins again, once
            header.lastTryMs = now;
            if (const auto written = writeHeader(m_folder, header); !written)
                return pass(written);
        }
        return fail(Fault::Refused, "vault.wait");
    }

    const auto before = header;
    if (header.wrongTries < UINT32_MAX)
        ++header.wrongTries;
    header.lastTryMs = now;
    if (const auto written = writeHeader(m_folder, header); !written)
        return pass(written);

    for (std::size_t i = 0; i < header.wraps.size(); ++i) {
        auto vaultKey = unwrap(passphrase, header.keyId, header.wraps[i]);
        if (!vaultKey && vaultKey.error().fault == Fault::WrongPassphrase)
            continue;
        if (!vaultKey) {
            static_cast<void>(writeHeader(m_folder, before)); // not the person's mistake
            return pass(vaultKey);
        }
        const Wrap wrap = header.wraps[i];
        header.wrongTries = 0;
        if (i == 0)
            header.wraps.resize(1); // the newest passphrase has opened: an older one goes
        // The passphrase is right: a count that cannot be cleared is no reason to keep the door shut.
        static_cast<void>(writeHeader(m_folder, header));
        return Opened { header, wrap, std::move(*vaultKey) };
    }
    return fail(Fault::WrongPassphrase, "vault.passphrase");
}

Result<Vault> VaultFile::unlock(std::string_view passphrase)
{
    auto opened = openWith(passphrase);
    if (!opened)
        return pass(opened);
    return Vault(std::move(opened->vaultKey));
}

Done VaultFile::changePassphrase(std::string_view old, std::string_view fresh, KdfCost cost)
{
    if (!cost.allowed())
        return fail(Fault::Invalid, "vault.kdf");
    if (const auto good = checkPassphrase(fresh); !good)
        return pass(good);
    auto opened = openWith(old);
    if (!opened)
        return pass(opened);
    const auto wrap = wrapUnder(fresh, cost, opened->header.keyId, opened->vaultKey);
    if (!wrap)
        return pass(wrap);
    opened->header.wraps = { *wrap, opened->wrap };
    if (const auto written = writeHeader(m_folder, opened->header); !written)
        return pass(written);
    // From the disk, as the next start will: only when the new passphrase has opened does the old wrap go.
    if (const auto again = openWith(fresh); !again)
        return pass(again);
    return {};
}

} // namespace cyd::vault
