// Sentences that end with who says so: "The bridge is safe, people familiar with the matter said." English, by grammar
// alone: what was learned misses them where the source is long. Rests on read_block, attribution and name_words.
#pragma once

#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/read_block.h"

namespace sayso::suggest {

/// Adds an attribution for each such sentence of the block of which `attributions` have neither that verb nor, as their
/// content, most of the words. O(n + s log m) in the block, its s sentences and m attributions.
void add_closing_sources(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions);

}  // namespace sayso::suggest
