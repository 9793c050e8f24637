//! Files of a sector's size that are replaced whole or not at all.
#pragma once

#include "core/base/bytes.h"

#include <filesystem>

namespace cyd::vault {

//! At most `limit` bytes; nothing when it cannot be read.
[[nodiscard]] std::optional<Bytes> readSmallFile(const std::filesystem::path& file, std::size_t limit);
//! Durable when it returns true: written beside, synced, renamed, folder synced. On a full disk the bytes of
//! an existing file of the same size are overwritten in place, which needs no space; the caller keeps a
//! second copy for a cut there.
[[nodiscard]] bool replaceSmallFile(const std::filesystem::path& file, BytesView bytes);

} // namespace cyd::vault
