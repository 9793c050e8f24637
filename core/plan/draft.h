//! Ops being put together, and their way into payloads that each fit a record.
#pragma once

#include "core/plan/ledger.h"

#include <unordered_set>

namespace cyd::plan {

//! Why a value cannot be part of a plan.
enum class Flaw { None, Type, Size, Key, Duplicate, Depth };
//! Finds the first flaw of a value at a depth (1 for the value of a top-level key).
[[nodiscard]] Flaw flawOf(const Json& value, std::size_t depth);

//! An item's segment: its own id, when it may be one; otherwise nothing.
[[nodiscard]] std::string_view ownName(const Json& item, std::string_view listKey);
//! The segments of a list's items: own ids where each is the only one, empty where one has to be made.
[[nodiscard]] std::vector<std::string> itemNames(const Json& list, std::string_view listKey);
//! A segment for an item without an id.
[[nodiscard]] std::string freshSegment();

struct DraftOp {
    OpKind kind = OpKind::Put;
    std::string path;
    Json value; //!< Put
    std::string place; //!< Place
    bool carried = false;
    std::vector<OpId> replaces, covers, buries, settles;
};

class Draft {
public:
    explicit Draft(const Ledger& ledger)
        : m_ledger(ledger)
    {
    }
    void add(DraftOp op)
    {
        if (op.kind == OpKind::Put)
            m_puts.insert(op.path);
        m_ops.push_back(std::move(op));
    }
    [[nodiscard]] const std::vector<DraftOp>& ops() const { return m_ops; }
    [[nodiscard]] bool puts(const std::string& path) const { return m_puts.contains(path); }
    //! The payloads, split where the section changes and where one would be too large. Fault: Invalid
    //! "value.size".
    [[nodiscard]] Result<Edit> finish(std::string_view why) const;

private:
    struct Packed {
        Section section;
        Bytes bytes;
        std::size_t numbers;
    };
    struct Range {
        std::uint32_t author;
        std::uint64_t seq;
        std::uint32_t index, count;
    };
    [[nodiscard]] std::vector<CertId> authors() const;
    [[nodiscard]] std::vector<Range> ranges(
        const std::vector<OpId>& ops, const std::vector<CertId>& table) const;
    struct Value {
        Bytes bytes, nonce;
    };
    [[nodiscard]] Bytes encode(const DraftOp& op, const Value& value, const std::vector<CertId>& table) const;
    [[nodiscard]] bool packPut(
        const DraftOp& op, const std::vector<CertId>& table, std::vector<Packed>& out) const;
    [[nodiscard]] bool packRest(
        const DraftOp& op, const std::vector<CertId>& table, std::vector<Packed>& out) const;

    const Ledger& m_ledger;
    std::vector<DraftOp> m_ops;
    std::unordered_set<std::string> m_puts; //!< their paths
};

} // namespace cyd::plan
