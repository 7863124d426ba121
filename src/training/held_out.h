// Which articles nothing is learned from, so that what was learned can be measured on them: told by their ids alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace sayso::training {

/// FNV-1a, 64 bits.
constexpr std::uint64_t hash_of_id(std::string_view id) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : id)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    return hash;
}

/// A sixth of all.
constexpr bool is_held_out(std::string_view id) {
    return (hash_of_id(id) >> 20U) % 6 == 0;
}

/// One of five parts of the others.
constexpr unsigned fold_of(std::string_view id) {
    return static_cast<unsigned>((hash_of_id(id) >> 40U) % 5);
}

}  // namespace sayso::training
