// How an article uses its words: which it writes in lower case, which end in a stop that ends no sentence. So a name is
// told from a word that begins a sentence, and an abbreviation of this article from a word that ends one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sayso::suggest {

class WordUse {
  public:
    /// Of one article: valid UTF-8. O(n), about 10 bytes a different word.
    explicit WordUse(std::string_view text);

    /// Whether `word`, given in any case, stands somewhere in lower case. O(1).
    [[nodiscard]] bool in_lower_case(std::string_view word) const;
    /// Whether `word` is abbreviated here: with a stop and lower case after it somewhere, and never without the stop.
    /// O(1).
    [[nodiscard]] bool abbreviated(std::string_view word) const;

  private:
    enum Use : std::uint8_t { lower_case = 1, before_stop_and_lower_case = 2, without_stop = 4 };
    struct Entry {
        std::uint32_t hash = 0;  // 0: free
        std::uint8_t uses = 0;
    };
    void note(std::uint32_t hash, std::uint8_t uses);
    void grow();
    [[nodiscard]] std::uint8_t uses_of(std::string_view word) const;

    std::vector<Entry> entries_;  // open addressing; a power of two
    std::size_t count_ = 0;
};

}  // namespace sayso::suggest
