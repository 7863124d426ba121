// The words that attribute in German, French, Spanish, Chinese and Arabic news, and those that tell where a source
// ends.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "suggest/language.h"

namespace sayso::suggest {

/// What a word is to an attribution.
enum class CueWord : std::uint8_t {
    none,
    verb,        ///< "sagte", "afirmó", "قال": attributes by itself
    separable,   ///< "teilte": attributes together with a particle farther on
    particle,    ///< "mit" of "teilte … mit"
    auxiliary,   ///< "a" of "a déclaré"
    participle,  ///< "déclaré"
    after_name,  ///< "zufolge": after who says so
    so,          ///< "so" of "so Merkel"
    article,     ///< "der", "une"
    pronoun,     ///< that can be a source: "er", "qui"
    link,        ///< goes on a name: "von", "del"
    stop,        ///< no name begins with it or goes over it: "am", "lundi", "durante"
    that,        ///< begins what is said: "dass", "que", "إن"
    speaker,     ///< speaks, though in lower case: "ministre", "policía", and what is written: "étude"
};

class CueTable {
  public:
    /// The table of that language; of Chinese and others an empty one.
    static const CueTable& of(Language language);

    /// What the word with that hash is (hash_of_word; of Arabic, of its plain form). O(log words).
    [[nodiscard]] CueWord word(std::uint32_t hash) const;
    /// What attributes by its place before a name: "laut", "nach Angaben von"; longer ones first, in lower case.
    [[nodiscard]] std::span<const std::string_view> according() const { return according_; }

  private:
    struct Known {
        std::uint32_t hash = 0;
        CueWord word = CueWord::none;
    };
    explicit CueTable(Language language);

    std::vector<Known> words_;
    std::span<const std::string_view> according_;
};

/// The Arabic word without vowel signs and lengthening, each alif a plain one. O(n).
std::string plain_arabic(std::string_view word);

/// Chinese verbs of reporting, longer ones first.
std::span<const std::string_view> chinese_verbs();

}  // namespace sayso::suggest
