// The sentences of a block, by rules that know abbreviations, initials, ellipses, lists and quotations, where UAX #29
// knows none of them. Rests on word_use and the sentence classes of UAX #29.
#pragma once

#include <string_view>
#include <vector>

#include "suggest/language.h"
#include "suggest/word_use.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// The sentences of one block, in order, apart, without the white space around them; all else of it stands in exactly
/// one. Offsets count from its start. Valid UTF-8 without line ends. O(n).
std::vector<text::ByteRange> sentences_in(std::string_view block, Language language, const WordUse& words);

}  // namespace sayso::suggest
