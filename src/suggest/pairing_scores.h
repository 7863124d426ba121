// What pairing's features weigh, with those that depend on little kept in tables: the same sums as of
// PairingView::features, at a fraction of the work. Rests on pairing_features and learned_chain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "suggest/learned_chain.h"
#include "suggest/pairing_features.h"

namespace sayso::suggest {

/// What the questions weigh whose answers are few; half a megabyte.
class PairingTables {
  public:
    PairingTables() = default;
    /// About 50 000 features are looked up.
    explicit PairingTables(const LearnedChain& pairing);

    std::vector<PackedScores> tags, likelihoods, distance, between, tagged_between, verbs, commas, quoting, touch,
        neighbours;
};

/// Scores the words around one cue after another.
class PairingScorer {
  public:
    /// All live longer.
    PairingScorer(const PairingView& view, const LearnedChain& pairing, const PairingTables& tables, std::size_t tokens)
        : view_(view), pairing_(pairing), tables_(tables), known_(pairing), placed_(pairing), of_words_(tokens) {}

    /// The scores of the tokens that the view looks at from the cue that it was turned to. O(their number).
    void score(std::vector<TagScores>& scores);

  private:
    static constexpr std::size_t nowhere = 255;
    static constexpr std::size_t distances = 11;
    static constexpr std::size_t tag_answers = 8;
    /// What a word alone weighs, seen from `where`.
    struct OfWord {
        PackedScores sum;
        std::uint8_t where = nowhere;
    };
    /// Of the cue and where the word stands.
    struct OfCue {
        std::size_t where = nowhere;
        JoinedWith answer{0};
        PackedScores always;
        PackedScores by_tag[tag_answers], by_distance[distances], in_frame;
        pairing::InFrame frame;
        std::uint32_t tags_made = 0, distances_made = 0;
        bool frame_made = false;
    };
    void turn_to(const pairing::Where& where);

    const PairingView& view_;
    const LearnedChain& pairing_;
    const PairingTables& tables_;
    KnownFeatures known_;
    PlacedFeatures placed_;
    std::vector<OfWord> of_words_;
    OfCue of_cue_;
    std::vector<PackedScores> sums_;
};

}  // namespace sayso::suggest
