// The first byte chooses the message; whatever decodes must be written with the very bytes that were read.
#include "sync/protocol/messages.h"

#include <cstdlib>
#include <tuple>

using namespace cyd;
using namespace cyd::protocol;

namespace {

using All = std::tuple<Hello, Challenge, Login, Token, OrgAppend, OrgReply, OrgPull, OrgPage, InvitePut,
    InviteGet, InviteBundle, EnrolPut, EnrolList, EnrolRequests, StatusRequest, StatusReply, Push, PushReply,
    Pull, Page, Seen, Problem>;

template <typename T> void tryOne(BytesView bytes)
{
    const auto message = decode<T>(bytes);
    if (message && encode(*message) != toBytes(bytes))
        std::abort();
}

template <std::size_t... I> void tryMessage(std::size_t which, BytesView bytes, std::index_sequence<I...>)
{
    ((which == I ? tryOne<std::tuple_element_t<I, All>>(bytes) : void()), ...);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > 0)
        tryMessage(data[0] % std::tuple_size_v<All>, BytesView(data + 1, size - 1),
            std::make_index_sequence<std::tuple_size_v<All>>());
    return 0;
}
