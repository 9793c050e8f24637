//! The second person of the fictional team: another vault beside the first, and what went to and fro between
//! the two.
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

namespace cyd::app {

//! Invites a colleague into `vault`, shares every plan, lets both change one answer of the first plan apart
//! from each other, and exchanges what each has, as a server would number it. Afterwards `vault` shows plans
//! that are on this device only, waiting, on the server and seen, and one question with two answers.
[[nodiscard]] Done addColleague(workspace::Workspace& vault, const QString& folder, const WallClock& clock);

} // namespace cyd::app
