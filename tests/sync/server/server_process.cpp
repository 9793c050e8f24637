#include "server_process.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace cyd::test {

using namespace std::chrono_literals;

namespace {

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

int start(const std::vector<std::string>& arguments, const std::string& out, const std::string& err)
{
    const int pid = fork();
    if (pid != 0)
        return pid;
    const auto redirect = [](const std::string& path, int to) {
        dup2(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), to);
    };
    redirect(out, STDOUT_FILENO);
    redirect(err, STDERR_FILENO);
    std::vector<char*> argv { const_cast<char*>(CYD_SERVER) };
    for (const auto& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execv(CYD_SERVER, argv.data());
    _exit(127);
}

std::optional<int> waitFor(int pid, std::chrono::milliseconds most)
{
    const auto until = std::chrono::steady_clock::now() + most;
    for (;;) {
        int status = 0;
        if (waitpid(pid, &status, WNOHANG) == pid)
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        if (std::chrono::steady_clock::now() > until)
            return std::nullopt;
        std::this_thread::sleep_for(5ms);
    }
}

SSL_CTX* clientContext()
{
    static SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_security_level(context, 0); // tests offer what a good client would not
    return context;
}

} // namespace

TlsFiles makeTlsFiles(const std::string& folder, const std::string& name)
{
    const TlsFiles files { folder + '/' + name + ".crt", folder + '/' + name + ".key" };
    const auto command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
                         "-subj /CN=test -keyout "
        + files.key + " -out " + files.cert + " 2>/dev/null";
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error("openssl");
    return files;
}

Ended runServer(const std::vector<std::string>& arguments)
{
    std::string folder = "/tmp/cyd-run-XXXXXX";
    if (!mkdtemp(folder.data()))
        throw std::runtime_error("mkdtemp");
    const int pid = start(arguments, folder + "/out", folder + "/err");
    const auto code = waitFor(pid, 5s);
    if (!code) {
        ::kill(pid, SIGKILL);
        waitpid(pid, nullptr, 0);
    }
    Ended ended { code.value_or(-1), readFile(folder + "/out"), readFile(folder + "/err") };
    unlink((folder + "/out").c_str());
    unlink((folder + "/err").c_str());
    rmdir(folder.c_str());
    return ended;
}

ServerProcess::ServerProcess(const std::string& folder, const std::vector<std::string>& extra, bool tls)
    : m_folder(folder)
{
    std::signal(SIGPIPE, SIG_IGN); // TLS writes to a server that was just killed: a fault, not the end of us
    std::vector<std::string> arguments { "--listen", "127.0.0.1:0", "--store", folder + "/store", "--lang",
        "en" };
    if (tls) {
        const TlsFiles files { folder + "/server.crt", folder + "/server.key" };
        if (access(files.cert.c_str(), R_OK) != 0)
            (void)makeTlsFiles(folder);
        arguments.insert(arguments.end(), { "--tls-cert", files.cert, "--tls-key", files.key });
    }
    arguments.insert(arguments.end(), extra.begin(), extra.end());
    unlink((folder + "/out").c_str());
    m_pid = start(arguments, folder + "/out", folder + "/err");
    const auto until = std::chrono::steady_clock::now() + 10s;
    std::string line;
    while ((line = readFile(folder + "/out")).find('\n') == std::string::npos) {
        if (std::chrono::steady_clock::now() > until)
            throw std::runtime_error("the server did not start: " + log());
        std::this_thread::sleep_for(2ms);
    }
    m_url = line.substr(line.find("http"));
    m_url.pop_back();
    m_port = static_cast<std::uint16_t>(std::stoi(m_url.substr(m_url.rfind(':') + 1)));
}

ServerProcess::~ServerProcess()
{
    if (m_pid < 0)
        return;
    ::kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
}

Hash ServerProcess::pin() const
{
    const auto until = std::chrono::steady_clock::now() + 5s;
    for (;;) {
        const auto text = log();
        const auto at = text.find(" pin=");
        if (at != std::string::npos && text.size() >= at + 5 + 64)
            return Hash::fromHexText(text.substr(at + 5, 64)).value();
        if (std::chrono::steady_clock::now() > until)
            throw std::runtime_error("no pin in the log");
        std::this_thread::sleep_for(2ms);
    }
}

std::string ServerProcess::log() const
{
    return readFile(m_folder + "/err");
}

std::size_t ServerProcess::residentKb() const
{
    const auto status = readFile("/proc/" + std::to_string(m_pid) + "/status");
    const auto at = status.find("VmRSS:");
    return at == std::string::npos ? 0 : std::stoul(status.substr(at + 6));
}

void ServerProcess::signal(int number) const
{
    ::kill(m_pid, number);
}

std::optional<int> ServerProcess::wait(std::chrono::milliseconds most)
{
    const auto code = waitFor(m_pid, most);
    if (code)
        m_pid = -1;
    return code;
}

Wire::Wire(std::uint16_t port, bool tls, const char* from, int maxTlsVersion)
{
    m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience { 5, 0 };
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    inet_pton(AF_INET, from, &address.sin_addr);
    bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    address.sin_port = htons(port);
    m_open = connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    if (!m_open || !tls)
        return;
    m_tls = SSL_new(clientContext());
    if (maxTlsVersion != 0)
        SSL_set_max_proto_version(m_tls, maxTlsVersion);
    SSL_set_fd(m_tls, m_socket);
    m_open = SSL_connect(m_tls) == 1;
}

Wire::~Wire()
{
    SSL_free(m_tls);
    if (m_socket >= 0)
        close(m_socket);
}

std::string Wire::tlsVersion() const
{
    return m_tls ? SSL_get_version(m_tls) : "";
}

bool Wire::send(std::string_view bytes)
{
    if (!m_open)
        return false;
    if (m_tls)
        return SSL_write(m_tls, bytes.data(), static_cast<int>(bytes.size()))
            == static_cast<int>(bytes.size());
    return ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

bool Wire::fill()
{
    char chunk[16384];
    const auto got = m_tls ? SSL_read(m_tls, chunk, sizeof chunk)
                           : static_cast<int>(::recv(m_socket, chunk, sizeof chunk, 0));
    if (got <= 0)
        return false;
    m_buffer.append(chunk, static_cast<std::size_t>(got));
    return true;
}

HttpReply Wire::read(bool isHead)
{
    HttpReply reply;
    if (!m_open)
        return reply;
    std::size_t end = 0;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return reply;
    }
    reply.head = m_buffer.substr(0, end + 4);
    m_buffer.erase(0, end + 4);
    std::size_t length = 0;
    if (const auto at = reply.head.find("Content-Length: "); at != std::string::npos && !isHead)
        length = std::stoul(reply.head.substr(at + 16));
    while (m_buffer.size() < length) {
        if (!fill())
            return reply;
    }
    reply.body = toBytes(viewOf(m_buffer).first(length));
    m_buffer.erase(0, length);
    reply.status = std::stoi(reply.head.substr(9, 3));
    return reply;
}

HttpReply Wire::post(std::string_view path, BytesView body, std::optional<Hash> token)
{
    std::string request = "POST " + std::string(path)
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    if (token)
        request += "Authorization: Bearer " + token->hex() + "\r\n";
    request += "\r\n" + toString(body);
    return exchange(request);
}

bool Wire::closes(std::chrono::milliseconds most)
{
    if (!m_open)
        return true;
    const auto until = std::chrono::steady_clock::now() + most;
    for (;;) {
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return false;
        pollfd ready { m_socket, POLLIN, 0 };
        if (poll(&ready, 1, static_cast<int>(left.count())) == 1) {
            char chunk[4096];
            if (::recv(m_socket, chunk, sizeof chunk, MSG_DONTWAIT) <= 0)
                return true;
        }
    }
}

void Wire::reset()
{
    const linger hard { 1, 0 };
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close(m_socket);
    m_socket = -1;
    m_open = false;
}

} // namespace cyd::test
