//! Keys in memory that is locked, guarded and zeroed: slots of one slab, never a string.
#pragma once

#include "core/base/id.h"

#include <utility>

namespace cyd::vault {

//! Zeroed room for a secret of at most 16 KiB in the slab: locked into RAM where the system lets us, left out
//! of core dumps. Each sodium_malloc costs several pages and a process gets some 16,000 of them, hence slots.
//! Ends the program when there is no memory. Safe from any thread.
[[nodiscard]] std::uint8_t* takeSecretMemory(std::size_t size);
//! Zeroes the slot before anybody else can have it.
void releaseSecretMemory(std::uint8_t* memory, std::size_t size);

//! N secret bytes with one owner; zeroed when the owner goes. Begins as zeros. A moved-from Secret may only
//! be destroyed or assigned to.
template <std::size_t N> class Secret {
public:
    static constexpr std::size_t size = N;

    Secret()
        : m_memory(takeSecretMemory(N))
    {
    }
    ~Secret() { release(); }
    Secret(Secret&& other) noexcept
        : m_memory(std::exchange(other.m_memory, nullptr))
    {
    }
    Secret& operator=(Secret&& other) noexcept
    {
        if (this != &other) {
            release();
            m_memory = std::exchange(other.m_memory, nullptr);
        }
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    [[nodiscard]] static Secret random()
    {
        Secret result;
        randomBytes(result.bytes());
        return result;
    }
    //! Copies; a view of another size gives zeros.
    [[nodiscard]] static Secret from(BytesView bytes)
    {
        Secret result;
        if (bytes.size() == N)
            std::copy(bytes.begin(), bytes.end(), result.m_memory);
        return result;
    }
    [[nodiscard]] Secret clone() const { return from(view()); }

    [[nodiscard]] BytesView view() const { return { m_memory, N }; }
    [[nodiscard]] std::span<std::uint8_t, N> bytes() { return std::span<std::uint8_t, N>(m_memory, N); }
    [[nodiscard]] const std::uint8_t* data() const { return m_memory; }
    [[nodiscard]] std::uint8_t* data() { return m_memory; }

private:
    void release()
    {
        if (m_memory)
            releaseSecretMemory(std::exchange(m_memory, nullptr), N);
    }
    std::uint8_t* m_memory;
};

using Key = Secret<32>;

//! Zeroes a buffer that held something secret before it is freed.
void wipe(Bytes& bytes);
//! No core dumps and no debugger: to be called first in main(). False when the system refuses either.
bool hardenProcess();
//! False when the system does not let us lock memory into RAM (worth one line in the log).
[[nodiscard]] bool memoryCanBeLocked();

} // namespace cyd::vault
