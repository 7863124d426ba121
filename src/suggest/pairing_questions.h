// The questions that pairing asks of a word and a cue, in groups: those of one group depend on the same few things, so
// that what they weigh can be kept (pairing_scores). Each calls `add(question, answer)`.
#pragma once

#include <algorithm>
#include <cstdint>

#include "suggest/tagging_features.h"

namespace sayso::suggest::pairing {

inline constexpr std::uint32_t first_question = 100;

/// Where a word stands from a cue: before it, after it or in it, and how many sentences away.
struct Where {
    std::uint64_t direction = 0;  // 0 before the cue, 1 after it, 2 in it
    std::int64_t sentences = 0;   // -3 to 3

    /// As a part of each answer.
    [[nodiscard]] constexpr std::uint64_t answer() const {
        return joined(direction, static_cast<std::uint64_t>(sentences + 3));
    }
    /// Below `count`: nothing before a cue is in a later sentence, nothing else in an earlier one.
    static constexpr std::size_t count = 12;
    [[nodiscard]] constexpr std::size_t place() const {
        const std::int64_t away = sentences < 0 ? -sentences : sentences;
        return static_cast<std::size_t>(direction) * 4 + static_cast<std::size_t>(away);
    }
    static constexpr Where of(std::size_t place) {
        const auto away = static_cast<std::int64_t>(place % 4);
        return {.direction = place / 4, .sentences = place < 4 ? -away : away};
    }
};

/// What stands between a word and a cue, each up to a few.
struct Between {
    std::uint32_t commas = 0, other_cues = 0, quotations = 0, cues = 0, sources = 0, verbs = 0;
    static constexpr std::uint32_t most_commas = 3, most_other_cues = 2, most_quotations = 2, most_cues = 2,
                                   most_sources = 2, most_verbs = 3;
};

constexpr std::uint64_t answer(WordClass word_class) {
    return static_cast<std::uint64_t>(word_class);
}
constexpr std::uint64_t answer(TokenKind kind) {
    return static_cast<std::uint64_t>(kind);
}
constexpr std::uint64_t answer(bool value) {
    return value ? 1 : 0;
}

/// Of the tags of three words; of a place past the ends it is 7.
template <typename Add>
void ask_tags(Add&& add, std::uint64_t before, std::uint64_t here, std::uint64_t after) {
    add(1, here);
    add(2, joined(before, joined(here, after)));
}

/// How likely something is held: 0 to 4.
constexpr std::uint64_t likelihood_class(float likelihood) {
    return static_cast<std::uint64_t>(std::min(4, static_cast<int>(likelihood * 5)));
}

template <typename Add>
void ask_likelihoods(Add&& add, std::uint64_t as_content, std::uint64_t as_source, std::uint64_t of_cue,
                     std::uint64_t other_cues) {
    add(3, joined(as_content, as_source));
    add(4, joined(as_content, of_cue));
    add(6, joined(as_content, other_cues));
}

template <typename Add>
void ask_distance(Add&& add, std::uint64_t as_source, std::uint64_t near) {
    add(5, joined(as_source, near));
    add(7, near);
}

template <typename Add>
void ask_between(Add&& add, std::uint64_t tag, const Between& between) {
    add(11, joined(between.other_cues, joined(between.quotations, between.commas)));
    add(42, joined(tag, joined(between.other_cues, between.quotations)));
}

template <typename Add>
void ask_tagged_between(Add&& add, std::uint64_t tag, const Between& between) {
    add(12, joined(between.other_cues, joined(between.cues, between.sources)));
    add(13, joined(between.sources, tag));
    add(14, joined(between.cues, tag));
}

template <typename Add>
void ask_verbs(Add&& add, std::uint64_t tag, const Between& between) {
    add(15, joined(between.verbs, tag));
}

template <typename Add>
void ask_commas(Add&& add, std::uint64_t tag, const Between& between, std::uint64_t near, bool that_follows) {
    add(40, joined(between.commas, joined(tag, near)));
    add(44, joined(answer(that_follows), joined(tag, between.commas)));
}

/// `before`, `here`, `after`: `quoting` of three words.
template <typename Add>
void ask_quoting(Add&& add, std::uint64_t before, std::uint64_t here, std::uint64_t after) {
    add(22, joined(before * 4 + here, after));
}

template <typename Add>
void ask_touch(Add&& add, std::uint64_t touches, std::uint64_t quoting, const Between& between) {
    add(38, joined(touches, joined(quoting, between.other_cues)));
}

template <typename Add>
void ask_neighbour(Add&& add, bool earlier, TokenKind kind, bool comma, bool capital, WordClass known) {
    add(earlier ? 35 : 36, joined(joined(answer(kind), answer(comma)), joined(answer(capital), answer(known))));
}

/// Of the words alone.
template <typename Add>
void ask_words(Add&& add, const SeenToken& before, const SeenToken& token, const SeenToken& after, std::uint64_t tag) {
    add(16, token.word);
    add(17, before.word);
    add(18, after.word);
    add(19, joined(before.word, token.word));
    add(20, joined(token.word, after.word));
    add(21, joined(token.shape, token.quoting));
    add(23, joined(answer(token.word_class), joined(answer(before.word_class), answer(after.word_class))));
    add(41, joined(token.last_three, tag));
}

/// Of a word as it was tagged, and how many other cues stand between.
template <typename Add>
void ask_word_and_tag(Add&& add, const SeenToken& token, std::uint64_t tag, std::uint64_t other_cues) {
    add(43, joined(tag, joined(token.word, other_cues)));
}

/// What stands on both sides of a cue, past those who speak.
struct Frame {
    bool quotation_left = false, quotation_right = false, comma_left = false;
    bool that_right = false, colon_right = false, stop_right = false;

    [[nodiscard]] constexpr std::uint64_t answer() const {
        return joined(joined(pairing::answer(quotation_left), pairing::answer(quotation_right)),
                      joined(pairing::answer(comma_left),
                             joined(pairing::answer(that_right),
                                    joined(pairing::answer(colon_right), pairing::answer(stop_right)))));
    }
    /// Below `count`.
    static constexpr std::size_t count = 64;
    [[nodiscard]] constexpr std::size_t place() const {
        std::size_t place = 0;
        for (const bool each : {quotation_left, quotation_right, comma_left, that_right, colon_right, stop_right})
            place = place * 2 + (each ? 1 : 0);
        return place;
    }
};

/// A cue, whatever the word.
struct SeenCue {
    const SeenToken* head = nullptr;    // its reporting word, or its first
    const SeenToken* before = nullptr;  // what stands before it
    const SeenToken* after = nullptr;
    const SeenToken* last = nullptr;
    const SeenToken* first = nullptr;
    std::uint64_t frame = 0, after_kind = 0, before_kind = 0;
    std::uint64_t distance_to_earlier = 0, distance_to_later = 0, likelihood_class = 0;
    std::size_t frame_place = 0;
    bool begins_sentence = false;
};

template <typename Add, typename Whether>
void ask_cue(Add&& add, Whether&& whether, const SeenCue& cue) {
    const std::uint64_t word = cue.head->word;
    const std::uint64_t known = answer(cue.head->word_class);
    add(0, 0);
    add(27, joined(word, cue.after->word));
    add(28, joined(word, cue.before->word));
    add(29, joined(known, joined(cue.after_kind, cue.before_kind)));
    add(30, joined(cue.likelihood_class, joined(cue.distance_to_earlier, cue.distance_to_later)));
    add(31, joined(cue.last->word, cue.after->word));
    whether(60, joined(word, cue.likelihood_class));
    whether(61, joined(joined(cue.before->word, word), cue.after->word));
    whether(62, joined(cue.head->last_three, cue.frame));
    whether(63, joined(cue.before_kind, joined(cue.head->last_two, cue.after_kind)));
}

template <typename Add>
void ask_cue_and_distance(Add&& add, const SeenCue& cue, std::uint64_t near) {
    add(8, joined(near, cue.head->word));
    add(9, joined(near, answer(cue.head->word_class)));
}

template <typename Add>
void ask_cue_and_tag(Add&& add, const SeenCue& cue, std::uint64_t tag) {
    add(10, joined(cue.head->word, tag));
    add(24, joined(cue.frame, tag));
    add(39, joined(answer(cue.begins_sentence), joined(tag, cue.before->word)));
}

/// What stands on both sides of the cue and how the word is quoted. The places are those in the cue's sentence, from
/// either end: up to 4, and `outside` in another sentence.
struct InFrame {
    static constexpr std::uint8_t outside = 9;
    std::uint8_t quoting = 0, from_begin = 0, to_end = 0, other_cues = 0, quotations = 0;
    bool same_quotation = false;
    bool operator==(const InFrame&) const = default;
};

template <typename Add>
void ask_frame_and_cues(Add&& add, std::uint64_t frame, const InFrame& in) {
    add(25, joined(frame, joined(in.quoting, in.other_cues)));
}
template <typename Add>
void ask_frame_and_quotations(Add&& add, std::uint64_t frame, const InFrame& in) {
    add(26, joined(frame, joined(in.quotations, in.quoting)));
}
template <typename Add>
void ask_same_quotation(Add&& add, bool same, std::uint64_t quoting_of_cue) {
    add(37, joined(answer(same), quoting_of_cue));
}
template <typename Add>
void ask_frame_and_place(Add&& add, bool from_begin, std::uint64_t frame, const InFrame& in) {
    if (from_begin) {
        add(45, joined(in.from_begin, joined(frame, in.quoting)));
    } else {
        add(46, joined(in.to_end, joined(frame, in.quoting)));
    }
}

/// What the cue is known as, and what the word is.
template <typename Add>
void ask_cue_and_class(Add&& add, const JoinedWith& known, WordClass of_word, std::uint64_t near) {
    add(34, known(joined(answer(of_word), near)));
}

/// The cue's reporting word with the word, and what it is known as with the word. `near` is of `distance_class`.
template <typename Add>
void ask_cue_and_word(Add&& add, const JoinedWith& head, const JoinedWith& known, const SeenToken& token,
                      std::uint64_t near) {
    const std::uint64_t word_nearer = joined(token.word, std::min<std::uint64_t>(near, 5));
    add(32, head(word_nearer));
    add(33, known(word_nearer));
}

}  // namespace sayso::suggest::pairing
