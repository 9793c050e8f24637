//! A PIN that re-opens a vault locked a moment ago, in this process only: nothing about it is ever written.
#pragma once

#include "core/base/clock.h"
#include "core/vault/vault.h"

namespace cyd::vault {

//! Milliseconds since the machine started, asleep or not: a clock that nobody can set back.
[[nodiscard]] WallClock sinceBoot();

//! Holds the vault key sealed under PIN and 32 random bytes, in memory that nothing can read between calls.
//! Made while unlocked; destroy the Vault to lock, then open() gives a Vault without identity and keys, as
//! after a passphrase.
class PinSession {
public:
    static constexpr int kTries = 5;
    static constexpr std::int64_t kMaxAgeMs = 12LL * 3600 * 1000;

    //! At least 6 digits, not all the same and no run like 123456: Invalid "pin.weak". Full "vault.memory".
    [[nodiscard]] static Result<PinSession> make(
        const Vault& vault, std::string_view pin, WallClock clock = sinceBoot());
    PinSession(PinSession&& other) noexcept;
    PinSession& operator=(PinSession&& other) noexcept;
    ~PinSession();

    //! WrongPassphrase "pin.wrong"; Locked "pin.spent" from the fifth wrong PIN or 12 hours after make(): ask
    //! for the passphrase. Full "vault.memory" is not counted.
    [[nodiscard]] Result<Vault> open(std::string_view pin);
    //! Asks again before signing or exporting, with the same count.
    [[nodiscard]] Done check(std::string_view pin);
    //! 0: spent, or older than kMaxAgeMs.
    [[nodiscard]] int triesLeft() const
    {
        return m_page && m_clock() - m_madeMs < kMaxAgeMs ? m_triesLeft : 0;
    }

private:
    struct Page;
    PinSession() = default;
    [[nodiscard]] Result<Key> vaultKey(std::string_view pin);
    void forget();
    Page* m_page = nullptr;
    int m_triesLeft = kTries;
    std::int64_t m_madeMs = 0;
    WallClock m_clock;
};

} // namespace cyd::vault
