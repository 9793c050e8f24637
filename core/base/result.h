//! Value or error: the one way in which ordinary failure is reported.
#pragma once

#include <expected>
#include <source_location>

namespace cyd {

//! What the caller can do about a failure. Closed; never names what a person typed.
enum class Fault {
    Retry, //!< the same call may work in a moment
    Offline, //!< the server cannot be reached; work goes on
    Locked, //!< the vault is locked
    WrongPassphrase,
    Forged, //!< somebody altered it, or it was signed by nobody we know
    Corrupt, //!< damaged, truncated or not what it claims to be
    TooNew, //!< written by a newer version
    Full, //!< no space, or a limit is reached
    Refused, //!< the rules say no (rights, conflict in scope, wrong state)
    NotFound,
    Invalid, //!< the input is wrong; the code says how
    Busy, //!< another process has it open
};

//! A fault, a stable code for the message catalogue ("record.short") and the place in our code. Holds no text
//! from a plan, so that no person's words can reach a log.
struct Error {
    Fault fault;
    const char* code = "";
    std::source_location where = std::source_location::current();
};

template <typename T> using Result = std::expected<T, Error>;
using Done = std::expected<void, Error>;

//! `return fail(Fault::Corrupt, "record.short");` — the code must be a string literal.
[[nodiscard]] inline std::unexpected<Error> fail(
    Fault fault, const char* code = "", std::source_location where = std::source_location::current())
{
    return std::unexpected<Error>(Error { fault, code, where });
}
//! Hands an error on unchanged: `if (!r) return pass(r);`
template <typename T> [[nodiscard]] std::unexpected<Error> pass(const std::expected<T, Error>& result)
{
    return std::unexpected<Error>(result.error());
}

} // namespace cyd
