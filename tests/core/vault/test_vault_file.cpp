#include "core/vault/passphrase.h"
#include "core/vault/small_file.h"
#include "core/vault/vault_file.h"

#include "team.h"

#include <QTemporaryDir>
#include <csignal>
#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cyd;
using namespace cyd::vault;
using namespace cyd::test;

namespace {

constexpr KdfCost kFast { KdfCost::minPasses, KdfCost::minMemory };
constexpr std::string_view kRight = "dafad werdd yn canu", kNew = "buwch las yn dawnsio",
                           kWrong = "gafr goch yn nofio";

struct Folder {
    QTemporaryDir dir;
    std::int64_t now = kNow;
    VaultFile file { path(), [this] { return now; } };

    [[nodiscard]] std::filesystem::path path() const { return dir.path().toStdString(); }
    [[nodiscard]] std::filesystem::path header() const { return path() / "vault.hdr"; }
    [[nodiscard]] std::filesystem::path backup() const { return path() / "vault.hdr.bak"; }
    [[nodiscard]] Bytes read() const { return *readSmallFile(header(), 4096); }
    void write(const std::filesystem::path& to, BytesView bytes) const
    {
        std::ofstream out(to, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    // Both copies, with the checksum made right again: what somebody does who knows the format.
    void writeKnowing(Bytes bytes) const
    {
        const auto sum = hashOf("cyd/vault/v1", { BytesView(bytes).first(480) });
        std::ranges::copy(sum.data, bytes.begin() + 480);
        write(header(), bytes);
        write(backup(), bytes);
    }
};

// Offsets of docs/record-format.md.
constexpr std::size_t atTries = 40, atPasses = 208, atMemory = 212;

Bytes withNumber(Bytes bytes, std::size_t at, std::uint32_t value)
{
    ByteWriter out;
    out.u32(value);
    std::ranges::copy(out.bytes(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
    return bytes;
}

} // namespace

TEST_CASE("a vault opens with its passphrase and with no other", "[vaultfile]")
{
    Folder f;
    CHECK_FALSE(f.file.exists());
    CHECK(codeOf(f.file.unlock(kRight)) == "vault.absent");
    const auto made = f.file.create(kRight, kFast);
    REQUIRE(made);
    CHECK(f.file.exists());
    const auto sealed = made->sealLocal("x", viewOf("y"));
    const auto opened = f.file.unlock(kRight);
    REQUIRE(opened);
    CHECK(opened->openLocal("x", sealed));
    CHECK(codeOf(f.file.unlock(kWrong)) == "vault.passphrase");
    CHECK(faultOf(f.file.unlock("")) == Fault::WrongPassphrase);
    CHECK(codeOf(f.file.create(kNew, kFast)) == "vault.exists");
    CHECK(f.read().size() == 512);
    struct stat status { };
    REQUIRE(stat(f.header().c_str(), &status) == 0);
    CHECK((status.st_mode & 077) == 0);
    CHECK_FALSE(std::filesystem::exists(f.path() / "vault.hdr.new"));
}

TEST_CASE("spaces that nobody sees do not lock a person out", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    CHECK(f.file.unlock("  dafad  werdd yn canu "));
    CHECK_FALSE(f.file.unlock("dafadwerdd yn canu"));
}

TEST_CASE("weak passphrases are refused in words and strong ones are not", "[vaultfile]")
{
    CHECK(codeOf(checkPassphrase("fourteen chars")) == "passphrase.short");
    CHECK(codeOf(checkPassphrase("a              b")) == "passphrase.short");
    CHECK(codeOf(checkPassphrase("ŵŷâêîôûŵŷâêîôû")) == "passphrase.short"); // 14 letters in 28 bytes
    CHECK(codeOf(checkPassphrase("Correct Horse Battery Staple")) == "passphrase.common");
    CHECK(codeOf(checkPassphrase("aaaaaaaaaaaaaaaa")) == "passphrase.common");
    CHECK(codeOf(checkPassphrase("abcabcabcabcabcabc")) == "passphrase.common");
    CHECK(codeOf(checkPassphrase("123456789012345678")) == "passphrase.common");
    CHECK(codeOf(checkPassphrase("ABCDEFGHIJKLMNOP")) == "passphrase.common");
    CHECK(codeOf(checkPassphrase("876543210987654321")) == "passphrase.common");
    CHECK(checkPassphrase(kRight));
    CHECK(checkPassphrase("ceffyl gwyrdd yn hedfan"));
    CHECK(checkPassphrase("abcabcabcabcabdX"));
    Folder f;
    CHECK(codeOf(f.file.create("short", kFast)) == "passphrase.short");
    CHECK_FALSE(f.file.exists());
}

TEST_CASE("a wrong try is on the disk before it is judged", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    CHECK(f.file.info()->wrongTries == 0);
    for (std::uint32_t tries = 1; tries <= 3; ++tries) {
        CHECK(faultOf(f.file.unlock(kWrong)) == Fault::WrongPassphrase);
        CHECK(f.file.info()->wrongTries == tries);
        CHECK(f.file.info()->waitSeconds == 0);
    }
    CHECK(faultOf(f.file.unlock(kWrong)) == Fault::WrongPassphrase);
    CHECK(f.file.info()->waitSeconds == 5);
    // Refused unheard, the right one too, also by a second look at the same folder.
    VaultFile restarted(f.path(), [&] { return f.now; });
    CHECK(codeOf(restarted.unlock(kRight)) == "vault.wait");
    CHECK(f.file.info()->wrongTries == 4);
    f.now += 4999;
    CHECK(codeOf(f.file.unlock(kRight)) == "vault.wait");
    CHECK(f.file.info()->waitSeconds == 1);
    f.now += 1;
    CHECK(f.file.unlock(kRight));
    CHECK(f.file.info()->wrongTries == 0);
}

TEST_CASE("a try that is killed half way has counted", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(
        kRight, { KdfCost::maxPasses, KdfCost::minMemory })); // slow, to be caught in the middle
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0)
        _exit(f.file.unlock(kWrong).has_value() ? 1 : 0);
    int status = 0;
    while (f.file.info()->wrongTries == 0 && waitpid(child, &status, WNOHANG) == 0)
        usleep(1000);
    kill(child, SIGKILL);
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status)); // it had not judged the guess yet
    CHECK(f.file.info()->wrongTries == 1);
}

TEST_CASE("waits grow to an hour and stay there and destroy nothing", "[vaultfile]")
{
    const std::vector<std::int64_t> expected { 0, 0, 0, 0, 5, 15, 60, 300, 900, 3600, 3600, 3600 };
    for (std::uint32_t tries = 0; tries < expected.size(); ++tries)
        CHECK(VaultFile::waitAfter(tries) == expected[tries]);
    CHECK(VaultFile::waitAfter(UINT32_MAX) == 3600);

    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    f.writeKnowing(withNumber(f.read(), atTries, 9));
    for (int i = 0; i < 3; ++i) {
        f.now += 3600 * 1000;
        CHECK(faultOf(f.file.unlock(kWrong)) == Fault::WrongPassphrase);
    }
    CHECK(f.file.info()->wrongTries == 12);
    f.now += 3600 * 1000;
    CHECK(f.file.unlock(kRight));
}

TEST_CASE("a clock that is put back costs one wait and not for ever", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    for (int i = 0; i < 4; ++i)
        CHECK_FALSE(f.file.unlock(kWrong));
    f.now -= 365LL * 86400 * 1000;
    CHECK(codeOf(f.file.unlock(kRight)) == "vault.wait");
    CHECK(f.file.info()->waitSeconds == 5);
    f.now += 5000;
    CHECK(f.file.unlock(kRight));
}

TEST_CASE("a lowered or raised cost of the passphrase is refused", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    const auto good = f.read();
    const auto codeWith = [&](std::uint32_t passes, std::uint64_t mib) {
        f.writeKnowing(
            withNumber(withNumber(good, atPasses, passes), atMemory, static_cast<std::uint32_t>(mib * 1024)));
        return codeOf(f.file.unlock(kRight));
    };
    CHECK(codeWith(1, 8) == "vault.kdf");
    CHECK(codeWith(3, 63) == "vault.kdf");
    CHECK(codeWith(2, 64) == "vault.kdf");
    CHECK(codeWith(11, 64) == "vault.kdf");
    CHECK(codeWith(3, 1025) == "vault.kdf");
    CHECK(codeWith(UINT32_MAX, 4 * 1024 * 1024 - 1) == "vault.kdf");
    // Inside the limits it opens nothing: the cost is part of what is authenticated.
    CHECK(codeWith(4, 64) == "vault.passphrase");
    CHECK(codeWith(3, 64).empty());
    // A tampered first copy is passed over for a whole backup, and that is said.
    f.write(f.header(), withNumber(good, atPasses, 1));
    CHECK(f.file.info()->fromBackup);
    CHECK(f.file.unlock(kRight));
    CHECK_FALSE(f.file.info()->fromBackup);
    CHECK(codeOf(Folder().file.create(kRight, { 2, KdfCost::minMemory })) == "vault.kdf");
}

TEST_CASE("what a later version keeps in the header survives this one", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    auto bytes = f.read();
    for (std::size_t at = 56; at < 208; ++at)
        bytes[at] = static_cast<std::uint8_t>(at);
    f.writeKnowing(bytes);
    REQUIRE(f.file.changePassphrase(kRight, kNew, kFast));
    CHECK(std::ranges::equal(BytesView(f.read()).subspan(56, 152), BytesView(bytes).subspan(56, 152)));
}

// Needs a disk that is really full: a small one of its own, in a child process.
TEST_CASE("a full disk does not lock a person out", "[vaultfile]")
{
    const QTemporaryDir dir;
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto folder = dir.path().toStdString();
        if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0
            || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") != 0)
            _exit(2);
        VaultFile file(folder, [] { return kNow; });
        bool right = file.create(kRight, kFast).has_value();
        std::ofstream filler(folder + "/filler", std::ios::binary);
        while (filler.write("0123456789abcdef", 16).flush()) { }
        right = right && codeOf(file.unlock(kWrong)) == "vault.passphrase" && file.info()->wrongTries == 1
            && file.unlock(kRight).has_value() && file.info()->wrongTries == 0 && !file.info()->fromBackup
            && file.changePassphrase(kRight, kNew, kFast).has_value() && file.unlock(kNew).has_value()
            && !std::filesystem::exists(folder + "/vault.hdr.new")
            && codeOf(VaultFile(folder + "/filler").create(kRight, kFast)) == "vault.write";
        _exit(right ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 2)
        WARN("this system lets nobody mount a small disk; nothing was shown");
    else
        CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a damaged header is told from a wrong passphrase and its backup is used", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    const auto good = f.read();
    for (std::size_t bit = 0; bit < good.size() * 8; bit += 7) {
        f.write(f.header(), flipped(good, bit));
        const auto info = f.file.info();
        if (bit / 8 == 4 || bit / 8 == 5 || bit / 8 == 6) { // it claims to be newer: an old copy must not win
            REQUIRE(faultOf(info) == Fault::TooNew);
            continue;
        }
        REQUIRE(info);
        REQUIRE(info->fromBackup);
        f.write(f.backup(), flipped(good, bit));
        REQUIRE(faultOf(f.file.info()) == Fault::Corrupt);
        f.write(f.backup(), good);
    }
    for (std::size_t size = 0; size < good.size(); size += 5) {
        f.write(f.header(), BytesView(good).first(size));
        REQUIRE(f.file.info()->fromBackup);
    }
    std::filesystem::remove(f.header());
    CHECK(f.file.exists());
    CHECK(f.file.unlock(kRight));
    CHECK_FALSE(f.file.info()->fromBackup);
    std::filesystem::remove(f.header());
    std::filesystem::remove(f.backup());
    CHECK(codeOf(f.file.info()) == "vault.absent");
}

TEST_CASE("a changed passphrase opens the same vault and the old one no longer does", "[vaultfile]")
{
    Folder f;
    const auto sealed = f.file.create(kRight, kFast)->sealLocal("x", viewOf("y"));
    CHECK(codeOf(f.file.changePassphrase(kWrong, kNew, kFast)) == "vault.passphrase");
    CHECK(codeOf(f.file.changePassphrase(kRight, "short", kFast)) == "passphrase.short");
    REQUIRE(f.file.changePassphrase(kRight, kNew, kFast));
    CHECK(f.file.unlock(kNew)->openLocal("x", sealed));
    CHECK(faultOf(f.file.unlock(kRight)) == Fault::WrongPassphrase);
}

TEST_CASE("power cut while the passphrase changes leaves old or new working", "[vaultfile]")
{
    // Every state of the two files that a cut can leave, taken from a watched change.
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    const auto before = f.read();
    REQUIRE(f.file.changePassphrase(kRight, kNew, kFast));
    const auto after = f.read();
    // The state between: the new wrap first, the old one behind it.
    auto between = after;
    between[7] = 2;
    std::ranges::copy(BytesView(before).subspan(208, 96), between.begin() + 304);
    const auto works = [&](const Bytes& first, const Bytes& second, std::string_view passphrase) {
        const auto seal = [](Bytes bytes) {
            const auto sum = hashOf("cyd/vault/v1", { BytesView(bytes).first(480) });
            std::ranges::copy(sum.data, bytes.begin() + 480);
            return bytes;
        };
        f.write(f.header(), seal(first));
        f.write(f.backup(), seal(second));
        return f.file.unlock(passphrase).has_value();
    };
    CHECK(works(before, before, kRight));
    CHECK(works(between, before, kRight));
    CHECK(works(between, before, kNew));
    CHECK(works(between, between, kRight));
    CHECK(f.read()[7] == 2); // the old one opened: the new one is not lost
    CHECK(works(between, between, kNew));
    CHECK(f.read()[7] == 1); // the new one has opened once: the old one goes
    CHECK(works(after, between, kNew));
    CHECK(works(after, after, kNew));
    CHECK_FALSE(works(after, after, kRight));
}

#ifndef __SANITIZE_ADDRESS__ // which needs all of the address space that this test takes away
TEST_CASE("too little memory is said and not counted as a wrong try", "[vaultfile]")
{
    Folder f;
    REQUIRE(f.file.create(kRight, kFast));
    rlimit before {};
    getrlimit(RLIMIT_AS, &before);
    const rlimit tight { 64ULL << 20, before.rlim_max };
    REQUIRE(setrlimit(RLIMIT_AS, &tight) == 0);
    const auto opened = codeOf(f.file.unlock(kRight));
    const auto changed = codeOf(f.file.changePassphrase(kRight, kNew, kFast));
    setrlimit(RLIMIT_AS, &before);
    CHECK(opened == "vault.memory");
    CHECK(changed == "vault.memory");
    CHECK(f.file.info()->wrongTries == 0);
    CHECK(f.file.unlock(kRight));
}
#endif

TEST_CASE("a folder that cannot be written is said and nothing is half made", "[vaultfile]")
{
    VaultFile nowhere("/nonexistent/folder", [] { return kNow; });
    CHECK(codeOf(nowhere.create(kRight, kFast)) == "vault.write");
    CHECK_FALSE(nowhere.exists());
}
