// Attributions of German, French and Spanish sentences. Rests on cue_items, named_items and said_items.
#pragma once

#include <vector>

#include "suggest/attribution.h"
#include "suggest/sentence_items.h"

namespace sayso::suggest {

/// Adds the attributions of the sentence to `found`: at each reporting word the items beside it decide who speaks and
/// what is said. O(n) in the items.
void read_european_sentence(const SentenceItems& sentence, std::vector<Attribution>& found);

}  // namespace sayso::suggest
