//! The document type of the product: JSON that keeps the order of its keys and the difference between 1
//! and 1.0.
#pragma once

#include <nlohmann/json.hpp>

namespace cyd {
using Json = nlohmann::ordered_json;
}
