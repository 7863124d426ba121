// Turns: a conversation written down, each part of which begins with who speaks and a colon. “BRANDT: We will not pay.”
// Rests on read_block, names and word_use.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "suggest/word_use.h"

namespace sayso::suggest {

/// Where an article writes a conversation down, gives each turn of it to who speaks; “A:” answers, and nobody is named.
/// What only asks is no claim. `of_blocks` are the attributions of each of `blocks` so far: those of a turn that hang
/// on its label go, those that its speaker makes of others stay. A colon after “Price”, “Claim” or a lone name is none
/// of a conversation. A label that fills its block is that of the next one. In languages but English, labels in
/// capitals alone. O(n log n) in the blocks.
void read_turns(std::string_view text, std::span<const ReadBlock> blocks, const WordUse& words, Language language,
                std::vector<std::vector<Attribution>>& of_blocks);

}  // namespace sayso::suggest
