// Where a text may be taken apart: grapheme clusters, words and sentences by UAX #29, lines by UAX #14.
// Rests on the properties of Unicode 15.1. Nothing is tailored; all official conformance tests pass.
//
// Each function reads valid UTF-8 under 4 GiB, usually one paragraph, in O(n) time whatever the text, with at most
// 12 bytes of working memory a code point. Offsets count from the start of the text given.
#pragma once

#include <string_view>
#include <vector>

#include "text/offsets.h"

namespace sayso::text {

/// The end of each grapheme cluster (what a person takes for one character), in order; the last is the end of the text.
std::vector<ByteOffset> grapheme_boundaries(std::string_view text);

/// The end of each segment by the word rules, in order; spaces and punctuation are segments too. See words.h for those
/// that are words.
std::vector<ByteOffset> word_boundaries(std::string_view text);

/// The end of each sentence, with the spaces after it, in order; the last is the end of the text. Knows no
/// abbreviations: "Dr. Brandt" is cut after "Dr. ".
std::vector<ByteOffset> sentence_boundaries(std::string_view text);

/// A place where a line may end, or must.
struct LineBreak {
    ByteOffset place;
    /// After a line end (LF, U+2028 and their like), and at the end of the text.
    bool mandatory = false;

    bool operator==(const LineBreak&) const = default;
};

/// Where lines may end, in order; the last is the end of the text. Scripts that need a dictionary (Thai, Khmer, Lao,
/// Burmese) give none inside a phrase: a line too long for its column is to be cut at a grapheme boundary.
std::vector<LineBreak> line_break_opportunities(std::string_view text);

}  // namespace sayso::text
