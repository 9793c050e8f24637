//! The guided tour: the real app on two fictional devices and a real server on loopback, and what a person
//! would have seen.
#pragma once

#include <QString>

namespace cyd::app {

//! Writes PNG screenshots, printed plans and transcript.md into `folder` (made when absent). 0 when every
//! step went as told; otherwise 1, and the transcript ends with the step that did not. `serverProgram` is the
//! path of cyd-server.
[[nodiscard]] int runTour(const QString& folder, const QString& serverProgram);

} // namespace cyd::app
