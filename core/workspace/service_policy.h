//! The service's own settings (checker::Policy): one file, beside every vault and plan.
#pragma once

#include "core/checker/policy.h"
#include "i18n/phrasebook.h"

#include <QString>

namespace cyd::workspace {

//! Why a file of settings is refused as a whole, and which setting it was; "" when it is none in particular.
struct PolicyFault {
    Error error;
    QString setting;
};

//! The file that was named; else `cydgynllun/policy.json` in the first of the standard places for
//! configuration that has one (the user's own, then the machine's: /etc/xdg). "": there is none.
[[nodiscard]] QString policyFile(const QString& named = {});
//! The defaults without a file ("", of policyFile). Faults, all Invalid: "policy.file" (cannot be read),
//! "policy.json", "policy.duplicate" (a setting stands twice), and those of checker::policyFromJson.
[[nodiscard]] std::expected<checker::Policy, PolicyFault> readPolicy(const QString& file);
//! Which file, what is wrong with it and what to do.
[[nodiscard]] QString refusedWords(
    const PolicyFault& fault, const QString& file, i18n::Lang lang, const i18n::Phrasebook& words);

} // namespace cyd::workspace
