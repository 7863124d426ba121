// What a sentence says, without the words that tell who says it. Rests on passage_names.
#pragma once

#include <vector>

#include "app/passage.h"

namespace sayso::app {

/// The quotations of a sentence that has some, with the reporter's words that lead up to them. O(block).
std::vector<Part> said_with_quotations(const Passage& passage, Part sentence, const std::vector<Part>& quotations,
                                       Part cue);

/// What is said without quotation marks: before the cue or after it. O(block).
Part said_without_quotations(const Passage& passage, Part sentence, Part cue);

}  // namespace sayso::app
