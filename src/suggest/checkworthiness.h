// Check-worthiness: how much a sentence is worth checking, and why: a sum of what was learned about its words and of
// things that have a name. Rests on worth_model.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotation/annotation.h"
#include "suggest/language.h"
#include "suggest/read_block.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// Why a sentence is worth checking, or not. Each can be said in plain words.
enum class WorthReason : std::uint8_t {
    number,          ///< it has a number
    statistic,       ///< it tells of a rate, money, jobs, a share
    comparison,      ///< it compares: more, highest, first, never
    cause,           ///< it says what causes what
    date,            ///< it says when
    law_or_vote,     ///< it tells of a law, a vote, a decision
    happened,        ///< it tells what happened
    named,           ///< it speaks of somebody by name, or of what they said
    words,           ///< its words are like those of sentences that were worth checking
    detail,          ///< it is long
    opinion,         ///< it tells an opinion or a wish
    future,          ///< it tells what will or may be
    question,        ///< it asks
    greeting,        ///< it greets or thanks
    about_itself,    ///< it speaks of "I", "we" or "you"
    short_sentence,  ///< it has few words
    other_words,     ///< its words are like those of sentences that were not
};
/// Whether the reason speaks for checking.
constexpr bool speaks_for(WorthReason reason) {
    return reason <= WorthReason::detail;
}

struct WorthEvidence {
    WorthReason reason = WorthReason::words;
    /// How much it adds, in 256ths of the logarithm of the odds; below 0 where it speaks against.
    std::int32_t weight = 0;
    /// The word or words that show it best, in the block.
    text::ByteRange where;

    bool operator==(const WorthEvidence&) const = default;
};

struct CheckWorthiness {
    /// 0 to 1; the same on every machine.
    float score = 0;
    /// What tells in it, the weightiest first.
    std::vector<WorthEvidence> evidence;
};

/// From here on a sentence is taken for worth checking: where finding and not being wrong balance.
inline constexpr float high_worth = 0.5F;
/// From here on it may be: nine of ten that are worth checking lie above.
inline constexpr float low_worth = 0.25F;

/// The score of a sentence of the block (a range in it, as in `block.sentences`); nothing where there is no claim to
/// check: in a title, a byline, a dateline, a heading or boilerplate. What words mean was learned in English; in other
/// languages numbers, per cent, money, questions and the length tell alone. O(n log n) in the sentence.
std::optional<float> worth_of(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                              Language language);
/// The same with what tells in it. Twice the work.
std::optional<CheckWorthiness> check_worthiness(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                                                Language language);

/// What a claim with that score is marked as.
constexpr annotation::Checkworthy checkworthy_of(float score) {
    if (score >= high_worth) return annotation::Checkworthy::high;
    return score >= low_worth ? annotation::Checkworthy::low : annotation::Checkworthy::no;
}

}  // namespace sayso::suggest
