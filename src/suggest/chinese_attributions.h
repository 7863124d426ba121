// Attributions of Chinese sentences, which have no spaces: each character is an item. Rests on cue_tables and
// said_items.
#pragma once

#include <vector>

#include "suggest/attribution.h"
#include "suggest/sentence_items.h"

namespace sayso::suggest {

/// Adds the attribution of the sentence to `found`: who stands before a verb of reporting says what follows it, or what
/// is quoted before it. O(n) in the items.
void read_chinese_sentence(const SentenceItems& sentence, std::vector<Attribution>& found);

}  // namespace sayso::suggest
