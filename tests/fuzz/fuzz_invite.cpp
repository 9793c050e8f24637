// Any bytes as what a person types for a code, as a bundle and as a request; and any content under the right
// code.
#include "core/vault/aead.h"
#include "core/vault/enrol.h"

#include <cstdlib>

using namespace cyd;

namespace {

Bytes sealedUnder(
    const vault::InviteCode& code, std::string_view purpose, Bytes prefix, BytesView inside, std::size_t size)
{
    auto plain = toBytes(inside.first(std::min(inside.size(), size)));
    plain.resize(size);
    const auto sealed = vault::sealUnder(code.derive(purpose), prefix, plain);
    prefix.insert(prefix.end(), sealed.begin(), sealed.end());
    return prefix;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (!initialiseCrypto())
        std::abort();
    static const auto code = vault::InviteCode::random();
    const BytesView input(data, size);
    const auto typed = vault::InviteCode::parse(toString(input));
    if (typed && vault::InviteCode::parse(typed->text())->id() != typed->id())
        std::abort();
    if (vault::openInvitation(code, input, 0) || vault::checkRequest(code, input))
        std::abort(); // nobody who knew the code has written it

    const Bytes bundle { 'C', 'P', 'B', '1', 1, 1, 0, 0 };
    static_cast<void>(
        vault::openInvitation(code, sealedUnder(code, "cyd/inv-key/v1", bundle, input, 2048), 0));
    Bytes request { 'C', 'P', 'Q', '1', 1, 1, 0, 0 };
    const auto id = code.id();
    request.insert(request.end(), id.data.begin(), id.data.end());
    static_cast<void>(vault::checkRequest(code, sealedUnder(code, "cyd/inv-req/v1", request, input, 245)));
    return 0;
}
