#include "suggest/tagging_features.h"

#include <algorithm>

#include "text/character_properties.h"
#include "text/utf8.h"

namespace sayso::suggest {

namespace {

bool is_any_mark(TokenKind kind) {
    return kind == TokenKind::mark || kind == TokenKind::opening_mark || kind == TokenKind::closing_mark;
}

std::uint64_t answer(WordClass word_class) {
    return static_cast<std::uint64_t>(word_class);
}
std::uint64_t answer(TokenKind kind) {
    return static_cast<std::uint64_t>(kind);
}

std::uint32_t hash_of_part(char which, std::string_view part) {
    std::uint64_t hash = 14695981039346656037U ^ static_cast<unsigned char>(which);
    for (const char byte : part)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

/// What kinds of characters the first six are, rows as one; and whether the word is a long one.
std::uint32_t shape_of(std::string_view word, bool is_word) {
    constexpr std::size_t most = 6;
    std::uint32_t shape = 1;
    std::uint32_t last = 0;
    std::size_t length = 0;
    for (std::size_t place = 0; place < word.size();) {
        const text::DecodedCodePoint decoded = text::decode_first(word.substr(place));
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

std::uint8_t distance_class(std::size_t tokens) {
    if (tokens <= 4) return static_cast<std::uint8_t>(tokens);
    if (tokens <= 6) return 5;
    if (tokens <= 9) return 6;
    if (tokens <= 14) return 7;
    if (tokens <= 22) return 8;
    return tokens <= 35 ? 9 : 10;
}

SeenBlock::SeenBlock(std::string_view text, const ReadBlock& block) {
    const std::string_view block_text = text::slice(text, block.range);
    tokens_.reserve(block.tokens.size());
    std::string lower;
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
        lower.assign(words);
        for (char& byte : lower)
            if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
        const std::string_view low = lower;
        const auto last = [&](std::size_t bytes) { return low.substr(low.size() - std::min(bytes, low.size())); };
        seen.last_two = hash_of_part('2', last(2));
        seen.last_three = hash_of_part('3', last(3));
        seen.last_four = hash_of_part('4', last(4));
        seen.first_three = hash_of_part('p', low.substr(0, 3));
        seen.first_four = hash_of_part('q', low.substr(0, 4));
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
    const SeenToken& token = tokens_[index];
    const Around& around = around_[index];
    const Sentence& sentence = sentences_[token.sentence];
    const auto add = [&](std::uint32_t question, std::uint64_t value) {
        features.push_back(feature_of(question, value));
    };
    const auto word = [&](std::ptrdiff_t distance) { return std::uint64_t{at(index, distance).word}; };
    const auto known = [&](std::ptrdiff_t distance) { return answer(at(index, distance).word_class); };
    const auto shape = [&](std::ptrdiff_t distance) { return std::uint64_t{at(index, distance).shape}; };

    add(0, 0);
    for (std::ptrdiff_t distance = -2; distance <= 2; ++distance)
        add(static_cast<std::uint32_t>(3 + distance), word(distance));
    add(6, joined(word(-1), word(0)));
    add(7, joined(word(0), word(1)));
    add(8, joined(word(-2), word(-1)));
    add(9, joined(word(1), word(2)));
    add(10, joined(word(-1), word(1)));
    add(11, token.last_three);
    add(12, token.last_two);
    add(13, token.first_three);
    add(14, at(index, -1).last_three);
    add(15, at(index, 1).last_three);
    add(16, shape(0));
    add(17, joined(shape(-1), joined(shape(0), shape(1))));
    add(18, known(0));
    add(19, joined(known(-1), known(0)));
    add(20, joined(known(0), known(1)));
    add(21, joined(known(-1), joined(known(0), known(1))));
    add(22, joined(known(-2), joined(known(-1), known(0))));
    add(23, joined(known(0), joined(known(1), known(2))));
    const std::uint64_t quoting = token.quoting;
    add(24, joined(std::uint64_t{at(index, -1).quoting} * 4 + quoting, at(index, 1).quoting));
    add(25, joined(quoting, word(0)));
    add(26, joined(quoting, known(0)));
    const std::size_t from_start = index - sentence.begin;
    add(27, joined(distance_class(from_start), quoting));
    add(28, joined(distance_class(sentence.end - 1 - index), quoting));

    // The reporting words around, how far they are and whether a mark stands between.
    constexpr std::uint64_t far = 15;
    const auto seen = [&](std::int32_t place) -> const SeenToken& {
        return place == none ? nothing : tokens_[static_cast<std::size_t>(place)];
    };
    const auto distance_to = [&](std::int32_t place) -> std::uint64_t {
        if (place == none) return far;
        const auto other = static_cast<std::size_t>(place);
        return distance_class(other < index ? index - other : other - index);
    };
    const auto at_most = [](std::uint64_t value, std::uint64_t most) { return std::min(value, most); };
    const SeenToken& left = seen(around.reporting_before);
    const SeenToken& right = seen(around.reporting_after);
    const std::uint64_t left_distance = distance_to(around.reporting_before);
    const std::uint64_t right_distance = distance_to(around.reporting_after);
    const std::uint64_t left_known = answer(left.word_class);
    const std::uint64_t right_known = answer(right.word_class);
    add(29, joined(left.word, at_most(left_distance, 5)));
    add(30, joined(right.word, at_most(right_distance, 5)));
    add(31, joined(joined(left_known, left_distance), joined(right_known, right_distance)));
    add(32, joined(left.word, right.word));
    add(33, joined(joined(left_known, left_distance), quoting));
    add(34, joined(joined(right_known, right_distance), quoting));
    const SeenToken& mark_left = seen(around.mark_before);
    const SeenToken& mark_right = seen(around.mark_after);
    add(35, joined(mark_left.word, distance_to(around.mark_before)));
    add(36, joined(mark_right.word, distance_to(around.mark_after)));
    add(37, joined(joined(mark_left.word, mark_right.word), quoting));
    const bool left_cut = around.reporting_before != none && around.mark_before > around.reporting_before;
    const bool right_cut =
        around.reporting_after != none && around.mark_after != none && around.mark_after < around.reporting_after;
    add(38, joined(joined(left_known, left_cut ? 1 : 0), joined(right_known, right_cut ? 1 : 0)));
    add(39, joined(joined(left.word, left_cut ? 1 : 0), quoting));
    add(40, joined(joined(right.word, right_cut ? 1 : 0), quoting));
    if (around.reporting_before != none) {
        const auto place = static_cast<std::size_t>(around.reporting_before);
        add(41, joined(left.word, joined(at(place, 1).word, at_most(left_distance, 3))));
        add(42,
            joined(left_known, joined(at(place, 1).word, joined(left_cut ? 1 : 0, answer(at(place, -1).word_class)))));
        add(43, joined(joined(left_known, left_cut ? 1 : 0),
                       joined(answer(at(place, -1).kind), answer(at(place, 1).kind))));
    }
    if (around.reporting_after != none) {
        const auto place = static_cast<std::size_t>(around.reporting_after);
        add(44, joined(right.word, joined(answer(at(place, -1).word_class), right_cut ? 1 : 0)));
        add(45, joined(right_known,
                       joined(answer(at(place, 1).kind), joined(answer(at(place, -1).kind), right_cut ? 1 : 0))));
        add(46, joined(right_known, joined(at(place, 1).word, right_cut ? 1 : 0)));
    }
    const bool first = from_start == 0;
    add(47, joined(sentence.quotes ? 1 : 0, joined(std::min<std::uint64_t>(sentence.reporting, 3), first ? 1 : 0)));
    add(48, joined(tokens_[sentence.begin].word, joined(left_known, quoting)));
    if (around.opened != none && token.quoting == 1) {
        const auto place = static_cast<std::size_t>(around.opened);
        add(50, joined(distance_class(index - place),
                       joined(answer(at(place, -1).word_class), answer(at(place, -1).kind))));
    }
    add(51, joined(word(0), joined(known(-1), known(1))));
    add(52, joined(word(-1), joined(shape(0), known(1))));
    add(53, joined(word(1), joined(shape(0), known(-1))));
    add(54, token.last_four);
    add(55, token.first_four);
    add(56, joined(token.last_three, joined(known(-1), known(1))));
    add(57, joined(token.last_two, joined(at(index, -1).last_two, at(index, 1).last_two)));
    add(58, joined(token.last_three, joined(word(1), quoting)));
    add(59, joined(token.last_three, joined(word(-1), quoting)));
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
