//! What a signature vouches for: which records, what content, what was shown, who answered how. Inside of
//! this room.
// Frozen: see docs/record-format.md, "A sealed version".
#pragma once

#include "core/workspace/workspace.h"

namespace cyd::workspace {

inline constexpr std::string_view kVersionPrefix = "cyd/version/v1";

//! A section of a plan document: its top-level members that are sealed under that section's key.
[[nodiscard]] Json sectionOf(const Json& document, Section section);
//! BLAKE2b over the sorted list of (path, type, length, raw value) of every leaf: it does not depend on a
//! library's way of writing JSON or on the order of keys. Salted, so that a short section cannot be guessed
//! from its digest.
[[nodiscard]] Hash contentDigest(const Json& content, BytesView salt);

struct Statement {
    struct Part {
        Section section = Section::Core;
        Hash salt, digest;
    };
    std::uint32_t number = 0;
    std::int64_t atMs = 0;
    PlanId plan;
    std::optional<RecordId> supersedes;
    std::vector<RecordId> heads; //!< newest record of each author that the content comes from
    std::vector<Part> parts;
    SignRequest signer;

    //! One hash over all parts: what a signature line in the plan carries.
    [[nodiscard]] Hash digest() const;
};
[[nodiscard]] Bytes encode(const Statement& statement);
//! A path of the plan that is no part of what somebody agrees to: to whom copies went and who made them,
//! notes on findings, requests for a review, comments, what is kept in confidence, the signatures themselves,
//! and what follows a change of coordinator: its letters, and that the new one accepted.
[[nodiscard]] bool isBesideTheText(std::string_view path);
//! A path of the traces that copies leave (Workspace::noteCopy).
[[nodiscard]] bool isAccessLog(std::string_view path);
//! The place of a version's own line among the plan's signatures (`involvement.signatures`); nothing when it
//! is not there.
[[nodiscard]] std::optional<std::size_t> lineOf(
    const Json& document, const SignRequest& signer, const std::string& signedAt, const std::string& digest);
//! Corrupt "version.malformed".
[[nodiscard]] Result<Statement> parseStatement(BytesView bytes);

//! The payload of a Version record: the statement's exact bytes and the device's signature over them.
struct SignedStatement {
    Bytes statement;
    Signature signature;
};
[[nodiscard]] Bytes encode(const SignedStatement& sealed);
[[nodiscard]] Result<SignedStatement> parseSignedStatement(BytesView payload);

} // namespace cyd::workspace
