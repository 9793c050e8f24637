#include "core/vault/key_ring.h"

#include <sodium.h>

namespace cyd::vault {

KeyId keyIdOf(const Key& key, const PlanId& plan, Section section, std::uint32_t epoch)
{
    ByteWriter context;
    context.raw(viewOf("cyd/key/v1"));
    context.raw(plan.view());
    context.u16(static_cast<std::uint16_t>(section));
    context.u32(epoch);
    KeyId result;
    crypto_generichash(result.data.data(), KeyId::size, context.bytes().data(), context.bytes().size(),
        key.data(), Key::size);
    return result;
}

KeyId KeyRing::create(const PlanId& plan, Section section, std::uint32_t epoch)
{
    return add({ plan, section, epoch, Key::random() });
}

KeyId KeyRing::add(SectionKey key)
{
    const auto id = keyIdOf(key.key, key.plan, key.section, key.epoch);
    auto& current = m_current[{ key.plan, key.section }];
    if (key.epoch > current.epoch || (key.epoch == current.epoch && id < current.id))
        current = { id, key.epoch };
    m_keys.try_emplace(id, std::move(key));
    return id;
}

const SectionKey* KeyRing::find(const KeyId& id) const
{
    const auto found = m_keys.find(id);
    return found == m_keys.end() ? nullptr : &found->second;
}

std::optional<KeyRing::Current> KeyRing::current(const PlanId& plan, Section section) const
{
    const auto found = m_current.find({ plan, section });
    return found == m_current.end() ? std::nullopt : std::optional(found->second);
}

} // namespace cyd::vault
