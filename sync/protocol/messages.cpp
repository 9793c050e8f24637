#include "sync/protocol/messages.h"

#include "core/record/org_log.h"

#include <algorithm>
#include <tuple>

namespace cyd::protocol {

namespace {

constexpr std::size_t kMaxBundle = 8192, kMaxProblem = 64;

//! Bytes of bounded length; List: a list of items, each at least `minItem` bytes on the wire.
template <typename B> struct Blob {
    B& bytes;
    std::size_t max;
};
template <typename L> struct List {
    L& items;
    std::size_t maxCount, minItem, maxItem;
};
template <typename B> Blob<B> blob(B& bytes, std::size_t max)
{
    return { bytes, max };
}
template <typename L>
List<L> list(L& items, std::size_t maxCount, std::size_t minItem, std::size_t maxItem = 0)
{
    return { items, maxCount, minItem, maxItem };
}
template <typename L> List<L> records(L& items, std::size_t maxCount)
{
    return list(items, maxCount, 4, record::kMaxRecord);
}
template <typename L> List<L> attestations(L& items, std::size_t maxCount)
{
    return list(items, maxCount, 4 + record::kAttestationSize, record::kAttestationSize);
}

// What each message is made of, once: writing and reading both follow these lines.
template <typename T, typename M>
concept Is = std::same_as<std::remove_const_t<T>, M>;

auto parts(Is<Hello> auto& m)
{
    return std::tie(m.version, m.serverId, m.serverKey, m.timeMs);
}
auto parts(Is<Challenge> auto& m)
{
    return std::tie(m.nonce);
}
auto parts(Is<Login> auto& m)
{
    return std::tie(m.cert, m.nonce, m.clientNonce, m.signature);
}
auto parts(Is<Token> auto& m)
{
    return std::tie(m.token);
}
auto parts(Is<OrgAppend> auto& m)
{
    return std::tuple(std::ref(m.org), list(m.entries, kMaxOrgAppend, 4, record::kMaxOrgEntry));
}
auto parts(Is<OrgReply> auto& m)
{
    return std::tie(m.headSeq, m.headHash);
}
auto parts(Is<OrgPull> auto& m)
{
    return std::tie(m.org, m.invite, m.afterSeq);
}
auto parts(Is<OrgPage> auto& m)
{
    return std::tuple(list(m.entries, kMaxBody / 4, 4, record::kMaxOrgEntry), std::ref(m.headSeq));
}
auto parts(Is<InvitePut> auto& m)
{
    return std::tuple(std::ref(m.org), std::ref(m.invite), std::ref(m.expiresMs), blob(m.bundle, kMaxBundle));
}
auto parts(Is<InviteGet> auto& m)
{
    return std::tie(m.invite);
}
auto parts(Is<InviteBundle> auto& m)
{
    return std::tuple(blob(m.bundle, kMaxBundle));
}
auto parts(Is<EnrolPut> auto& m)
{
    return std::tuple(std::ref(m.invite), blob(m.request, kMaxBundle));
}
auto parts(Is<EnrolList> auto& m)
{
    return std::tie(m.org);
}
auto parts(Is<EnrolRequests::Item> auto& m)
{
    return std::tuple(std::ref(m.invite), blob(m.request, kMaxBundle));
}
auto parts(Is<EnrolRequests> auto& m)
{
    return std::tuple(list(m.items, kMaxBody / 20, InviteId::size + 4));
}
auto parts(Is<StatusRequest> auto& m)
{
    return std::tie(m.orgSeq);
}
auto parts(Is<StatusReply::PlanHead> auto& m)
{
    return std::tie(m.plan, m.lastSeq, m.marks);
}
auto parts(Is<StatusReply> auto& m)
{
    return std::tuple(
        std::ref(m.orgSeq), std::ref(m.timeMs), list(m.plans, kMaxBody / 32, PlanId::size + 8 + 8));
}
auto parts(Is<Push> auto& m)
{
    return std::tuple(
        std::ref(m.plan), records(m.records, kMaxPushRecords), attestations(m.attestations, kMaxPushRecords));
}
auto parts(Is<PushReply::Item> auto& m)
{
    return std::tie(m.code, m.seq);
}
auto parts(Is<PushReply> auto& m)
{
    return std::tuple(list(m.items, kMaxPushRecords, 1 + 8), std::ref(m.lastSeq), std::ref(m.timeMs));
}
auto parts(Is<Pull> auto& m)
{
    return std::tie(m.plan, m.after, m.limit);
}
auto parts(Is<Page> auto& m)
{
    return std::tuple(std::ref(m.plan), std::ref(m.after), records(m.records, kMaxPageRecords),
        attestations(m.attestations, kMaxPageRecords),
        list(m.readMarks, kMaxPageMarks, 4 + record::kReadMarkSize, record::kReadMarkSize), std::ref(m.marks),
        std::ref(m.lastSeq), std::ref(m.chain), std::ref(m.logId), std::ref(m.timeMs), std::ref(m.signature));
}
auto parts(Is<Seen> auto& m)
{
    return std::tuple(blob(m.mark, record::kReadMarkSize));
}
auto parts(Is<Problem> auto& m)
{
    return std::tuple(blob(m.code, kMaxProblem));
}

template <typename T>
concept Composite = requires(T& t)
{
    parts(t);
};

class Writer {
public:
    template <typename Message> Bytes write(const Message& message)
    {
        put(message);
        return m_out.take();
    }

private:
    void put(std::uint8_t v) { m_out.u8(v); }
    void put(std::uint32_t v) { m_out.u32(v); }
    void put(std::uint64_t v) { m_out.u64(v); }
    void put(std::int64_t v) { m_out.u64(static_cast<std::uint64_t>(v)); }
    void put(PushCode v) { m_out.u8(static_cast<std::uint8_t>(v)); }
    void put(const Bytes& bytes) { m_out.sized(bytes); }
    template <typename Tag, std::size_t N> void put(const Fixed<Tag, N>& v) { m_out.raw(v.view()); }
    template <typename B> void put(const Blob<B>& v)
    {
        m_out.sized({ reinterpret_cast<const std::uint8_t*>(v.bytes.data()), v.bytes.size() });
    }
    template <typename L> void put(const List<L>& v)
    {
        m_out.u32(static_cast<std::uint32_t>(v.items.size()));
        for (const auto& item : v.items)
            put(item);
    }
    template <Composite T> void put(const T& v)
    {
        std::apply([this](const auto&... part) { (this->put(unref(part)), ...); }, parts(v));
    }
    template <typename T> static const T& unref(const std::reference_wrapper<T>& v) { return v; }
    template <typename T> static const T& unref(const T& v) { return v; }

    ByteWriter m_out;
};

class Reader {
public:
    explicit Reader(BytesView bytes)
        : m_in(bytes)
    {
    }
    //! False unless the bytes are exactly one message within its limits.
    template <typename Message> bool read(Message& message)
    {
        get(message);
        return m_good && m_in.done();
    }

private:
    void get(std::uint8_t& v) { v = m_in.u8(); }
    void get(std::uint32_t& v) { v = m_in.u32(); }
    void get(std::uint64_t& v) { v = m_in.u64(); }
    void get(std::int64_t& v) { v = static_cast<std::int64_t>(m_in.u64()); }
    void get(PushCode& v)
    {
        const auto number = m_in.u8();
        m_good = m_good && number <= static_cast<std::uint8_t>(PushCode::Retry);
        v = static_cast<PushCode>(number);
    }
    template <typename Tag, std::size_t N> void get(Fixed<Tag, N>& v)
    {
        v = Fixed<Tag, N>::from(m_in.raw(N));
    }
    void get(Blob<Bytes>& v) { v.bytes = toBytes(bounded(v.max)); }
    void get(Blob<std::string>& v)
    {
        v.bytes = toString(bounded(v.max));
        m_good = m_good && std::ranges::all_of(v.bytes, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        });
    }
    template <typename L> void get(List<L>& v)
    {
        const auto count = m_in.u32();
        m_good = m_good && m_in.ok() && count <= v.maxCount && count <= m_in.left() / v.minItem;
        if (!m_good)
            return;
        v.items.resize(count);
        for (auto& item : v.items) {
            if constexpr (std::same_as<typename L::value_type, Bytes>)
                item = toBytes(bounded(v.maxItem));
            else
                get(item);
        }
    }
    template <Composite T> void get(T& v)
    {
        auto all = parts(v);
        std::apply([this](auto&... part) { (this->get(unref(part)), ...); }, all);
    }
    template <typename T> static T& unref(std::reference_wrapper<T>& v) { return v; }
    template <typename T> static T& unref(T& v) { return v; }

    BytesView bounded(std::size_t max)
    {
        const auto bytes = m_in.sized();
        m_good = m_good && bytes.size() <= max;
        return bytes;
    }

    ByteReader m_in;
    bool m_good = true;
};

template <typename T> Result<T> read(BytesView bytes)
{
    T message;
    if (bytes.size() > kMaxBody || !Reader(bytes).read(message))
        return fail(Fault::Corrupt, "message.malformed");
    return message;
}

} // namespace

Bytes loginMessage(const Hash& serverId, const Login& login)
{
    ByteWriter out;
    out.raw(serverId.view());
    out.raw(login.nonce.view());
    out.raw(login.clientNonce.view());
    out.raw(login.cert.view());
    return out.take();
}

Bytes signedPart(const Page& page)
{
    ByteWriter out;
    out.raw(page.plan.view());
    out.u64(page.after + page.records.size());
    out.raw(page.chain.view());
    out.raw(page.logId.view());
    out.u64(page.lastSeq);
    out.u64(static_cast<std::uint64_t>(page.timeMs));
    return out.take();
}

Bytes encode(const Hello& message)
{
    return Writer().write(message);
}
Result<Hello> decode(BytesView bytes, const Hello*)
{
    ByteReader version(bytes);
    if (version.u32() != kVersion && version.ok())
        return fail(Fault::TooNew, "message.version");
    return read<Hello>(bytes);
}

#define CYD_MESSAGE(T)                                                                                       \
    Bytes encode(const T& message)                                                                           \
    {                                                                                                        \
        return Writer().write(message);                                                                      \
    }                                                                                                        \
    Result<T> decode(BytesView bytes, const T*)                                                              \
    {                                                                                                        \
        return read<T>(bytes);                                                                               \
    }
CYD_MESSAGE(Challenge)
CYD_MESSAGE(Login)
CYD_MESSAGE(Token)
CYD_MESSAGE(OrgAppend)
CYD_MESSAGE(OrgReply)
CYD_MESSAGE(OrgPull)
CYD_MESSAGE(OrgPage)
CYD_MESSAGE(InvitePut)
CYD_MESSAGE(InviteGet)
CYD_MESSAGE(InviteBundle)
CYD_MESSAGE(EnrolPut)
CYD_MESSAGE(EnrolList)
CYD_MESSAGE(EnrolRequests)
CYD_MESSAGE(StatusRequest)
CYD_MESSAGE(StatusReply)
CYD_MESSAGE(Push)
CYD_MESSAGE(PushReply)
CYD_MESSAGE(Pull)
CYD_MESSAGE(Page)
CYD_MESSAGE(Seen)
CYD_MESSAGE(Problem)
#undef CYD_MESSAGE

} // namespace cyd::protocol
