// Dates in words. Times are UTC, and say so: the host does not tell where the person is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "language/language.h"

namespace sayso::ui {

/// "24 Nov 2026", of milliseconds since 1970, UTC. Civil dates from days: H. Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", 2013.
std::string date_words(const language::Language& language, std::int64_t milliseconds);
/// An RFC 3339 time, UTC: "14:02 UTC" where it is of the same day as `now` (in the same form), else "24 Nov 2026";
/// empty where it is none.
std::string moment_words(const language::Language& language, std::string_view moment, std::string_view now);

}  // namespace sayso::ui
