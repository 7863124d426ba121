// What pairing's features weigh, with those that depend on little kept in tables: the same sums as of
// PairingView::features, at a fraction of the work. Rests on pairing_features and learned_chain.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
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
        neighbours, same_quotation;
};

/// Sums that are made when they are first asked for.
template <std::size_t Count>
class MadeOnce {
  public:
    void forget() { made_ = 0; }
    /// The sum at `place`, which `make` adds to where it is new.
    template <typename Make>
    const PackedScores& at(std::size_t place, Make make) {
        static_assert(Count <= 64);
        if ((made_ >> place & 1U) == 0) {
            made_ |= std::uint64_t{1} << place;
            rows_[place] = {};
            make(rows_[place]);
        }
        return rows_[place];
    }

  private:
    std::uint64_t made_ = 0;
    std::array<PackedScores, Count> rows_;
};

/// What cues weighed lately that hangs on no word: on what frames them, and on how a word stands in that. A kilobyte
/// for each frame seen from each place, of which there are at most 768.
class PairingMemory {
  public:
    struct InFrames {
        static constexpr std::size_t quotings = 4;
        static constexpr std::size_t places_in_sentence = 6;
        MadeOnce<quotings*(pairing::Between::most_other_cues + 1)> by_other_cues;
        MadeOnce<quotings*(pairing::Between::most_quotations + 1)> by_quotations;
        MadeOnce<quotings * places_in_sentence> from_begin, to_end;
    };
    /// O(1).
    InFrames& in_frames(std::size_t frame, std::size_t where);

  private:
    std::vector<std::unique_ptr<InFrames>> frames_;
};

/// Scores the words around one cue after another.
class PairingScorer {
  public:
    /// All live longer; `words` is of the same chain.
    PairingScorer(const PairingView& view, const LearnedChain& pairing, const PairingTables& tables,
                  PairingMemory& words, std::size_t tokens)
        : view_(view),
          pairing_(pairing),
          tables_(tables),
          memory_(words),
          known_(pairing),
          placed_(pairing),
          of_words_(tokens) {}

    /// The scores of the tokens that the view looks at from the cue that it was turned to. O(their number).
    void score(std::vector<TagScores>& scores);

  private:
    static constexpr std::size_t nowhere = 255;
    static constexpr std::size_t distances = 11;
    static constexpr std::size_t tag_answers = 8;
    /// What a word among its neighbours weighs, seen from `where`.
    struct OfWord {
        PackedScores sum;
        std::size_t where = nowhere;
    };
    /// Of the cue and where the word stands.
    struct OfCue {
        std::size_t where = nowhere;
        JoinedWith answer{0};
        PackedScores always, in_frame;
        MadeOnce<tag_answers> by_tag;
        MadeOnce<distances> by_distance;
        pairing::InFrame frame;
        bool frame_made = false;
    };
    void turn_to(const pairing::Where& where);
    void weigh_frame(const pairing::InFrame& frame);
    void weigh_word(std::size_t index, PackedScores& sum);
    template <typename Ask>
    void weigh(PackedScores& sum, Ask ask);

    const PairingView& view_;
    const LearnedChain& pairing_;
    const PairingTables& tables_;
    PairingMemory& memory_;
    KnownFeatures known_;
    PlacedFeatures placed_;
    std::vector<OfWord> of_words_;
    OfCue of_cue_;
    std::vector<PackedScores> sums_;
};

}  // namespace sayso::suggest
