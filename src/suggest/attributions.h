// The attributions of an article: what was learned says who says what, rules about quotation marks put its words right.
// Rests on read_block, the tagger and quotation_rules.
#pragma once

#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "suggest/tagger.h"

namespace sayso::suggest {

/// The attributions of one block by itself, in order of where their content begins. The last one can have no content: a
/// cue with a colon after it at the end of the block, whose words are to follow (continue_quotations). `words` serves
/// many blocks: it has no say in the result. O(n).
std::vector<Attribution> attributions_in(std::string_view text, const ReadBlock& block, Language language,
                                         WordMemory& words);

}  // namespace sayso::suggest
