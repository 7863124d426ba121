// The names of an article: runs of words with capital letters, told apart from the titles before them, with what their
// words tell about who bears them. Rests on read_block and name_words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "suggest/name_words.h"
#include "suggest/read_block.h"
#include "suggest/word_use.h"
#include "text/offsets.h"

namespace sayso::suggest {

enum class NameKind : std::uint8_t { unknown, person, institution, media, state, group };
enum class Gender : std::uint8_t { unknown, male, female };

/// A name where it stands. `begin`, `name` and `end` are places among the tokens of the block.
struct Name {
    std::uint32_t block = 0;
    std::uint32_t begin = 0;  ///< of the title before it; `name` where there is none
    std::uint32_t name = 0;   ///< "Brandt" in "Mayor Brandt"
    std::uint32_t end = 0;
    NameKind kind = NameKind::unknown;
    Gender gender = Gender::unknown;
    /// The country that a state is, or that a title names; 0 for none.
    std::uint8_t country = 0;
    /// Says more about something else: a possessive, the place in "in Paris", "the Obama administration".
    bool beside = false;

    [[nodiscard]] std::uint32_t words() const { return end - name; }
    [[nodiscard]] bool has_title() const { return begin != name; }
};

/// The words of tokens `begin` to `end` of a block, as they stand in the text.
text::ByteRange range_of_tokens(const ReadBlock& block, std::uint32_t begin, std::uint32_t end);

/// The word or mark at `place` among the tokens of a block.
std::string_view word_at(std::string_view text, const ReadBlock& block, std::uint32_t place);

/// The country that the token at `place` begins to name, with its adjectives and capitals, and how many tokens that
/// takes; none: no country.
struct CountryWords {
    NameWord word;
    std::uint32_t tokens = 0;
};
CountryWords country_at(std::string_view text, const ReadBlock& block, std::uint32_t place);

/// What is told by the words of tokens `begin` to `end` of block `at`, taken for a name, whatever their letters.
Name name_of_tokens(std::string_view text, std::span<const ReadBlock> blocks, std::uint32_t at, std::uint32_t begin,
                    std::uint32_t end);

/// Whether most words of the block have capitals, so that they tell nothing. O(n).
bool is_in_capitals(const ReadBlock& block);

/// The names of an article, in order, apart. Headlines that have capitals throughout, bylines and boilerplate have
/// none. Runs of more than twelve words are none. O(n) in the text.
class Names {
  public:
    Names(std::string_view text, std::span<const ReadBlock> blocks, const WordUse& words);

    [[nodiscard]] std::span<const Name> all() const { return names_; }
    /// The name that token `token` of that block stands in, with the title before it; or null. O(log n).
    [[nodiscard]] const Name* at(std::uint32_t block, std::uint32_t token) const;

    /// `is_in_capitals` of that block. O(1).
    [[nodiscard]] bool in_capitals(std::uint32_t block) const { return in_capitals_[block] != 0; }

  private:
    std::vector<std::uint32_t> in_capitals_;  // 1 for each block that is
    std::vector<Name> names_;
};

}  // namespace sayso::suggest
