//! A sealed version as a file that anybody can verify: no vault, no permission, no network.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>

namespace cyd::workspace {

//! What `verifyVersionFile` found in a sealed version that somebody holds as a file.
struct VersionFileReport {
    std::uint32_t number = 0;
    std::string signedAt, by, how, language;
    std::string root; //!< hex: the organisation's root key, to be compared with the one that the organisation
                      //!< publishes
    bool valid = false;
};
//! Needs no vault, no permission and no network: the file carries the signed records, the author's
//! certificate and the organisation's log that vouches for it. Faults: Corrupt "version.file" when it is no
//! such file, TooNew "version.newer".
[[nodiscard]] Result<VersionFileReport> verifyVersionFile(BytesView file);

} // namespace cyd::workspace
