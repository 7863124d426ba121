// What the check-worthiness of a sentence is weighed by: some things that have a name and can be told to a person, and
// hashes of its words, of their neighbours and of their endings. Shared by the product and by the program that learns
// the weights, so that both see the same. Rests on tokens.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "suggest/language.h"
#include "suggest/read_block.h"
#include "text/offsets.h"

namespace sayso::suggest {

/// What has a name. Each counts how often it is there, up to a few.
enum class WorthFeature : std::uint8_t {
    number,        ///< "40", "forty"
    digit,         ///< a number in digits
    quantity,      ///< "percent", "million", "half"
    money,         ///< "$", "euros"
    statistic,     ///< "rate", "unemployment", "deficit"
    comparison,    ///< "more than", "highest", "first", "never"
    cause,         ///< "because", "led to"
    date,          ///< "1998", "last year", "Tuesday"
    law_or_vote,   ///< "voted", "bill", "court"
    happened,      ///< a verb in the past
    name,          ///< a capitalised word inside the sentence
    others,        ///< "he", "they": somebody else is spoken of
    saying,        ///< a reporting word
    opinion,       ///< "I think", "should", "great"
    future,        ///< "will", "would", "may"
    question,      ///< ends with a question mark
    greeting,      ///< "thank you"
    first_person,  ///< "I"
    we,            ///< "we", "our"
    you,           ///< "you"
    negation,      ///< "not"
    under_6_words,
    under_9_words,
    over_14_words,
    over_25_words,
};
inline constexpr std::size_t worth_feature_count = 25;

/// A hash of words, and where they stand.
struct HashedFeature {
    /// Below 2 to the power of `worth_hash_bits`.
    std::uint32_t hash = 0;
    /// The first and the last of its words, as places among the tokens of the block.
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};
inline constexpr unsigned worth_hash_bits = 18;

struct WorthFeatures {
    std::array<std::uint8_t, worth_feature_count> named{};
    /// For each named feature, the first word that it was found in, as a place among the tokens of the block.
    std::array<std::uint32_t, worth_feature_count> where{};
    /// Each hash once, where it stands first; the greatest first.
    std::vector<HashedFeature> hashed;
    /// For each token of the sentence, which named features it is found by: a bit each.
    std::vector<std::uint32_t> of_tokens;
    /// The first token of the sentence, as a place among those of the block.
    std::size_t first_token = 0;
    std::uint32_t words = 0;
};

/// Whether the feature means the same in every language that we know.
constexpr bool is_of_every_language(WorthFeature feature) {
    return feature <= WorthFeature::money || feature == WorthFeature::date || feature == WorthFeature::question ||
           feature >= WorthFeature::under_6_words;
}

/// Of one sentence of the block. Words are looked at in English alone; in other languages only numbers, signs of money
/// and per cent, years, the question mark and the length. O(n) in the sentence.
WorthFeatures worth_features(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                             Language language);

/// The same but for the order of the hashes, which weighs nothing: in half the time.
WorthFeatures features_to_weigh(std::string_view text, const ReadBlock& block, text::ByteRange sentence,
                                Language language);

}  // namespace sayso::suggest
