// What is looked at when a cue is paired with its content and its source: where each word stands from the cue, what is
// between, and as what the words were tagged. Rests on tagging_features.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "suggest/linear_chain.h"
#include "suggest/pairing_questions.h"
#include "suggest/tagging_features.h"

namespace sayso::suggest {

/// What a word is to one cue.
enum class Part : std::uint8_t {
    other,
    content_begins,
    content,
    source_begins,
    source,
    cue,
};
inline constexpr std::size_t parts_in_use = 6;

/// Words that may be a cue: tokens `[begin, end)`, and how likely they are one, 0 to 1.
struct CueCandidate {
    std::size_t begin = 0, end = 0;
    float likelihood = 0;
};

/// What the tagger said of a block.
struct Tagged {
    std::vector<std::uint8_t> tags;  ///< Tag, of each token
    std::vector<TagScores> likelihoods;
};

/// The words that the tagger takes for cues or at least holds possible, in order, apart; and in a sentence with a
/// quotation but no such word, the likeliest one outside of it. O(n).
std::vector<CueCandidate> cue_candidates(const SeenBlock& block, const Tagged& tagged);

/// The words around one cue after another, as pairing sees them.
class PairingView {
  public:
    /// All live longer than the view. O(n).
    PairingView(const SeenBlock& block, const Tagged& tagged, std::span<const CueCandidate> cues);

    /// How many tokens are looked at before and after a cue, at the most: those of its sentence, and of the sentences
    /// beside it as far as all of them quote, or hold words tagged as content or source.
    static constexpr std::size_t reach = 130;
    static constexpr std::size_t contexts = 16;

    /// Turns to a cue. O(reach).
    void turn_to(std::size_t cue);
    [[nodiscard]] std::size_t begin() const { return begin_; }
    [[nodiscard]] std::size_t end() const { return end_; }
    /// Puts the features of the token at `index` into `features`, which it empties first. O(1).
    void features(std::size_t index, std::vector<std::uint32_t>& features) const;
    /// Which transitions lead to the token at `index`: below `contexts`.
    [[nodiscard]] std::uint8_t context(std::size_t index) const;

    /// A word from the cue turned to.
    struct Look {
        const SeenToken* token = nullptr;
        pairing::Where where;
        pairing::Between between;
        pairing::InFrame in_frame;
        std::uint64_t near = 0, touches = 0;
        std::uint64_t tag = 0, tag_before = 0, tag_after = 0;
        std::uint64_t as_content = 0, as_source = 0;  // likelihoods, 0 to 4
        bool that_follows = false;
    };
    [[nodiscard]] Look look(std::size_t index) const;
    [[nodiscard]] const pairing::SeenCue& cue() const { return seen_cue_; }
    [[nodiscard]] const SeenBlock& block() const { return *block_; }
    /// What the token at `index` is tagged as; 7 past the ends.
    [[nodiscard]] std::uint64_t tag_at(std::size_t index) const {
        return index < block_->size() ? words_[index].tag : 7;
    }
    /// From the token at `index`, the end of those that are seen from the same place as it.
    [[nodiscard]] std::size_t end_of_place(std::size_t index) const {
        const CueCandidate& cue = cues_[cue_];
        const std::size_t end = index < cue.begin ? cue.begin : index < cue.end ? cue.end : end_;
        return std::min({end, end_, block_->sentence_end(block_->at(index).sentence)});
    }

  private:
    /// What is counted of the tokens, each in a byte of a number: of what stands between two words there are at most
    /// `reach`.
    enum Counted : std::uint8_t { commas, other_cues, quotations, cue_tags, source_tags, verbs };
    static_assert(reach < 256);
    static constexpr unsigned bits_of_byte = 8;
    static constexpr std::uint64_t one(Counted what) { return std::uint64_t{1} << (bits_of_byte * what); }
    static constexpr std::uint32_t at_most(std::uint64_t counts, Counted what, std::uint32_t most) {
        return std::min(static_cast<std::uint32_t>(counts >> (bits_of_byte * what) & 0xFFU), most);
    }
    /// What is the same from every cue.
    struct OfWord {
        std::uint64_t counts = 0;  // of the tokens before it; what overflows a byte does not show in a difference
        std::uint8_t tag = 0, tag_before = 0, tag_after = 0;
        std::uint8_t as_content = 0, as_source = 0;
    };
    void find_window(const CueCandidate& cue);
    [[nodiscard]] std::size_t past_source(std::size_t index, std::ptrdiff_t step) const;

    const SeenBlock* block_;
    const Tagged* tagged_;
    std::span<const CueCandidate> cues_;
    std::vector<OfWord> words_;  // and one past the last
    std::size_t cue_ = 0, begin_ = 0, end_ = 0;
    pairing::SeenCue seen_cue_;  // the one turned to
    bool quotation_left_ = false, quotation_right_ = false, that_follows_ = false;
};

// Here, so that it becomes one with who asks for it: it is what pairing does most.
[[gnu::always_inline]] inline PairingView::Look PairingView::look(std::size_t index) const {
    const CueCandidate& cue = cues_[cue_];
    const SeenToken& token = block_->at(index);
    const OfWord& word = words_[index];
    Look look;
    look.token = &token;
    const std::uint64_t direction = index < cue.begin ? 0 : index >= cue.end ? 1 : 2;
    const std::size_t distance = direction == 0 ? cue.begin - index : direction == 1 ? index - cue.end + 1 : 0;
    look.near = distance_class(distance);
    const std::uint32_t cue_sentence = seen_cue_.first->sentence;
    look.where = {.direction = direction,
                  .sentences = std::clamp(static_cast<std::int64_t>(token.sentence) - cue_sentence, std::int64_t{-3},
                                          std::int64_t{3})};
    // The tokens between this one and the cue.
    const std::size_t from = direction == 0 ? index + 1 : cue.end;
    const std::size_t to = direction == 0 ? cue.begin : index;
    if (direction != 2 && from <= to) {
        using pairing::Between;
        const std::uint64_t counts = words_[to].counts - words_[from].counts;
        look.between = {.commas = at_most(counts, commas, Between::most_commas),
                        .other_cues = at_most(counts, other_cues, Between::most_other_cues),
                        .quotations = at_most(counts, quotations, Between::most_quotations),
                        .cues = at_most(counts, cue_tags, Between::most_cues),
                        .sources = at_most(counts, source_tags, Between::most_sources),
                        .verbs = at_most(counts, verbs, Between::most_verbs)};
    }
    look.tag = word.tag;
    look.tag_before = word.tag_before;
    look.tag_after = word.tag_after;
    look.as_content = word.as_content;
    look.as_source = word.as_source;
    if (token.quoting != 0) {
        if (direction == 0 && quotation_left_ && look.between.quotations == 0 && look.between.other_cues == 0)
            look.touches = 1;
        if (direction == 1 && quotation_right_ && look.between.quotations <= 1) look.touches = 2;
    }
    look.that_follows = direction == 1 && that_follows_;
    const bool same_sentence = token.sentence == cue_sentence;
    const auto up_to_four = [&](std::size_t place) {
        return static_cast<std::uint8_t>(same_sentence ? std::min<std::size_t>(place, 4) : pairing::InFrame::outside);
    };
    look.in_frame = {.quoting = token.quoting,
                     .from_begin = up_to_four(index - block_->sentence_begin(cue_sentence)),
                     .to_end = up_to_four(block_->sentence_end(cue_sentence) - index),
                     .other_cues = static_cast<std::uint8_t>(look.between.other_cues),
                     .quotations = static_cast<std::uint8_t>(look.between.quotations),
                     .same_quotation = token.quotation == seen_cue_.first->quotation && token.quoting != 0};
    return look;
}

}  // namespace sayso::suggest
