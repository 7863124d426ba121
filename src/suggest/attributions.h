// The attributions of an article: what is learned says who says what, rules about quotation marks put its words right.
// Rests on read_block and the learned tagger.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/language.h"
#include "suggest/read_block.h"

namespace sayso::suggest {

/// The attributions of one block, in order of the text, by where their content begins; `within` and `same_speaker_as`
/// count among them. `before`, if there is one, is the nearest block before it that is no boilerplate: its last
/// quotation may go on here. O(n) in the block.
std::vector<Attribution> attributions_in(std::string_view text, const ReadBlock& block, const ReadBlock* before,
                                         Language language);

}  // namespace sayso::suggest
