// The words of a text, as a person points at them: what a double click takes and what a drag snaps to.
// A word is a segment by UAX #29 that has a letter or a number: "don't" and "3.14" are one, "Solheim-Nkemelu" is two.
// Rests on breaks.
#pragma once

#include <string_view>

#include "text/offsets.h"

namespace sayso::text {

/// The word that `place` stands in or before; else the word that ends there; else the empty range there. Costs as much
/// as the text between the spaces around it is long, not as the text is.
ByteRange word_at(std::string_view text, ByteOffset place);

/// `range` made wider, so that it cuts no word: an end inside a word moves to that word's end. An empty range, and an
/// end beside a word, stay as they are. Costs like `word_at`.
ByteRange snap_to_words(std::string_view text, ByteRange range);

/// `range` without the white space at its ends; empty, at its end, if there is nothing else. Costs as much as there is
/// white space.
ByteRange trim_white_space(std::string_view text, ByteRange range);

}  // namespace sayso::text
