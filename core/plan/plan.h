//! The care plan as the sum of ops: every field a multi-value register, every list a set of items.
//!
//! State is a function of the *set* of applied records: order, duplication, clocks and the server never
//! matter to meaning. Pure: no storage, no keys, no clock.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/section.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cyd::plan {

//! The record that an op came in.
struct Origin {
    CertId author;
    std::uint64_t authorSeq = 0;
    Stamp hlc = 0;
    Section section = Section::Core;
    auto operator<=>(const Origin&) const = default;
};

//! Ops ready to be sealed: one payload a record, at most record::kMaxPayload bytes each, in the order to
//! commit.
struct SectionOps {
    Section section = Section::Core;
    Bytes payload;
};
using Edit = std::vector<SectionOps>;

//! Two people answered one question without having seen each other's answer. Never an error.
struct Conflict {
    enum class Kind {
        Values, //!< several values stand
        RemovedAndEdited, //!< one removed the item, another changed it: it stays, and asks
    };
    struct Answer {
        Json value; //!< for RemovedAndEdited: the item as it stands, and null for the removal
        Origin origin;
    };
    Kind kind = Kind::Values;
    std::string path; //!< as a user writes it: "domains.accommodation.in_my_words"
    Section section = Section::Core;
    std::vector<Answer> answers; //!< at least two, oldest first
};

//! One thing that happened, in words that a screen can use.
struct Change {
    Origin origin;
    std::string path; //!< as a user writes it, by the names items have now
    Json before; //!< what this author replaced; discarded when there was nothing
    Json after; //!< discarded when it was removed
    std::string why; //!< the reason given, if one was asked
};

class Plan {
public:
    Plan();
    Plan(Plan&&) noexcept;
    Plan& operator=(Plan&&) noexcept;
    ~Plan();

    //! Applies the ops of one accepted record. Applying one twice changes nothing. Faults: Corrupt
    //! "ops.malformed" (not CBOR, limits, wrong shape), Refused "ops.section" (a path that does not belong to
    //! the record's section), TooNew "ops.critical" (a kind of op ≥ 128). On a fault nothing is applied.
    [[nodiscard]] Done apply(const Origin& origin, BytesView payload);

    //! The whole plan as plan JSON v1, unknown fields included, in the order in which they were first
    //! written. Where several values stand, the one with the greatest (hlc, author) is in the document,
    //! except for consent, risk and the next review: there it is the safer one (fields.cpp). conflicts() has
    //! all.
    [[nodiscard]] const Json& document() const;
    //! The value at a user's path, or nullptr.
    [[nodiscard]] const Json* at(std::string_view path) const;
    //! The path by which a place can be kept: an item without an id of its own is named by what it came with
    //! ("comments.~0123456789abcdef:0.text"), not by its position, which an item that arrives can change.
    //! Every call that takes a user's path takes such a one. What is not there comes back as it is.
    [[nodiscard]] std::string steadyPath(std::string_view path) const;
    //! The path as a user writes it now.
    [[nodiscard]] std::string pathNow(std::string_view path) const;
    //! The record that the value at a user's path came in, the one that document() shows where several stand.
    //! Nothing where no single value stands: an object, a list, or no such place.
    [[nodiscard]] std::optional<Origin> originOf(std::string_view path) const;
    [[nodiscard]] std::vector<Conflict> conflicts() const;
    //! Oldest first, by (hlc, author, seq). A move in a list has null before and after.
    [[nodiscard]] std::vector<Change> history() const;
    [[nodiscard]] bool empty() const;
    //! How many ops a newer version wrote that this one cannot show. Their records are kept.
    [[nodiscard]] std::size_t unknownOps() const;

    // Each of these builds an edit that replaces exactly what this plan shows; nothing changes until it is
    // applied. The edit is empty when a list or object would be set to what it is already. Faults: NotFound
    // "path.unknown", Invalid "path.malformed" / "value.type" / "value.size" / "path.nolist".

    //! Sets the value at a path; parents that are absent are made. `why` is kept with the change.
    [[nodiscard]] Result<Edit> set(std::string_view path, const Json& value, std::string_view why = {}) const;
    //! Appends an item to the list at a path (made if absent).
    [[nodiscard]] Result<Edit> add(std::string_view listPath, const Json& item) const;
    [[nodiscard]] Result<Edit> remove(std::string_view path) const;
    //! Moves an item to a position in its list (0 first). Order is the one thing that clocks may decide.
    [[nodiscard]] Result<Edit> move(std::string_view itemPath, std::size_t position) const;
    //! Settles a conflict: the value chosen replaces every answer. For RemovedAndEdited, null removes.
    [[nodiscard]] Result<Edit> resolve(std::string_view path, const Json& value) const;
    //! The edits that make an empty plan into this document. Invalid "import.*" when it is not plan JSON v1.
    [[nodiscard]] static Result<Edit> import(const Json& document);

    //! BLAKE2b over every live value in canonical order, with a salt: equal exactly when the sections'
    //! content is.
    [[nodiscard]] Hash digest(Section section, BytesView salt = {}) const;

private:
    struct State;
    std::unique_ptr<State> m;
};

//! Parses plan JSON strictly: UTF-8, depth ≤ 32, size ≤ 8 MiB, no duplicate keys, a schema that we know.
//! Faults: Corrupt "import.json", Invalid "import.schema" / "import.duplicate" / "import.depth" /
//! "import.size", TooNew "import.schema.newer".
[[nodiscard]] Result<Json> parsePlanJson(std::string_view text);
//! The section that a user's path is sealed in.
[[nodiscard]] Section sectionOf(std::string_view path);

} // namespace cyd::plan
