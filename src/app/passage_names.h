// Who says what a sentence says: the words beside a cue that name somebody. Rests on passage.
#pragma once

#include <optional>
#include <vector>

#include "app/passage.h"

namespace sayso::app {

/// Whoever is named last in `part`, which ends where a cue or a claim begins: "Mara Lindqvist", "the mayor",
/// "engineers". O(block).
std::optional<Part> named_before(const Passage& passage, Part part, Part sentence);

/// Who is named beside the cue, outside of the words that are `said`. O(block).
std::optional<Part> named_at(const Passage& passage, Part cue, const std::vector<Part>& said, Part sentence);

}  // namespace sayso::app
