// The tokens of a block: words, numbers and marks, each with what the passes of suggestions ask of it. Rests on
// quotation_marks for what stands in quotation marks, and on vocabulary for what a word is known as.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "suggest/quotation_marks.h"
#include "suggest/vocabulary.h"
#include "text/offsets.h"

namespace sayso::suggest {

enum class TokenKind : std::uint8_t {
    word,          ///< "don’t", "U.S.", "mother-in-law", "’s" after a noun, one Chinese character
    number,        ///< begins with a digit: "1,000.5", "5th"
    mark,          ///< any other character; a row of dashes or of stops is one
    opening_mark,  ///< of a quotation, of the outermost level
    closing_mark,
};

struct Token {
    /// In the block.
    text::ByteRange range;
    TokenKind kind = TokenKind::mark;
    /// Begins with a capital letter.
    bool capital = false;
    /// Stands inside the marks of a quotation.
    bool quoted = false;
    /// What the vocabulary knows the word as.
    WordClass word_class = WordClass::none;
    /// The place among the block's outermost quotations of the one that it stands in or marks, from 1; 0 outside.
    std::uint16_t quotation = 0;
    /// Of the lower-case word (`hash_of_word`); of digits only that they are digits.
    std::uint32_t hash = 0;
};

/// The number of a quotation, as a token has it: those past the 65,535th share one.
constexpr std::uint16_t quotation_number(std::size_t number) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(number, 65'535));
}

/// Whether nothing stands between the two, tokens of one block: "A/S" is three.
constexpr bool is_right_after(const Token& token, const Token& before) {
    return before.range.end == token.range.begin;
}

/// The tokens of one block, in order, apart; white space stands in none. `quotations` are the block's
/// (quotations_in). Valid UTF-8 without line ends. O(n).
std::vector<Token> tokens_in(std::string_view block, std::span<const Quotation> quotations);

}  // namespace sayso::suggest
