#include "suggest/tagging_features.h"

#include <algorithm>

#include "suggest/tagging_questions.h"
#include "text/character_properties.h"
#include "text/utf8.h"

namespace sayso::suggest {

namespace {

bool is_any_mark(TokenKind kind) {
    return kind == TokenKind::mark || kind == TokenKind::opening_mark || kind == TokenKind::closing_mark;
}

constexpr std::uint8_t in_lower_case(char byte) {
    return static_cast<std::uint8_t>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

/// Of its letters in lower case.
std::uint32_t hash_of_part(char which, std::string_view part) {
    std::uint64_t hash = 14695981039346656037U ^ static_cast<unsigned char>(which);
    for (const char byte : part)
        hash = (hash ^ in_lower_case(byte)) * 1099511628211U;
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

/// What kinds of characters the first six are, rows as one; and whether the word is a long one.
std::uint32_t shape_of(std::string_view word, bool is_word) {
    constexpr std::size_t most = 6;
    std::uint32_t shape = 1;
    std::uint32_t last = 0;
    std::size_t length = 0;
    for (std::size_t place = 0; place < word.size();) {
        const auto first = static_cast<unsigned char>(word[place]);
        const text::DecodedCodePoint decoded =
            first < 0x80 ? text::DecodedCodePoint{first, 1, true} : text::decode_first(word.substr(place));
        const char32_t letter = decoded.code_point;
        std::uint32_t kind = 4;
        if (letter >= U'0' && letter <= U'9') {
            kind = 3;
        } else if (letter < 0x80 ? (letter >= U'A' && letter <= U'Z')
                                 : text::properties_of(letter).sentence == text::SentenceClass::upper) {
            kind = 1;
        } else if (letter < 0x80 ? (letter >= U'a' && letter <= U'z')
                                 : text::properties_of(letter).has(text::letter_or_number)) {
            kind = 2;
        }
        if (length < most && kind != last) shape = shape * 5 + kind;
        last = kind;
        place += decoded.length;
        if (++length == most) break;
    }
    return shape * 2 + (is_word && length > 3 ? 1 : 0);
}

}  // namespace

const SeenToken SeenBlock::nothing{};

SeenBlock::SeenBlock(std::string_view text, const ReadBlock& block) {
    const std::string_view block_text = text::slice(text, block.range);
    tokens_.reserve(block.tokens.size());
    std::size_t sentence = 0;
    for (const Token& token : block.tokens) {
        while (sentence + 1 < block.sentences.size() && block.sentences[sentence].end <= token.range.begin)
            ++sentence;
        const std::string_view words = text::slice(block_text, token.range);
        SeenToken seen{.word = token.hash,
                       .shape = shape_of(words, token.kind == TokenKind::word),
                       .kind = token.kind,
                       .word_class = token.word_class,
                       .capital = token.capital,
                       .comma = words == ",",
                       .dash = words.starts_with('-') || words == "\u2014" || words == "\u2013",
                       .sentence = static_cast<std::uint32_t>(sentence),
                       .quotation = token.quotation};
        if (token.kind == TokenKind::opening_mark) seen.quoting = 2;
        if (token.kind == TokenKind::closing_mark) seen.quoting = 3;
        if (token.quoted) seen.quoting = 1;
        const auto last = [&](std::size_t bytes) { return words.substr(words.size() - std::min(bytes, words.size())); };
        seen.last_two = hash_of_part('2', last(2));
        seen.last_three = hash_of_part('3', last(3));
        seen.last_four = hash_of_part('4', last(4));
        seen.first_three = hash_of_part('p', words.substr(0, 3));
        seen.first_four = hash_of_part('q', words.substr(0, 4));
        tokens_.push_back(seen);
    }
    sentences_.resize(std::max<std::size_t>(block.sentences.size(), 1));
    find_around();
}

void SeenBlock::find_around() {
    around_.resize(tokens_.size());
    std::int32_t reporting = none;
    std::int32_t mark = none;
    std::int32_t opened = none;
    for (std::size_t index = 0; index < tokens_.size(); ++index) {
        const SeenToken& token = tokens_[index];
        Sentence& sentence = sentences_[token.sentence];
        if (index == 0 || tokens_[index - 1].sentence != token.sentence) {
            sentence.begin = index;
            reporting = mark = none;
        }
        sentence.end = index + 1;
        const bool reports =
            token.quoting != 1 && (is_reporting(token.word_class) || token.word_class == WordClass::according);
        if (reports) ++sentence.reporting;
        if (token.quoting != 0) sentence.quotes = true;
        around_[index].reporting_before = reporting;
        around_[index].mark_before = mark;
        if (token.kind == TokenKind::opening_mark) opened = static_cast<std::int32_t>(index);
        if (token.quoting == 1 || token.quoting == 3) around_[index].opened = opened;
        if (reports) reporting = static_cast<std::int32_t>(index);
        if (is_any_mark(token.kind)) mark = static_cast<std::int32_t>(index);
    }
    reporting = mark = none;
    for (std::size_t index = tokens_.size(); index-- > 0;) {
        const SeenToken& token = tokens_[index];
        if (index + 1 == tokens_.size() || tokens_[index + 1].sentence != token.sentence) reporting = mark = none;
        around_[index].reporting_after = reporting;
        around_[index].mark_after = mark;
        const bool reports =
            token.quoting != 1 && (is_reporting(token.word_class) || token.word_class == WordClass::according);
        if (reports) reporting = static_cast<std::int32_t>(index);
        if (is_any_mark(token.kind)) mark = static_cast<std::int32_t>(index);
    }
}

void SeenBlock::tagging_features(std::size_t index, std::vector<std::uint32_t>& features) const {
    features.clear();
    const auto add = [&](std::uint32_t question, std::uint64_t value) {
        features.push_back(feature_of(question, value));
    };
    const auto known = [&](std::ptrdiff_t distance) { return at(index, distance).word_class; };
    const TaggingLook seen = look(index);
    tagging::ask_word(add, *this, index);
    tagging::ask_classes_before(add, known(-2), known(-1), known(0));
    tagging::ask_classes(add, known(-1), known(0), known(1));
    tagging::ask_classes_after(add, known(0), known(1), known(2));
    tagging::ask_quoting(add, at(index, -1).quoting, at(index).quoting, at(index, 1).quoting);
    tagging::ask_place(add, true, seen.from_start, at(index).quoting);
    tagging::ask_place(add, false, seen.to_end, at(index).quoting);
    tagging::ask_reporting(add, seen.left_known, seen.left_distance, seen.right_known, seen.right_distance);
    tagging::ask_reporting_beside(add, true, seen.left_known, seen.left_distance, at(index).quoting);
    tagging::ask_reporting_beside(add, false, seen.right_known, seen.right_distance, at(index).quoting);
    tagging::ask_distances(add, *this, index, seen);
    tagging::ask_stretch(add, *this, seen.stretch);
}

TaggingLook SeenBlock::look(std::size_t index) const {
    const SeenToken& token = tokens_[index];
    const Around& around = around_[index];
    const Sentence& sentence = sentences_[token.sentence];
    const auto seen = [&](std::int32_t place) -> const SeenToken& {
        return place == none ? nothing : tokens_[static_cast<std::size_t>(place)];
    };
    const auto distance_to = [&](std::int32_t place) -> std::uint8_t {
        if (place == none) return TaggingLook::far;
        const auto other = static_cast<std::size_t>(place);
        return distance_class(other < index ? index - other : other - index);
    };
    TaggingLook look;
    look.from_start = distance_class(index - sentence.begin);
    look.to_end = distance_class(sentence.end - 1 - index);
    look.left_known = seen(around.reporting_before).word_class;
    look.right_known = seen(around.reporting_after).word_class;
    look.left_distance = distance_to(around.reporting_before);
    look.right_distance = distance_to(around.reporting_after);
    look.mark_left_distance = distance_to(around.mark_before);
    look.mark_right_distance = distance_to(around.mark_after);
    look.opened = token.quoting == 1 ? around.opened : none;
    look.stretch = {.reporting_before = around.reporting_before,
                    .reporting_after = around.reporting_after,
                    .mark_before = around.mark_before,
                    .mark_after = around.mark_after,
                    .sentence_begin = sentence.begin,
                    .reporting = std::min(sentence.reporting, 3U),
                    .quoting = token.quoting,
                    .quotes = sentence.quotes,
                    .first = index == sentence.begin};
    return look;
}

std::uint8_t SeenBlock::tagging_context(std::size_t index) const {
    const SeenToken& token = tokens_[index];
    const SeenToken& before = at(index, -1);
    if (token.kind == TokenKind::opening_mark) return 1;
    if (token.kind == TokenKind::closing_mark) return 2;
    if (token.quoting == 1) return before.kind == TokenKind::opening_mark ? 3 : 4;
    if (token.comma) return 5;
    if (token.kind == TokenKind::mark) return 6;
    if (before.kind == TokenKind::closing_mark) return 7;
    if (before.comma) return 8;
    if (index == 0 || before.sentence != token.sentence) return 9;
    if (token.word_class == WordClass::auxiliary) return 10;
    if (is_reporting(token.word_class) || token.word_class == WordClass::according) return 11;
    if (token.word_class == WordClass::preposition) return 12;
    return token.word_class == WordClass::conjunction ? 13 : 0;
}

}  // namespace sayso::suggest
