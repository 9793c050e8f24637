// Any bytes as vault.hdr, and the same with the checksum made right, as somebody does who knows the format.
// Only the reading is tried, not the derivation, which would take a third of a second each.
#include "core/vault/vault_file.h"

#include <cstdlib>
#include <fstream>
#include <unistd.h>

using namespace cyd;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto folder = [] {
        std::string pattern = (std::filesystem::temp_directory_path() / "cyd-fuzz-XXXXXX").string();
        if (!initialiseCrypto() || !mkdtemp(pattern.data()))
            std::abort();
        return std::filesystem::path(pattern);
    }();
    const auto look = [&](BytesView bytes) {
        {
            std::ofstream out(folder / "vault.hdr", std::ios::binary | std::ios::trunc);
            out.write(
                reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        }
        const auto info = vault::VaultFile(folder, [] { return std::int64_t { 0 }; }).info();
        if (info && (!info->cost.allowed() || info->waitSeconds < 0 || info->waitSeconds > 3600))
            std::abort();
    };
    look({ data, size });
    Bytes knowing(data, data + size);
    knowing.resize(512);
    const auto sum = hashOf("cyd/vault/v1", { BytesView(knowing).first(480) });
    std::ranges::copy(sum.data, knowing.begin() + 480);
    look(knowing);
    return 0;
}
