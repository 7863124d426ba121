// UnknownField: a key of a file that this version has no name for. It is kept as it stands and written back.
#pragma once

#include <string>

namespace sayso::article {

struct UnknownField {
    std::string key;
    /// The value as compact JSON.
    std::string json;

    bool operator==(const UnknownField&) const = default;
};

}  // namespace sayso::article
