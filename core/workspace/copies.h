//! A copy of a plan for somebody: what they may see, with the versions and open questions that the paper must
//! tell.
#pragma once

#include "core/exchange/print.h"
#include "core/workspace/workspace.h"

namespace cyd::workspace {

struct CopyRequest {
    std::string format; //!< json | html | pdf | version
    std::string language; //!< en | cy | both
    std::string audience; //!< "" (the record), person, gp, crisis or carer:PERSON_ID
    std::string today; //!< ISO date, printed on the paper
    std::string form = {}; //!< "": full; else as exchange::nameOf says; of html and pdf only
};

//! The bytes of the copy. Faults: Invalid "export.format" / "export.audience" / "export.language" /
//! "export.form", NotFound "export.version" (nothing has been signed yet), and those of exchange::documentFor
//! and exchange::toPdf. The format json without an audience is the whole document, as it was imported and
//! edited.
[[nodiscard]] Result<Bytes> makeCopy(
    Workspace& vault, const PlanId& id, const CopyRequest& request, const i18n::Phrasebook& words);

//! The facts for the paper that are not in the plan itself.
[[nodiscard]] Result<exchange::PrintFacts> printFacts(
    const Workspace& vault, const PlanId& id, const std::string& today);

} // namespace cyd::workspace
