#include "suggest/block_words.h"

#include <algorithm>
#include <span>

#include "suggest/source_words.h"

namespace sayso::suggest {

bool BlockWords::is_word(std::uint32_t place) const {
    return place < tokens_.size() &&
           (tokens_[place].kind == TokenKind::word || tokens_[place].kind == TokenKind::number);
}

bool BlockWords::may_name(std::uint32_t place) const {
    const Token& token = tokens_[place];
    return is_word(place) && !token.quoted && !is_reporting(token.word_class) &&
           token.word_class != WordClass::auxiliary && token.word_class != WordClass::conjunction &&
           token.word_class != WordClass::object_pronoun && !known(place).is(known_as::relative);
}

bool BlockWords::is_between_clauses(std::uint32_t place) const {
    return is_comma(place) || is(place, word_hash("and")) || is(place, word_hash("but")) ||
           is(place, word_hash("while")) || is(place, word_hash("although"));
}

TokenRange BlockWords::tokens_in(text::ByteRange range) const {
    return tokens_of(std::span(&block_, 1), range);
}

TokenRange BlockWords::sentence_of(std::uint32_t place) const {
    const text::ByteOffset at = tokens_[place].range.begin;
    const auto found =
        std::ranges::partition_point(block_.sentences, [&](text::ByteRange sentence) { return sentence.end <= at; });
    if (found == block_.sentences.end()) return {0, 0, static_cast<std::uint32_t>(tokens_.size())};
    return tokens_in(block_.in_text(*found));
}

}  // namespace sayso::suggest
