#include "core/vault/secret.h"

#include "core/base/id.h"

#include <bit>
#include <exception>
#include <map>
#include <mutex>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <vector>

namespace cyd::vault {

namespace {

constexpr std::size_t kChunk = 16 * 1024, kSmallestSlot = 32;

// Free slots by size. Chunks stay ours until the process ends, so that a lock and an unlock cost no system
// calls.
class Slab {
public:
    std::uint8_t* take(std::size_t size)
    {
        const std::lock_guard guard(m_mutex);
        auto& free = m_free[size];
        if (free.empty())
            carve(size, free);
        auto* slot = free.back();
        free.pop_back();
        return slot;
    }
    void release(std::uint8_t* memory, std::size_t size)
    {
        sodium_memzero(memory, size);
        const std::lock_guard guard(m_mutex);
        m_free[size].push_back(memory);
    }

private:
    static void carve(std::size_t size, std::vector<std::uint8_t*>& free)
    {
        auto* chunk = initialiseCrypto() ? static_cast<std::uint8_t*>(sodium_malloc(kChunk)) : nullptr;
        if (!chunk)
            std::terminate(); // no memory for a key: nothing sensible can follow
        sodium_memzero(chunk, kChunk);
        for (std::size_t at = 0; at + size <= kChunk; at += size)
            free.push_back(chunk + at);
    }
    std::mutex m_mutex;
    std::map<std::size_t, std::vector<std::uint8_t*>> m_free;
};

Slab& slab()
{
    static auto* const instance = new Slab; // outlives every static Secret
    return *instance;
}

std::size_t slotFor(std::size_t size)
{
    return std::bit_ceil(std::max(size, kSmallestSlot));
}

} // namespace

std::uint8_t* takeSecretMemory(std::size_t size)
{
    return slab().take(slotFor(size));
}
void releaseSecretMemory(std::uint8_t* memory, std::size_t size)
{
    slab().release(memory, slotFor(size));
}

void wipe(Bytes& bytes)
{
    if (!bytes.empty())
        sodium_memzero(bytes.data(), bytes.size());
    bytes.clear();
}

bool hardenProcess()
{
    const rlimit none { 0, 0 };
    const bool noCore = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool noDebugger = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noCore && noDebugger;
}

bool memoryCanBeLocked()
{
    std::array<std::uint8_t, kSmallestSlot> probe {};
    const bool locked = sodium_mlock(probe.data(), probe.size()) == 0;
    if (locked)
        sodium_munlock(probe.data(), probe.size());
    return locked;
}

} // namespace cyd::vault
