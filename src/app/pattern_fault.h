// What is wrong with a regular expression, and where: browsers say the one in words of their own, and the other not at
// all. Knows JavaScript's syntax with the flag `u`, as far as people get it wrong; the browser has the last word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sayso::app {

/// The first fault of a pattern in words for a person, with its place, counted in characters from 1; nothing where none
/// is seen. O(length).
std::optional<std::string> fault_in_pattern(std::string_view pattern);

}  // namespace sayso::app
