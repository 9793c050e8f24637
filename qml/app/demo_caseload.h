//! A fictional caseload in a throw-away vault: what `--demo`, screenshots and the self-test open. All
//! persons, numbers and places in it are invented.
#pragma once

#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QString>

namespace cyd::app {

//! The day that the fictional caseload lives on, with the hour of the real clock.
[[nodiscard]] QDateTime demoNow();
//! The same for records.
[[nodiscard]] WallClock demoClock();

//! The least that a passphrase may cost: the fictional vault is there in a moment.
inline constexpr workspace::VaultOptions kDemoCost { .kdfMemoryMiB = 64, .kdfPasses = 3 };
//! What opens the fictional vault again after it was locked.
inline constexpr const char* kDemoPassphrase = "enfys-crwban-telyn-mwyar";

//! A vault at `folder`/vault with the sample plans and a dozen short ones, unlocked, and a colleague's vault
//! beside it.
[[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> makeDemoCaseload(const QString& folder);

//! The plan that shows what a screen is for: one with something left to ask where the checker asks.
[[nodiscard]] QString demoPlanFor(const QString& screen);

} // namespace cyd::app
