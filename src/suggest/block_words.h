// BlockWords: the tokens of one block as rules of grammar ask about them. Rests on read_block, names and name_words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "suggest/name_words.h"
#include "suggest/names.h"
#include "suggest/read_block.h"
#include "suggest/registry.h"

namespace sayso::suggest {

/// Refers to both; places are those of the block's tokens. All O(1), but for what is said of it.
class BlockWords {
  public:
    BlockWords(std::string_view text, const ReadBlock& block) : text_(text), block_(block), tokens_(block.tokens) {}

  protected:
    [[nodiscard]] NameWord known(std::uint32_t place) const { return name_word(tokens_[place].hash); }
    [[nodiscard]] bool is_word(std::uint32_t place) const;
    /// A word that may be of somebody's name or of what they are: none of another clause, and none in quotation marks.
    [[nodiscard]] bool may_name(std::uint32_t place) const;
    /// Whether that word or mark stands there, outside of quotation marks.
    [[nodiscard]] bool is(std::uint32_t place, std::uint32_t hash) const {
        return place < tokens_.size() && tokens_[place].hash == hash && !tokens_[place].quoted;
    }
    [[nodiscard]] bool is_comma(std::uint32_t place) const {
        return is(place, word_hash(",")) && tokens_[place].kind == TokenKind::mark;
    }
    /// A comma or a word after which another clause may begin.
    [[nodiscard]] bool is_between_clauses(std::uint32_t place) const;
    [[nodiscard]] text::ByteRange range_of(TokenRange words) const {
        return range_of_tokens(block_, words.begin, words.end);
    }
    /// O(log n + found).
    [[nodiscard]] TokenRange tokens_in(text::ByteRange range) const;
    /// Where the sentence that the token stands in begins and ends, as tokens. O(log n + found).
    [[nodiscard]] TokenRange sentence_of(std::uint32_t place) const;

    std::string_view text_;
    const ReadBlock& block_;
    const std::vector<Token>& tokens_;
};

}  // namespace sayso::suggest
