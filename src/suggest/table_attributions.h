// Attributions by tables of reporting words, in the languages for which nothing was learned: German, French, Spanish,
// Chinese and Arabic. Precise rather than complete: where no source is clear, there is none. Rests on sentence_items
// and a reader for each way of writing: european_attributions, arabic_attributions, chinese_attributions.
#pragma once

#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/language.h"
#include "suggest/read_block.h"

namespace sayso::suggest {

/// The attributions of one block, in order, before complete_quotations. None in languages that have no table. O(n).
std::vector<Attribution> table_attributions(std::string_view text, const ReadBlock& block, Language language);

}  // namespace sayso::suggest
