// What the reporter claims in the article's own voice: sentences that nobody is named for, and that are worth checking.
// Rests on read_block and attribution.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/read_block.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// A sentence without any attribution that is worth checking.
struct OwnClaim {
    /// Which of the blocks it stands in.
    std::size_t block = 0;
    /// In the article's text.
    text::ByteRange sentence;
    /// How much it is worth checking, 0 to 1.
    float worth = 0;
};

/// How much each sentence of a block is worth checking; nothing where that is not told.
using SentenceWorths = std::span<const std::optional<float>>;

/// From that score on a sentence is suggested as the reporter's own claim: of the sentences that the model was tested
/// on, four of five above it were worth checking.
inline constexpr float least_own_worth = 0.62F;
/// At most one in so many sentences of an article is suggested.
inline constexpr std::size_t sentences_for_a_claim = 5;

/// The worthiest such sentences of an article, in its order; `worths` stand beside `blocks`. A sentence that shares a
/// word with an attribution (its content, cue or source; offsets in the text) is left to that; so is one in quotation
/// marks. At least one may be suggested however short the article is. O(n log n) in the sentences.
std::vector<OwnClaim> own_voice(std::span<const ReadBlock> blocks, std::span<const Attribution> attributions,
                                std::span<const SentenceWorths> worths);

}  // namespace sayso::suggest
