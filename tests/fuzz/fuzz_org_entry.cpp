// Any bytes as an entry of the organisation's log; and any type and body under a right signature, as a
// dishonest administrator could write.
#include "core/record/org_log.h"

#include <cstdlib>
#include <sodium.h>

using namespace cyd;

namespace {

struct Pair {
    SignPublicKey key;
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret {};
    Pair() { crypto_sign_keypair(key.data.data(), secret.data()); }
};

Bytes signedEntry(const record::Directory& log, const Pair& issuer, record::EntryType type, BytesView body)
{
    record::OrgEntry entry { type, log.org(), log.headSeq() + 1, log.headHash(), 0, issuer.key, toBytes(body),
        {} };
    Bytes whole = toBytes(viewOf(record::kOrgSignPrefix));
    const auto part = record::signedPart(entry);
    whole.insert(whole.end(), part.begin(), part.end());
    crypto_sign_detached(
        entry.signature.data.data(), nullptr, whole.data(), whole.size(), issuer.secret.data());
    return record::encode(entry);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (!initialiseCrypto())
        std::abort();
    static const Pair root, admin;
    static const record::Directory start = [] {
        record::Directory log;
        Bytes body = toBytes(root.key.view());
        body.resize(64 + 24 + 64 + 16);
        if (!log.append(signedEntry(log, root, record::EntryType::Genesis, body))
            || !log.append(signedEntry(log, root, record::EntryType::AdminAdd, admin.key.view())))
            std::abort();
        return log;
    }();
    const BytesView input(data, size);
    if (const auto entry = record::parseOrgEntry(input))
        if (record::encode(*entry) != toBytes(input))
            std::abort();
    static_cast<void>(record::parseCertBody(input));

    auto log = start;
    if (log.append(input))
        std::abort(); // nobody signed it
    if (size == 0)
        return 0;
    const auto type = static_cast<record::EntryType>(data[0]);
    for (const auto* issuer : { &root, &admin }) {
        const auto before = log;
        if (!log.append(signedEntry(log, *issuer, type, input.subspan(1)))
            && (log.headSeq() != before.headSeq() || log.headHash() != before.headHash()
                || log.certs().size() != before.certs().size()))
            std::abort(); // a refused entry changed something
    }
    return 0;
}
