#include "core/vault/pin_session.h"

#include "core/vault/aead.h"
#include "core/vault/kdf.h"

#include <ctime>
#include <exception>
#include <new>
#include <sodium.h>

namespace cyd::vault {

namespace {

constexpr std::size_t kMinDigits = 6;
constexpr std::string_view kContext = "cyd/pin/v1";
// A PIN is short whatever it costs; what protects it is that it is never on disk and five tries are all there
// are.
constexpr KdfCost kPinCost { KdfCost::minPasses, KdfCost::minMemory };

bool isWeak(std::string_view pin)
{
    if (pin.size() < kMinDigits)
        return true;
    bool same = true, rising = true, falling = true;
    for (std::size_t i = 0; i < pin.size(); ++i) {
        if (pin[i] < '0' || pin[i] > '9')
            return true;
        if (i == 0)
            continue;
        const int step = pin[i] - pin[i - 1];
        same = same && step == 0;
        rising = rising && (step == 1 || step == -9);
        falling = falling && (step == -1 || step == 9);
    }
    return same || rising || falling;
}

} // namespace

WallClock sinceBoot()
{
    return [] {
        timespec time {};
        clock_gettime(CLOCK_BOOTTIME, &time);
        return static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    };
}

struct PinSession::Page {
    std::array<std::uint8_t, 32> secret {};
    Salt salt {};
    std::array<std::uint8_t, kSealOverhead + Key::size> sealed {};

    [[nodiscard]] std::optional<Key> key(std::string_view pin) const
    {
        const auto stretched = stretch(viewOf(pin), salt, kPinCost);
        if (!stretched)
            return std::nullopt;
        Key result;
        crypto_generichash(
            result.data(), Key::size, stretched->data(), Key::size, secret.data(), secret.size());
        return result;
    }
};

PinSession::PinSession(PinSession&& other) noexcept
    : m_page(std::exchange(other.m_page, nullptr))
    , m_triesLeft(other.m_triesLeft)
    , m_madeMs(other.m_madeMs)
    , m_clock(std::move(other.m_clock))
{
}

PinSession& PinSession::operator=(PinSession&& other) noexcept
{
    if (this != &other) {
        forget();
        m_page = std::exchange(other.m_page, nullptr);
        m_triesLeft = other.m_triesLeft;
        m_madeMs = other.m_madeMs;
        m_clock = std::move(other.m_clock);
    }
    return *this;
}

PinSession::~PinSession()
{
    forget();
}

void PinSession::forget()
{
    if (m_page)
        sodium_free(std::exchange(m_page, nullptr)); // zeroes it first
}

Result<PinSession> PinSession::make(const Vault& vault, std::string_view pin, WallClock clock)
{
    if (isWeak(pin))
        return fail(Fault::Invalid, "pin.weak");
    PinSession session;
    session.m_clock = std::move(clock);
    session.m_madeMs = session.m_clock();
    void* memory = sodium_malloc(sizeof(Page));
    if (!memory)
        return fail(Fault::Full, "vault.memory");
    session.m_page = new (memory) Page;
    randomBytes(session.m_page->secret);
    randomBytes(session.m_page->salt);
    const auto key = session.m_page->key(pin);
    if (!key)
        return fail(Fault::Full, "vault.memory");
    std::ranges::copy(
        sealUnder(*key, viewOf(kContext), vault.m_vaultKey.view()), session.m_page->sealed.begin());
    sodium_mprotect_noaccess(session.m_page);
    return session;
}

Result<Key> PinSession::vaultKey(std::string_view pin)
{
    if (!m_page || m_clock() - m_madeMs >= kMaxAgeMs) {
        forget();
        return fail(Fault::Locked, "pin.spent");
    }
    sodium_mprotect_readonly(m_page);
    Key result;
    const auto key = m_page->key(pin);
    const bool right = key && openInto(*key, viewOf(kContext), m_page->sealed, result.bytes());
    sodium_mprotect_noaccess(m_page);
    if (!key)
        return fail(Fault::Full, "vault.memory");
    if (right) {
        m_triesLeft = kTries;
        return result;
    }
    if (--m_triesLeft == 0) {
        forget();
        return fail(Fault::Locked, "pin.spent");
    }
    return fail(Fault::WrongPassphrase, "pin.wrong");
}

Result<Vault> PinSession::open(std::string_view pin)
{
    auto key = vaultKey(pin);
    if (!key)
        return pass(key);
    return Vault(std::move(*key));
}

Done PinSession::check(std::string_view pin)
{
    const auto key = vaultKey(pin);
    return key ? Done {} : pass(key);
}

} // namespace cyd::vault
