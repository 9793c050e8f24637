//! What the operator of a server says on the command line or in a file.
#pragma once

#include "i18n/phrasebook.h"
#include "sync/server/http_server.h"
#include "sync/server/limits.h"

namespace cyd::server {

struct Options {
    HttpOptions http;
    Limits limits;
    std::string store = "cyd-server-data"; //!< a folder
    std::string log = "calls"; //!< calls | none
};

//! What came of the command line.
struct Parsed {
    Options options;
    i18n::Lang lang = i18n::Lang::En;
    std::optional<int> exit; //!< set: print `message` and end with this code
    QString message;
};
[[nodiscard]] Parsed parseOptions(int argc, char** argv, const i18n::Phrasebook& phrases);

} // namespace cyd::server
