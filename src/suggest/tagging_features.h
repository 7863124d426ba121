// What is looked at when a word is tagged as content, cue or source: the word, its neighbours, their shapes and
// endings, the marks and reporting words around it. Each feature is a hash; what was learned knows what it weighs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "suggest/read_block.h"

namespace sayso::suggest {

enum class Tag : std::uint8_t {
    outside,
    content_begins,
    content,
    cue_begins,
    cue,
    source_begins,
    source,
};
inline constexpr std::size_t tags_in_use = 7;

/// An answer that many others are joined with.
class JoinedWith {
  public:
    explicit constexpr JoinedWith(std::uint64_t one)
        : product_(one * 0x9E3779B97F4A7C15U), sum_(0x7F4A7C15U + (one << 6U) + (one >> 2U)) {}

    constexpr std::uint64_t operator()(std::uint64_t other) const {
        std::uint64_t mixed = product_ ^ (other + sum_);
        mixed ^= mixed >> 31U;
        mixed *= 0xBF58476D1CE4E5B9U;
        return mixed ^ (mixed >> 29U);
    }

  private:
    std::uint64_t product_, sum_;
};
/// Two answers as one.
constexpr std::uint64_t joined(std::uint64_t one, std::uint64_t other) {
    return JoinedWith(one)(other);
}
/// A feature: which question, and its answer. `Question` is a small number.
constexpr std::uint32_t feature_of(std::uint32_t question, std::uint64_t answer) {
    return static_cast<std::uint32_t>(joined(std::uint64_t{question} * 0x1000193U + 7, answer));
}
/// Distances in tokens below that are told apart somehow.
inline constexpr std::array<std::uint8_t, 36> distance_classes = [] {
    std::array<std::uint8_t, 36> classes{};
    for (std::size_t tokens = 0; tokens < classes.size(); ++tokens) {
        const std::size_t fine = tokens <= 4 ? tokens : tokens <= 6 ? 5 : tokens <= 9 ? 6 : tokens <= 14 ? 7 : 0;
        classes.at(tokens) = static_cast<std::uint8_t>(fine != 0 || tokens == 0 ? fine : tokens <= 22 ? 8 : 9);
    }
    return classes;
}();
/// A distance in tokens, finer where it is short: 0 to 10.
constexpr std::uint8_t distance_class(std::size_t tokens) {
    return tokens < distance_classes.size() ? distance_classes[tokens] : 10;
}

/// A token as features see it.
struct SeenToken {
    std::uint32_t word = 0;
    std::uint32_t shape = 0;
    std::uint32_t last_two = 0, last_three = 0, last_four = 0;
    std::uint32_t first_three = 0, first_four = 0;
    TokenKind kind = TokenKind::mark;
    WordClass word_class = WordClass::none;
    /// 0 outside of quotation marks, 1 inside, 2 the mark that opens, 3 the one that closes.
    std::uint8_t quoting = 0;
    bool capital = false;
    bool comma = false;
    bool dash = false;
    std::uint32_t sentence = 0;
    std::uint16_t quotation = 0;
};

/// What is the same for all words of a stretch: the places of the reporting words and the marks around it, in its
/// sentence; -1 where there is none.
struct TaggingStretch {
    std::int32_t reporting_before = -1, reporting_after = -1;
    std::int32_t mark_before = -1, mark_after = -1;
    std::size_t sentence_begin = 0;
    std::uint32_t reporting = 0;  ///< reporting words of the sentence, up to 3
    std::uint8_t quoting = 0;
    bool quotes = false;
    bool first = false;  ///< of the sentence

    bool operator==(const TaggingStretch&) const = default;
};

/// A word among what stands around it. Distances are of `distance_class`; `far` where there is nothing.
struct TaggingLook {
    static constexpr std::uint8_t far = 15;
    std::uint8_t from_start = 0, to_end = 0;
    std::uint8_t left_distance = far, right_distance = far;  ///< to reporting words
    std::uint8_t mark_left_distance = far, mark_right_distance = far;
    WordClass left_known = WordClass::none, right_known = WordClass::none;
    std::int32_t opened = -1;  ///< the mark that opens what the word stands in
    TaggingStretch stretch;
};

/// The tokens of a block as features see them. Holds no reference to the block.
class SeenBlock {
  public:
    /// O(n).
    SeenBlock(std::string_view text, const ReadBlock& block);

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    /// The token `distance` from the one at `index`; an empty one past the ends.
    [[nodiscard]] const SeenToken& at(std::size_t index, std::ptrdiff_t distance = 0) const {
        const auto place = static_cast<std::ptrdiff_t>(index) + distance;
        return place < 0 || place >= static_cast<std::ptrdiff_t>(tokens_.size())
                   ? nothing
                   : tokens_[static_cast<std::size_t>(place)];
    }
    /// Where a sentence's tokens begin, and where they end.
    [[nodiscard]] std::size_t sentence_begin(std::uint32_t sentence) const { return sentences_[sentence].begin; }
    [[nodiscard]] std::size_t sentence_end(std::uint32_t sentence) const { return sentences_[sentence].end; }

    /// Puts the features of the token at `index` into `features`, which it empties first. O(1).
    void tagging_features(std::size_t index, std::vector<std::uint32_t>& features) const;
    /// What those features ask about. O(1).
    [[nodiscard]] TaggingLook look(std::size_t index) const;
    /// Which transitions lead to the token at `index`: below `tagging_contexts`. O(1).
    [[nodiscard]] std::uint8_t tagging_context(std::size_t index) const;

    static constexpr std::size_t tagging_contexts = 14;

  private:
    static const SeenToken nothing;
    struct Sentence {
        std::size_t begin = 0, end = 0;
        std::uint32_t reporting = 0;
        bool quotes = false;
    };
    static constexpr std::int32_t none = -1;
    struct Around {
        // Places of tokens of the same sentence; `none` where there is none.
        std::int32_t reporting_before = none, reporting_after = none;
        std::int32_t mark_before = none, mark_after = none;
        std::int32_t opened = none;
    };
    void find_around();

    std::vector<SeenToken> tokens_;
    std::vector<Sentence> sentences_;
    std::vector<Around> around_;
};

}  // namespace sayso::suggest
