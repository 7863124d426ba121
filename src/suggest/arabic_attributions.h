// Attributions of Arabic sentences: the verb, who speaks, and what is said after إن. Rests on cue_items and said_items.
#pragma once

#include <vector>

#include "suggest/attribution.h"
#include "suggest/sentence_items.h"

namespace sayso::suggest {

/// Adds the attributions of the sentence to `found`. O(n) in the items.
void read_arabic_sentence(const SentenceItems& sentence, std::vector<Attribution>& found);

}  // namespace sayso::suggest
