// What is looked at when a cue is paired with its content and its source: where each word stands from the cue, what is
// between, and as what the words were tagged. Rests on tagging_features.
#pragma once

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
        const SeenToken *token = nullptr, *before = nullptr, *after = nullptr;
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

  private:
    /// How many there are of each before a token.
    using Counts = pairing::Between;
    void find_window(const CueCandidate& cue);
    [[nodiscard]] std::size_t past_source(std::size_t index, std::ptrdiff_t step) const;

    const SeenBlock* block_;
    const Tagged* tagged_;
    std::span<const CueCandidate> cues_;
    std::vector<Counts> counts_;
    std::size_t cue_ = 0, begin_ = 0, end_ = 0;
    pairing::SeenCue seen_cue_;  // the one turned to
    bool quotation_left_ = false, quotation_right_ = false, that_follows_ = false;
};

}  // namespace sayso::suggest
