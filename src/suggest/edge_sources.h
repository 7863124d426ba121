// Sentences that begin or end with who says so: "As Holm has pointed out, the bridge is safe", "The bridge is safe,
// people familiar with the matter said". English, by grammar alone: what was learned misses them where the source is
// long. Rests on read_block, attribution and name_words.
#pragma once

#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/read_block.h"

namespace sayso::suggest {

/// Adds an attribution for each such sentence of the block of which `attributions` have neither that verb nor, as their
/// content, any of the words. One that has the verb and a part of what stands before its source has all of that. O(n +
/// (s + m) log m) in the block, its s sentences and m attributions.
void add_edge_sources(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions);

}  // namespace sayso::suggest
