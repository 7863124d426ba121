// Check-worthiness: how much a sentence is worth checking: a sum of what was learned about its words and of things that
// have a name. Rests on worth_model.
#pragma once

#include <optional>
#include <string_view>

#include "annotation/annotation.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// From here on a sentence is taken for worth checking: where finding and not being wrong balance.
inline constexpr float high_worth = 0.5F;
/// From here on it may be: nine of ten that are worth checking lie above.
inline constexpr float low_worth = 0.25F;

/// The score of a sentence of the block (a range in it, as in `block.sentences`), 0 to 1 and the same on every machine;
/// nothing where there is no claim to check: in a title, a byline, a dateline, a heading or boilerplate. What words
/// mean was learned in English; in other languages numbers, per cent, money, questions and the length tell alone. O(n
/// log n) in the sentence.
std::optional<float> worth_of(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                              Language language);
/// What a claim with that score is marked as.
constexpr annotation::Checkworthy checkworthy_of(float score) {
    if (score >= high_worth) return annotation::Checkworthy::high;
    return score >= low_worth ? annotation::Checkworthy::low : annotation::Checkworthy::no;
}

}  // namespace sayso::suggest
