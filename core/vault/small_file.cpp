#include "core/vault/small_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace cyd::vault {

namespace {

class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags)
        : m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] bool valid() const { return m_fd >= 0; }
    [[nodiscard]] bool sync() const { return ::fsync(m_fd) == 0; }
    [[nodiscard]] bool write(BytesView bytes) const
    {
        while (!bytes.empty()) {
            const auto written = ::write(m_fd, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return false;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return true;
    }
    [[nodiscard]] std::optional<Bytes> read(std::size_t limit) const
    {
        Bytes bytes(limit);
        std::size_t size = 0;
        while (size < limit) {
            const auto got = ::read(m_fd, bytes.data() + size, limit - size);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return std::nullopt;
            if (got == 0)
                break;
            size += static_cast<std::size_t>(got);
        }
        bytes.resize(size);
        return bytes;
    }

private:
    int m_fd;
};

// 0, or why not (an errno value).
int writeBeside(const std::filesystem::path& file, const std::filesystem::path& beside, BytesView bytes)
{
    {
        const Descriptor out(beside, O_WRONLY | O_CREAT | O_TRUNC);
        if (!out.valid() || !out.write(bytes) || !out.sync())
            return errno;
    }
    std::error_code failed;
    std::filesystem::rename(beside, file, failed);
    if (failed)
        return failed.value();
    const Descriptor folder(file.parent_path(), O_RDONLY | O_DIRECTORY);
    return folder.valid() && folder.sync() ? 0 : errno;
}

bool overwrite(const std::filesystem::path& file, BytesView bytes)
{
    std::error_code failed;
    if (std::filesystem::file_size(file, failed) != bytes.size() || failed)
        return false;
    const Descriptor out(file, O_WRONLY);
    return out.valid() && out.write(bytes) && out.sync();
}

} // namespace

std::optional<Bytes> readSmallFile(const std::filesystem::path& file, std::size_t limit)
{
    const Descriptor in(file, O_RDONLY);
    return in.valid() ? in.read(limit) : std::nullopt;
}

bool replaceSmallFile(const std::filesystem::path& file, BytesView bytes)
{
    auto beside = file;
    beside += ".new";
    const int failure = writeBeside(file, beside, bytes);
    if (failure == 0)
        return true;
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return (failure == ENOSPC || failure == EDQUOT) && overwrite(file, bytes);
}

} // namespace cyd::vault
