// German sentences that are reported by the form of their verb alone: “Die Brücke sei sicher.” Rests on said_items.
#pragma once

#include <vector>

#include "suggest/attribution.h"
#include "suggest/sentence_items.h"

namespace sayso::suggest {

/// Adds the sentence to `found`, those of the sentences before it in the block, where the verb of its main clause
/// stands in the first subjunctive and nothing attributes it. Who spoke last in the block goes on speaking; where
/// nobody did, it stays open. German prose only. O(n) in the items.
void read_subjunctive(const SentenceItems& sentence, std::vector<Attribution>& found);

}  // namespace sayso::suggest
