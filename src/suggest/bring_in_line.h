// What brings the suggestions of some blocks in line with what is suggested of them now, as changes of an Edit. Rests
// on suggested_marks.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "annotation/document.h"
#include "annotation/edit.h"
#include "suggest/suggested_marks.h"

namespace sayso::suggest {

/// Some blocks, by their numbers in the article, from the first up to the second.
using BlockNumbers = std::pair<std::size_t, std::size_t>;

/// Adds to `edit` the speakers that the marks name first. O(k).
void put_speakers(const annotation::Document& document, const SuggestedMarks& marks, annotation::Edit& edit);

/// Adds to `edit` what brings the suggestions of `blocks` in line with `wanted`: what is still suggested stays, what is
/// not goes, with speakers of whom nothing is left. O(k log k) in the annotations of these blocks.
void bring_in_line(const annotation::Document& document, const SuggestedMarks& marks, BlockNumbers blocks,
                   std::vector<annotation::Annotation> wanted, annotation::Edit& edit);

}  // namespace sayso::suggest
