//! A copy of a plan for somebody: what they may see, with the versions and open questions that the paper must
//! tell.
#pragma once

#include "core/checker/policy.h"
#include "core/exchange/print.h"
#include "core/workspace/workspace.h"

#include <optional>

namespace cyd::workspace {

struct CopyRequest {
    std::string format; //!< json | html | pdf | version
    std::string language; //!< en | cy | both
    std::string audience; //!< "" (the record), person, gp, crisis, carer:PERSON_ID or invited:PERSON_ID
    std::string today; //!< ISO date, printed on the paper
    std::string form = {}; //!< "": full; else as exchange::nameOf says; of html and pdf only
    std::optional<RecordId> version
        = {}; //!< a sealed version, for the record and the person; else the plan as it is
    checker::Policy policy = {}; //!< the service's own settings
};

[[nodiscard]] exchange::CopyRules copyRules(const checker::Policy& policy);

//! The bytes of the copy. Faults: Invalid "export.format" / "export.audience" / "export.language" /
//! "export.form", NotFound "export.version" (nothing has been signed yet), and those of exchange::documentFor
//! and exchange::toPdf. The format json without an audience is the whole document, as it was imported and
//! edited. A version that was sealed is given to nobody else: what others may have is asked of the plan as it
//! is.
[[nodiscard]] Result<Bytes> makeCopy(
    Workspace& vault, const PlanId& id, const CopyRequest& request, const i18n::Phrasebook& words);

//! Leaves the trace of a copy that was made so (Workspace::noteCopy), and of an invitation its day beside
//! whoever was asked. For both doors; the copy is given whatever this answers.
[[nodiscard]] Done noteCopy(Workspace& vault, const PlanId& id, const CopyRequest& request);

//! The facts for the paper that are not in the plan itself; of a sealed version, its own signature.
[[nodiscard]] Result<exchange::PrintFacts> printFacts(const Workspace& vault, const PlanId& id,
    const std::string& today, const checker::Policy& policy, const std::optional<RecordId>& version = {});

} // namespace cyd::workspace
