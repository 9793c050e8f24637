// Any bytes as a record from the server: parsed, opened, its grant accepted. Also the ciphertext's inside,
// which only an insider can choose: there the input is sealed under the real key first.
#include "core/vault/aead.h"
#include "core/vault/vault.h"

#include <cstdlib>

using namespace cyd;

namespace {

struct Reader {
    PlanId plan;
    vault::Vault vault { vault::Key() };
    KeyId key;
    Reader()
    {
        if (!initialiseCrypto())
            std::abort();
        vault.foundOrganisation();
        key = vault.keys().add({ plan, Section::Core, 1, vault::Key() });
    }
};

void take(Reader& reader, BytesView bytes)
{
    const auto parsed = record::parse(bytes);
    if (!parsed)
        return;
    if (parsed->aad.size() + parsed->nonce.size() + parsed->cipher.size() != bytes.size()
        || record::encodeHeader(parsed->header) != toBytes(parsed->aad))
        std::abort();
    static_cast<void>(record::grantRecipients(*parsed));
    static_cast<void>(reader.vault.open(*parsed));
    static_cast<void>(reader.vault.acceptGrant(*parsed));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Reader reader;
    const BytesView input(data, size);
    take(reader, input);
    if (const auto attestation = record::parseAttestation(input))
        if (record::encode(*attestation) != toBytes(input))
            std::abort();
    if (const auto mark = record::parseReadMark(input))
        if (record::encode(*mark) != toBytes(input))
            std::abort();

    record::Header header;
    header.plan = reader.plan;
    header.authorSeq = 1;
    header.key = reader.key;
    header.cipherLength = 128 + record::kTag;
    auto inside = toBytes(input.first(std::min<std::size_t>(size, 128)));
    inside.resize(128);
    auto bytes = record::encodeHeader(header);
    const auto sealed = vault::sealUnder(reader.vault.keys().find(reader.key)->key, bytes, inside);
    bytes.insert(bytes.end(), sealed.begin(), sealed.end());
    take(reader, bytes);
    return 0;
}
