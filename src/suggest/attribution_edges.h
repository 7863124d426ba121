// Where the words of an attribution begin and end: what was learned finds them by likelihood, and grammar puts their
// edges right. English. Rests on read_block, attribution and the words that names and cues are known by.
#pragma once

#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/read_block.h"

namespace sayso::suggest {

/// Puts the edges of a block's attributions right: a source ends before its comma, "It is said" has none, what is said
/// "on Mastodon that …" begins with "that". Leaves out those that have no words of their own left. O(n + m log n) in
/// the block and its m attributions.
void mend_edges(std::string_view text, const ReadBlock& block, std::vector<Attribution>& attributions);

/// `words` without the commas and other marks, and the "who", that a mention may be left with at its ends. O(log n).
text::ByteRange trimmed_mention(std::string_view text, const ReadBlock& block, text::ByteRange words);

}  // namespace sayso::suggest
