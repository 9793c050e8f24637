//! The commands of `cyd`, one function each; each returns the exit code.
#pragma once

#include "sync/cyd/console.h"

#include <string>
#include <vector>

namespace cyd::cli {

// Organisation and vault.
[[nodiscard]] int orgCreate(Console&, const std::string& organisation, const std::string& admin);
[[nodiscard]] int orgInvite(
    Console&, const std::string& name, const std::string& role, const std::string& serverUrl);
[[nodiscard]] int orgMembers(Console&);
[[nodiscard]] int orgConfirm(Console&, const std::string& serverUrl);
[[nodiscard]] int vaultJoin(Console&, const std::string& code, const std::string& serverUrl);
[[nodiscard]] int vaultInfo(Console&);
[[nodiscard]] int vaultVerify(Console&);
[[nodiscard]] int vaultPasswd(Console&, const std::string& newPassphraseFile);
[[nodiscard]] int synchronise(Console&, const std::string& serverUrl, bool watch);

// Plans.
[[nodiscard]] int planImport(Console&, const std::vector<std::string>& files);
[[nodiscard]] int planList(Console&);
[[nodiscard]] int planShow(Console&, const std::string& plan);
[[nodiscard]] int planHistory(Console&, const std::string& plan);
[[nodiscard]] int planAccess(Console&, const std::string& plan);

//! How a VALUE on the command line is read: a text answer stays a text answer, whatever it looks like.
enum class ValueKind {
    Guess, //!< text where text stands; JSON where a number, list, object, true/false or null stands or
           //!< nothing does
    Text,
    JsonText,
};
struct SetArguments {
    std::string plan, path, value, why;
    ValueKind kind = ValueKind::Guess;
};
[[nodiscard]] int planSet(Console&, const SetArguments&);
[[nodiscard]] int planAdd(
    Console&, const std::string& plan, const std::string& path, const std::string& json);
[[nodiscard]] int planRemove(Console&, const std::string& plan, const std::string& path);
[[nodiscard]] int planApply(Console&, const std::string& plan, const std::string& file, std::size_t batch);
[[nodiscard]] int planConflicts(Console&, const std::string& plan);
struct ResolveArguments {
    std::string plan, path, value;
    int keep = 0; //!< 1 is the first answer that `conflicts` shows; 0: --value was given
    bool hasValue = false;
};
[[nodiscard]] int planResolve(Console&, const ResolveArguments&);
struct SignArguments {
    std::string plan, as, how, strokesFile;
    workspace::SignRequest request;
};
[[nodiscard]] int planSign(Console&, SignArguments);
[[nodiscard]] int planVerify(Console&, const std::string& planOrFile);
struct ExportArguments {
    std::string plan, format, language, audience, form, output;
    std::uint64_t version = 0; //!< 0: the plan as it is
};
[[nodiscard]] int planExport(Console&, const ExportArguments&);
[[nodiscard]] int planShare(
    Console&, const std::string& plan, const std::string& member, const std::string& sections);
[[nodiscard]] int planCheck(Console&, const std::string& plan);
struct CheckFileArguments {
    std::vector<std::string> files; //!< "-": standard input
    std::string asOf; //!< ISO date; empty: each plan's own day
    bool lines = false; //!< one plan a line
};
//! One plan: its findings. Several files, or plans by the line: how often each rule asks, in one pass that
//! holds one plan at a time.
[[nodiscard]] int planCheckFiles(Console&, const CheckFileArguments&);
//! What a rule means, why it is asked, and when to ignore it.
[[nodiscard]] int checkExplain(Console&, const std::string& rule);
//! The settings of the service that are in force, the file that they came from, and the source of each
//! number.
[[nodiscard]] int policyShow(Console&);
//! How many findings a plan has today.
[[nodiscard]] std::uint64_t findingsIn(const Console&, const Json& plan);

} // namespace cyd::cli
