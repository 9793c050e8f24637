//! The header file of a vault: the vault key, wrapped under a passphrase, and the count of wrong tries.
#pragma once

#include "core/base/clock.h"
#include "core/vault/kdf.h"
#include "core/vault/vault.h"

#include <filesystem>

namespace cyd::vault {

//! `vault.hdr` and its copy `vault.hdr.bak` in one folder. Every call reads the file anew. Calls with a
//! passphrase take as long as Argon2id takes (a third of a second): not for the thread that draws.
class VaultFile {
public:
    struct Info {
        KdfCost cost;
        Hash keyId; //!< names the vault key; betrays nothing of it
        std::uint32_t wrongTries = 0;
        std::int64_t waitSeconds = 0; //!< until the next try is allowed
        bool fromBackup = false; //!< the first copy is missing or damaged: say so, and check the storage
    };

    explicit VaultFile(std::filesystem::path folder, WallClock clock = systemWallClock());

    [[nodiscard]] bool exists() const; //!< either copy
    //! Corrupt "vault.damaged", Corrupt "vault.kdf", TooNew "vault.version", NotFound "vault.absent".
    [[nodiscard]] Result<Info> info() const;

    //! Makes a new vault key. Refused "vault.exists"; Invalid "passphrase.short" or "passphrase.common"; Full
    //! "vault.memory" or "vault.write"; Invalid "vault.kdf". The folder must exist.
    [[nodiscard]] Result<Vault> create(std::string_view passphrase, KdfCost cost = {});
    //! A wrong try is counted on disk before it is evaluated. WrongPassphrase "vault.passphrase"; Refused
    //! "vault.wait" (ask info() how long); Full "vault.memory" (not counted) or "vault.write"; and what
    //! info() may answer.
    [[nodiscard]] Result<Vault> unlock(std::string_view passphrase);
    //! Old or new works at every moment, also after a power cut; afterwards only the new one. Codes of unlock
    //! and create.
    [[nodiscard]] Done changePassphrase(std::string_view old, std::string_view fresh, KdfCost cost = {});

    //! How long to wait after this many wrong tries: 0, 0, 0, 5 s, 15 s, 60 s, 5 min, 15 min, 60 min, then
    //! always 60 min. Wrong tries never destroy anything while there is no recovery key (docs/adr/0003).
    [[nodiscard]] static std::int64_t waitAfter(std::uint32_t wrongTries);

private:
    struct Opened;
    [[nodiscard]] Result<Opened> openWith(std::string_view passphrase);
    std::filesystem::path m_folder;
    WallClock m_clock;
};

} // namespace cyd::vault
