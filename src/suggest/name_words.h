// What single words tell about names: titles, given names, countries, what institutions, papers and agencies are called
// by. English, and names that English news has; a few hundred, no gazetteer.
#pragma once

#include <cstdint>
#include <string_view>

namespace sayso::suggest {

/// What a word is known as; a word can be several things.
namespace known_as {
enum Flag : std::uint32_t {
    title = 1U << 0U,         ///< stands before a name: "Premier", "Sen."
    male = 1U << 1U,          ///< "Mr.", "king", "Donald", "he"
    female = 1U << 2U,        ///< "Mrs.", "queen", "Hillary", "she"
    given = 1U << 3U,         ///< a given name
    organisation = 1U << 4U,  ///< what institutions are: "Ministry", "party"
    generic = 1U << 5U,       ///< may be left out: "Inc.", "Agency", "Mr."
    media_name = 1U << 6U,    ///< an agency or paper by one word: "Reuters"
    media_end = 1U << 7U,     ///< ends the name of one: "Times"
    media_noun = 1U << 8U,    ///< what they are: "newspaper", "media"
    plural = 1U << 9U,        ///< people, more than one: "officials", "Republicans"
    never_name = 1U << 10U,   ///< a capital letter tells nothing: "Monday", "English"
    particle = 1U << 11U,     ///< inside a name in lower case: "van", "bin"
    person_noun = 1U << 12U,  ///< what one person is: "spokesman", "economist"
    making = 1U << 13U,       ///< who does it to a letter has made it: "sent", "released"
    suffix = 1U << 14U,       ///< "Jr.": tells a son from his father
    they = 1U << 15U,
    it = 1U << 16U,
    first_person = 1U << 17U,
    relative = 1U << 18U,    ///< "who", "which", "that"
    definite = 1U << 19U,    ///< "the", "this"
    indefinite = 1U << 20U,  ///< "a", "an"
    of = 1U << 21U,
    joins = 1U << 22U,  ///< "for", and "of", in an institution's name
    ampersand = 1U << 23U,
    both = 1U << 24U,        ///< "and", "or": what stands on both sides speaks
    government = 1U << 25U,  ///< after "Chinese" or "China’s": the state
    adjective = 1U << 26U,   ///< of a country: "Chinese"
    possessive = 1U << 27U,  ///< "’s"
    singular = 1U << 28U,    ///< "he", "she" and their forms
    place = 1U << 29U,       ///< "in", "at", "from": a place may follow
    writing = 1U << 30U,     ///< what is written or told: "letter", "poll"
    passing_on = 1U << 31U,  ///< before those who pass something on: "per", "via"
};
}  // namespace known_as

struct NameWord {
    std::uint32_t flags = 0;
    /// Which country it names, or its capital or people; 0 for none.
    std::uint8_t country = 0;

    [[nodiscard]] constexpr bool is(std::uint32_t any) const { return (flags & any) != 0; }
};

/// Of the word with that hash (hash_of_word). O(1).
NameWord name_word(std::uint32_t hash);

/// `hash_of_word` of a word without ’, or of a mark, when compiling: a comparison with it is a few bytes of program.
consteval std::uint32_t word_hash(std::string_view word) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char letter : word)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

/// Whether the word with that hash is a form of "be", with which a participle is passive.
constexpr bool is_form_of_be(std::uint32_t hash) {
    return hash == word_hash("is") || hash == word_hash("are") || hash == word_hash("was") ||
           hash == word_hash("were") || hash == word_hash("been") || hash == word_hash("be");
}

/// The hash of two words in a row, for countries of two words.
constexpr std::uint32_t hash_of_two(std::uint32_t one, std::uint32_t other) {
    return one * 31U + other;
}

}  // namespace sayso::suggest
