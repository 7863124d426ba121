// Units of an article's text, as a person points and moves: characters, words, sentences, blocks.
// Rests on text/breaks and text/words, one block at a time, so that no step costs more as the article grows.
#pragma once

#include "annotation/document.h"
#include "app/selection.h"
#include "article/article.h"
#include "text/offsets.h"

namespace sayso::app {

/// The block that `place` stands in or at the end of, or null between blocks. O(log n).
const article::Block* block_at(const article::Article& article, text::CodePointOffset place);
/// The number of that block, or of the first one after `place`. O(log n).
std::size_t block_number_at(const article::Article& article, text::CodePointOffset place);

/// The annotated sentence, not rejected, that `place` stands in, else one that ends there, or null. O(log n + k).
const annotation::Annotation* sentence_marked_at(const annotation::Document& document, text::CodePointOffset place);

/// The unit around a place; empty there where there is none (between blocks, in white space between words). A sentence
/// is one that is annotated and not rejected, else what UAX #29 says. O(block).
text::CodePointRange unit_at(const annotation::Document& document, Unit unit, text::CodePointOffset place);

/// Where a caret at `place` goes by one unit, to the right (`direction` > 0) or to the left. From the end of a block to
/// the start of the next one, and back: carets do not stand between blocks. O(block).
text::CodePointOffset moved_by(const annotation::Document& document, Unit unit, text::CodePointOffset place,
                               int direction);

/// `range` made wider where an end stands inside a character as a person sees it (a grapheme cluster). O(block).
text::CodePointRange snapped_to_characters(const article::Article& article, text::CodePointRange range);
/// The start of the character that `place` stands inside, or `place`.
text::CodePointOffset snapped_to_character(const article::Article& article, text::CodePointOffset place);

/// `range` made wider so that it cuts no word, and no character.
text::CodePointRange snapped_to_words(const article::Article& article, text::CodePointRange range);

/// `range` without the white space at its ends.
text::CodePointRange trimmed(const article::ArticleText& text, text::CodePointRange range);

}  // namespace sayso::app
