// What the reporter claims in the article's own voice: sentences that nobody is named for, and that are worth checking.
// Rests on checkworthiness and attribution.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "suggest/attribution.h"
#include "suggest/checkworthiness.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// A sentence without any attribution that is worth checking.
struct OwnClaim {
    /// Which of the blocks it stands in.
    std::size_t block = 0;
    /// In the article's text.
    text::ByteRange sentence;
    CheckWorthiness worth;
};

/// From that score on a sentence is suggested as the reporter's own claim: of the sentences that the model was tested
/// on, four of five above it were worth checking.
inline constexpr float least_own_worth = 0.62F;
/// At most one in so many sentences of an article is suggested.
inline constexpr std::size_t sentences_for_a_claim = 5;

/// The worthiest such sentences of the article `text`, in its order. A sentence that shares a word with an attribution
/// (its content, cue or source; offsets in the text) is left to that; so is one in quotation marks. At least one may be
/// suggested however short the article is. O(n log n) in the sentences.
std::vector<OwnClaim> own_voice(std::string_view text, std::span<const ReadBlock> blocks,
                                std::span<const Attribution> attributions, Language language);

}  // namespace sayso::suggest
