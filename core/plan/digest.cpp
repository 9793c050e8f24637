#include "core/plan/digest.h"

#include "core/plan/paths.h"

#include <algorithm>

namespace cyd::plan {

namespace {

constexpr std::uint64_t kAnswersTag = 51'715, kAskedTag = 51'716;

void write(CborWriter& out, const Ledger& ledger, const View& view, const Node& node);

void writeChildren(CborWriter& out, const Ledger& ledger, const View& view, const Node& node, bool items)
{
    std::vector<Node*> children = view.childrenOf(node, items);
    out.head(items ? Major::Array : Major::Map, children.size());
    if (!items)
        std::sort(children.begin(), children.end(),
            [](const Node* a, const Node* b) { return a->segment() < b->segment(); });
    for (const Node* child : children) {
        if (!items)
            out.text(child->segment());
        write(out, ledger, view, *child);
    }
}

// Every answer that stands, in an order that depends on nothing but the answers.
void write(CborWriter& out, const Ledger& ledger, const View& view, const Node& node)
{
    if (!view.contested(node).empty())
        out.head(Major::Tag, kAskedTag);
    std::vector<Bytes> answers;
    for (const Candidate& candidate : view.candidates(node)) {
        CborWriter answer;
        if (candidate.shown == Shown::Value)
            answer.raw(canonicalJson(ledger.op(candidate.op).value));
        else
            writeChildren(answer, ledger, view, node, candidate.shown == Shown::List);
        answers.push_back(answer.take());
    }
    std::sort(answers.begin(), answers.end());
    if (answers.size() > 1) {
        out.head(Major::Tag, kAnswersTag);
        out.head(Major::Array, answers.size());
    }
    for (const Bytes& answer : answers)
        out.raw(answer);
}

} // namespace

Hash digestOf(const Ledger& ledger, const View& view, Section section, BytesView salt)
{
    CborWriter out;
    out.number(static_cast<std::uint64_t>(section));
    out.byteString(salt);
    std::vector<Node*> children = view.childrenOf(ledger.root(), false);
    std::erase_if(children, [&](const Node* child) { return sectionOfPath(child->path) != section; });
    std::sort(children.begin(), children.end(),
        [](const Node* a, const Node* b) { return a->segment() < b->segment(); });
    out.head(Major::Map, children.size());
    for (const Node* child : children) {
        out.text(child->segment());
        write(out, ledger, view, *child);
    }
    return hashOf("cyd/plan/digest/v1", { out.bytes() });
}

} // namespace cyd::plan
