// Quoting: words of an article as they are handed on: in quotation marks, with whoever says them and where they stand.
// Rests on document.
#pragma once

#include <string>
#include <string_view>

#include "annotation/document.h"

namespace sayso::app {

/// `words` in quotation marks (those that they have, else new ones, around which they change to single ones), and below
/// them a line with the speaker (may be null), and the article's title, publisher, date and address, as far as they are
/// known.
std::string quoted_with_source(const annotation::Document& document, std::string_view words,
                               const annotation::Speaker* speaker);

/// Who says the words in `range`: the speaker of the smallest claim, not rejected, that covers them, or null.
/// O(log n + k).
const annotation::Speaker* speaker_of_words(const annotation::Document& document, text::CodePointRange range);

}  // namespace sayso::app
