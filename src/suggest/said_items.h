// What is said in a sentence, and the attribution made of it. Rests on sentence_items and attribution.
#pragma once

#include <vector>

#include "suggest/attribution.h"
#include "suggest/sentence_items.h"

namespace sayso::suggest {

/// How likely an attribution is by what stands beside its cue. Guesses until there are people's marks in these
/// languages to measure on.
inline constexpr float score_beside_quotation = 0.85F;
inline constexpr float score_indirect = 0.7F;

/// Adds the items as content, without the marks at their ends; nothing where no word is left.
void add_content(const SentenceItems& sentence, Attribution& attribution, ItemRange items);

/// Adds the attribution to those found, with the table as its rule; not one without content.
void add_found(const SentenceItems& sentence, std::vector<Attribution>& found, Attribution attribution, float score);
/// Adds one without content, after whose cue the block ends with a colon: what is said follows in the next block.
void add_announcing(std::vector<Attribution>& found, Attribution attribution);

}  // namespace sayso::suggest
