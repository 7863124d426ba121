// What is wrong with a regular expression, and where: browsers say the one in words of their own, and the other not at
// all. Knows JavaScript's syntax with the flag `u`, as far as people get it wrong; the browser has the last word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/language.h"

namespace sayso::app {

struct PatternFault {
    /// In characters, counted from 1.
    std::size_t place = 0;
    language::Phrase what{};
};
/// In a sentence for a person.
std::string words_of(const language::Language& language, const PatternFault& fault);

/// The first fault of a pattern; nothing where none is seen. O(length).
std::optional<PatternFault> fault_in_pattern(std::string_view pattern);

}  // namespace sayso::app
