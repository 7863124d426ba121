// The questions that tagging asks of a word, in groups: those of one group depend on the same few things, so that what
// they weigh can be kept (tagging_scores). Each calls `add(question, answer)`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "suggest/tagging_features.h"

namespace sayso::suggest::tagging {

constexpr std::uint64_t answer(WordClass word_class) {
    return static_cast<std::uint64_t>(word_class);
}
constexpr std::uint64_t answer(TokenKind kind) {
    return static_cast<std::uint64_t>(kind);
}
constexpr std::uint64_t answer(bool value) {
    return value ? 1 : 0;
}

template <typename Add>
void ask_classes_before(Add&& add, WordClass before_it, WordClass before, WordClass here) {
    add(19, joined(answer(before), answer(here)));
    add(22, joined(answer(before_it), joined(answer(before), answer(here))));
}

template <typename Add>
void ask_classes(Add&& add, WordClass before, WordClass here, WordClass after) {
    add(18, answer(here));
    add(21, joined(answer(before), joined(answer(here), answer(after))));
}

template <typename Add>
void ask_classes_after(Add&& add, WordClass here, WordClass after, WordClass after_it) {
    add(20, joined(answer(here), answer(after)));
    add(23, joined(answer(here), joined(answer(after), answer(after_it))));
}

template <typename Add>
void ask_quoting(Add&& add, std::uint64_t before, std::uint64_t here, std::uint64_t after) {
    add(24, joined(before * 4 + here, after));
}

/// How far the word is from the start of its sentence, or from its end.
template <typename Add>
void ask_place(Add&& add, bool from_start, std::uint64_t distance, std::uint64_t quoting) {
    add(from_start ? 27 : 28, joined(distance, quoting));
}

template <typename Add>
void ask_reporting(Add&& add, WordClass left, std::uint64_t left_distance, WordClass right,
                   std::uint64_t right_distance) {
    add(31, joined(joined(answer(left), left_distance), joined(answer(right), right_distance)));
}

template <typename Add>
void ask_reporting_beside(Add&& add, bool left, WordClass known, std::uint64_t distance, std::uint64_t quoting) {
    add(left ? 33 : 34, joined(joined(answer(known), distance), quoting));
}

/// A token of the block, or an empty one for none.
inline const SeenToken& token_at(const SeenBlock& block, std::int32_t place) {
    return place < 0 ? block.at(block.size()) : block.at(static_cast<std::size_t>(place));
}

/// How far the reporting words and the marks around are.
template <typename Add>
void ask_distances(Add&& add, const SeenBlock& block, std::size_t index, const TaggingLook& look) {
    const auto at_most = [](std::uint64_t value, std::uint64_t most) { return std::min(value, most); };
    const TaggingStretch& stretch = look.stretch;
    const std::uint64_t left = token_at(block, stretch.reporting_before).word;
    add(29, joined(left, at_most(look.left_distance, 5)));
    add(30, joined(token_at(block, stretch.reporting_after).word, at_most(look.right_distance, 5)));
    add(35, joined(token_at(block, stretch.mark_before).word, look.mark_left_distance));
    add(36, joined(token_at(block, stretch.mark_after).word, look.mark_right_distance));
    if (stretch.reporting_before >= 0) {
        const auto place = static_cast<std::size_t>(stretch.reporting_before);
        add(41, joined(left, joined(block.at(place, 1).word, at_most(look.left_distance, 3))));
    }
    if (look.opened >= 0) {
        const auto place = static_cast<std::size_t>(look.opened);
        const SeenToken& before = block.at(place, -1);
        add(50, joined(distance_class(index - place), joined(answer(before.word_class), answer(before.kind))));
    }
}

/// The reporting words and the marks around, wherever the word stands between them.
template <typename Add>
void ask_stretch(Add&& add, const SeenBlock& block, const TaggingStretch& stretch) {
    const SeenToken& left = token_at(block, stretch.reporting_before);
    const SeenToken& right = token_at(block, stretch.reporting_after);
    const std::uint64_t left_known = answer(left.word_class);
    const std::uint64_t right_known = answer(right.word_class);
    const std::uint64_t quoting = stretch.quoting;
    const std::uint64_t left_cut =
        answer(stretch.reporting_before >= 0 && stretch.mark_before > stretch.reporting_before);
    const std::uint64_t right_cut =
        answer(stretch.reporting_after >= 0 && stretch.mark_after >= 0 && stretch.mark_after < stretch.reporting_after);
    add(32, joined(left.word, right.word));
    add(37,
        joined(joined(token_at(block, stretch.mark_before).word, token_at(block, stretch.mark_after).word), quoting));
    add(38, joined(joined(left_known, left_cut), joined(right_known, right_cut)));
    add(39, joined(joined(left.word, left_cut), quoting));
    add(40, joined(joined(right.word, right_cut), quoting));
    if (stretch.reporting_before >= 0) {
        const auto place = static_cast<std::size_t>(stretch.reporting_before);
        const SeenToken& before = block.at(place, -1);
        const SeenToken& after = block.at(place, 1);
        add(42, joined(left_known, joined(after.word, joined(left_cut, answer(before.word_class)))));
        add(43, joined(joined(left_known, left_cut), joined(answer(before.kind), answer(after.kind))));
    }
    if (stretch.reporting_after >= 0) {
        const auto place = static_cast<std::size_t>(stretch.reporting_after);
        const SeenToken& before = block.at(place, -1);
        const SeenToken& after = block.at(place, 1);
        add(44, joined(right.word, joined(answer(before.word_class), right_cut)));
        add(45, joined(right_known, joined(answer(after.kind), joined(answer(before.kind), right_cut))));
        add(46, joined(right_known, joined(after.word, right_cut)));
    }
    add(47, joined(answer(stretch.quotes), joined(stretch.reporting, answer(stretch.first))));
    add(48, joined(block.at(stretch.sentence_begin).word, joined(left_known, quoting)));
}

// The word and its neighbours: what they are, how they end and what they look like.

/// Of the words two before, before, after and two after.
template <typename Add>
void ask_before_it(Add&& add, const SeenToken& before_it) {
    add(1, before_it.word);
}
template <typename Add>
void ask_before(Add&& add, const SeenToken& before) {
    add(2, before.word);
    add(14, before.last_three);
}
template <typename Add>
void ask_after(Add&& add, const SeenToken& after) {
    add(4, after.word);
    add(15, after.last_three);
}
template <typename Add>
void ask_after_it(Add&& add, const SeenToken& after_it) {
    add(5, after_it.word);
}

/// Of the word itself.
template <typename Add>
void ask_here(Add&& add, const SeenToken& token) {
    const std::uint64_t word = token.word;
    const std::uint64_t quoting = token.quoting;
    add(0, 0);
    add(3, word);
    add(11, token.last_three);
    add(12, token.last_two);
    add(13, token.first_three);
    add(16, token.shape);
    add(25, joined(quoting, word));
    add(26, joined(quoting, answer(token.word_class)));
    add(54, token.last_four);
    add(55, token.first_four);
}

/// Of two words beside each other: asked of both, and of the words before and after them. The first argument of `add`
/// is the place from the first of the two.
template <typename Add>
void ask_pair(Add&& add, const SeenToken& first, const SeenToken& second) {
    const std::uint64_t both = joined(first.word, second.word);
    add(1, 6, both);
    add(0, 7, both);
    add(2, 8, both);
    add(-1, 9, both);
}

/// Of a word among its neighbours.
template <typename Add>
void ask_neighbours(Add&& add, const SeenToken& before, const SeenToken& token, const SeenToken& after) {
    const std::uint64_t beside = joined(answer(before.word_class), answer(after.word_class));
    const std::uint64_t quoting = token.quoting;
    add(10, joined(before.word, after.word));
    add(17, joined(before.shape, joined(token.shape, after.shape)));
    add(51, joined(token.word, beside));
    add(52, joined(before.word, joined(token.shape, answer(after.word_class))));
    add(53, joined(after.word, joined(token.shape, answer(before.word_class))));
    add(56, joined(token.last_three, beside));
    add(57, joined(token.last_two, joined(before.last_two, after.last_two)));
    add(58, joined(token.last_three, joined(after.word, quoting)));
    add(59, joined(token.last_three, joined(before.word, quoting)));
}

/// All of these of the token at `index`, in the order of the questions.
template <typename Add>
void ask_word(Add&& add, const SeenBlock& block, std::size_t index) {
    constexpr std::size_t questions = 60;
    std::array<std::optional<std::uint64_t>, questions> answers;
    const auto keep = [&](std::uint32_t question, std::uint64_t value) { answers.at(question) = value; };
    const auto at = [&](std::ptrdiff_t distance) -> const SeenToken& { return block.at(index, distance); };
    ask_before_it(keep, at(-2));
    ask_before(keep, at(-1));
    ask_here(keep, at(0));
    ask_after(keep, at(1));
    ask_after_it(keep, at(2));
    for (std::ptrdiff_t first = -2; first <= 1; ++first) {
        const auto keep_own = [&](std::ptrdiff_t place, std::uint32_t question, std::uint64_t value) {
            if (first + place == 0) keep(question, value);
        };
        ask_pair(keep_own, at(first), at(first + 1));
    }
    ask_neighbours(keep, at(-1), at(0), at(1));
    for (std::uint32_t question = 0; question < questions; ++question)
        if (answers.at(question)) add(question, *answers.at(question));
}

}  // namespace sayso::suggest::tagging
