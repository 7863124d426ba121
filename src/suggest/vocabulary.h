// What English words the passes of suggestions know by heart, each as one thing. Words are told by a hash of their
// lower-case form: a few thousand of them never meet by chance where it matters.
#pragma once

#include <cstdint>
#include <string_view>

namespace sayso::suggest {

enum class WordClass : std::uint8_t {
    none,
    saying,          ///< a form of a verb of saying: "said", "announces"
    believing,       ///< of believing: "thinks", "hoped"
    showing,         ///< of showing: "found", "demonstrates"
    commanding,      ///< of commanding and intending: "urged", "refuses"
    according,       ///< "according", "per", "citing"
    determiner,      ///< "the", "its", "some"
    pronoun,         ///< that can be a subject: "he", "who"
    object_pronoun,  ///< "him"
    auxiliary,       ///< "is", "would", "don’t"
    preposition,     ///< "of", "amid"
    conjunction,     ///< "and", "because", "whether"
    adverb,          ///< that stands between subject and verb: "also", "not", "later"
    document,        ///< what is written or said: "statement", "report", "survey"
    role,            ///< who speaks, by what they are: "spokesman", "officials", "president"
};

/// Of the word in lower case; ’ counts as '. The same on every machine. O(word).
std::uint32_t hash_of_word(std::string_view lower_case);

/// What the word with that hash is known as. O(1).
WordClass class_of_word(std::uint32_t hash);

/// Whether it is a verb that attributes: of saying, believing, showing or commanding.
constexpr bool is_reporting(WordClass word_class) {
    return word_class >= WordClass::saying && word_class <= WordClass::commanding;
}

}  // namespace sayso::suggest
