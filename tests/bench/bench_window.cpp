#include "tests/bench/bench.h"
#include "tests/support/folder.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace cyd::bench {

namespace {

//! Milliseconds from exec to the line "first frame" on the program's standard output.
double timeToFirstFrame(const std::string& program, const std::vector<std::string>& arguments)
{
    int ends[2];
    if (::pipe(ends) != 0)
        std::abort();
    const auto start = clockMs(CLOCK_MONOTONIC);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        std::vector<char*> words { const_cast<char*>(program.c_str()) };
        for (const auto& argument : arguments)
            words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        ::execv(program.c_str(), words.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    std::string said;
    double at = -1;
    char buffer[256];
    for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
        said.append(buffer, static_cast<std::size_t>(got));
        if (at < 0 && said.find("first frame") != std::string::npos)
            at = clockMs(CLOCK_MONOTONIC) - start;
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (at < 0 || status != 0) {
        std::fprintf(stderr, "%s drew no first frame\n", program.c_str());
        std::exit(1);
    }
    return at;
}

} // namespace

Report firstFrame(const std::string& bin)
{
    const test::Folder folder;
    std::vector<double> ours, floor;
    for (int i = 0; i < 61; ++i) {
        // In turn, so that whatever else the machine does falls on both alike.
        const auto app = timeToFirstFrame(bin + "/cydgynllun",
            { "--vault", folder.file("none"), "--open", "unlock", "--exit-after-first-frame" });
        const auto empty = timeToFirstFrame(bin + "/cyd_floor_window", {});
        if (i > 0) {
            ours.push_back(app);
            floor.push_back(empty);
        }
    }
    return { "first frame of the app", "ms", medianOf(ours), medianOf(floor), 1.6 };
}

Report slowestScreen(const std::string& bin)
{
    double slowest = 0;
    std::string name = "no screen";
    // Nothing is read of it but its own lines: "SCREEN MILLISECONDS-UNTIL-DRAWN UNTIL-WHOLE".
    const std::unique_ptr<FILE, int (*)(FILE*)> lines(
        popen((bin + "/cydgynllun --time-screens").c_str(), "r"), &pclose);
    std::array<char, 256> line {};
    while (lines && std::fgets(line.data(), line.size(), lines.get())) {
        std::istringstream words(line.data());
        std::string screen;
        double ms = 0;
        if (words >> screen >> ms) {
            std::fprintf(stderr, "%s", line.data());
            if (ms > slowest) {
                slowest = ms;
                name = screen;
            }
        }
    }
    if (slowest == 0)
        std::exit(1);
    return { "from tap to drawn, the slowest screen (" + name + ")", "ms", slowest, 0, 100 };
}

namespace {

//! The numbers of one line of `cydgynllun --time-typing`: "key MEDIAN SLOWEST", "language MEDIAN".
std::vector<double> typingLine(const std::string& bin, const std::string& wanted)
{
    const std::unique_ptr<FILE, int (*)(FILE*)> lines(
        popen((bin + "/cydgynllun --time-typing").c_str(), "r"), &pclose);
    std::array<char, 256> line {};
    while (lines && std::fgets(line.data(), line.size(), lines.get())) {
        std::istringstream words(line.data());
        std::string what;
        if (words >> what && what == wanted)
            return { std::istream_iterator<double>(words), std::istream_iterator<double>() };
    }
    std::exit(1);
}

} // namespace

Report slowestKey(const std::string& bin)
{
    const auto key = typingLine(bin, "key");
    return { "work of one key, the slowest of 80 (beside: their median)", "ms", key.at(1), 0, 16, key.at(0) };
}

Report languageSwitch(const std::string& bin)
{
    return { "work of a change of language", "ms", typingLine(bin, "language").at(0), 0, 50 };
}

} // namespace cyd::bench
