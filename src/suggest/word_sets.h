// Words that are listed, each in one or several sets: found in a time that does not grow with the lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sayso::suggest {

class WordSets {
  public:
    /// Puts each of `words`, which are parted by spaces and live longer, into the set of that number, below 32.
    void add(std::string_view words, unsigned set);
    /// The sets that hold the word, a bit each. O(word).
    [[nodiscard]] std::uint32_t of(std::string_view word) const;

  private:
    struct Entry {
        std::string_view word;
        std::uint32_t sets = 0;  // 0: free
    };
    [[nodiscard]] std::size_t place_of(std::string_view word) const;
    void grow();

    std::vector<Entry> entries_;  // open addressing; a power of two
    std::size_t count_ = 0;
};

}  // namespace sayso::suggest
