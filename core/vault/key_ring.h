//! The section keys that this device holds, each known by an id that commits to it.
#pragma once

#include "core/base/id.h"
#include "core/base/section.h"
#include "core/vault/secret.h"

#include <unordered_map>

namespace cyd::vault {

//! BLAKE2b-256 keyed with the section key over "cyd/key/v1" ‖ plan ‖ section ‖ epoch. Poly1305 does not
//! commit to its key; this id does, so two people cannot be shown different texts from one ciphertext.
[[nodiscard]] KeyId keyIdOf(const Key& key, const PlanId& plan, Section section, std::uint32_t epoch);

struct SectionKey {
    PlanId plan;
    Section section = Section::Core;
    std::uint32_t epoch = 1;
    Key key;
};

class KeyRing {
public:
    struct Current {
        KeyId id;
        std::uint32_t epoch = 0;
    };

    //! A new random key.
    KeyId create(const PlanId& plan, Section section, std::uint32_t epoch);
    //! Takes a key in; the same key twice is one key.
    KeyId add(SectionKey key);
    //! Nullptr when we do not hold it. Valid until the ring changes.
    [[nodiscard]] const SectionKey* find(const KeyId& id) const;
    [[nodiscard]] bool has(const KeyId& id) const { return find(id) != nullptr; }
    //! The key to write with: the highest epoch; of two keys of one epoch the one with the smaller id.
    [[nodiscard]] std::optional<Current> current(const PlanId& plan, Section section) const;
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

private:
    struct Place {
        PlanId plan;
        Section section;
        bool operator==(const Place&) const = default;
    };
    struct PlaceHash {
        std::size_t operator()(const Place& place) const noexcept
        {
            return std::hash<PlanId> {}(place.plan) + static_cast<std::size_t>(place.section);
        }
    };
    std::unordered_map<KeyId, SectionKey> m_keys;
    std::unordered_map<Place, Current, PlaceHash> m_current;
};

} // namespace cyd::vault
