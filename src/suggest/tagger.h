// The tagger: tags the words of a block as content, cue and source, then pairs each cue with its own. What it knows was
// learned (docs/models.md). Rests on learned_chain and the features of both steps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "suggest/learned_chain.h"
#include "suggest/pairing_features.h"
#include "suggest/pairing_scores.h"
#include "suggest/tagging_features.h"
#include "suggest/tagging_scores.h"

namespace sayso::suggest {

/// What was learned.
struct AttributionModel {
    LearnedChain tagging;
    LearnedChain pairing;
    /// Of the two chains; made by `read`, empty in a model that was just learned.
    TaggingTables tagging_tables;
    PairingTables pairing_tables;

    /// Nothing if the bytes are no model file.
    static std::optional<AttributionModel> read(std::span<const std::uint8_t> bytes);
    [[nodiscard]] std::vector<std::uint8_t> written() const;
};

/// What the words met lately weigh, for both steps. It has no say in the result.
struct WordMemory {
    TaggingMemory tagging;
    PairingMemory pairing;
};

/// A cue with what is its own. Places are tokens of the block.
struct PairedCue {
    CueCandidate cue;
    /// The place of `cue` among the candidates.
    std::size_t candidate = 0;
    /// How likely it attributes at all, 0 to 1.
    float likelihood = 0;
    /// The first token that was looked at; `parts` and `likelihoods` count from it.
    std::size_t begin = 0;
    std::vector<std::uint8_t> parts;  ///< Part, of each token, if it attributes; empty where that was not yet asked
    std::vector<TagScores> likelihoods;
};

/// `model` was read; `words` is of no other. O(n).
Tagged tag_words(const SeenBlock& block, const AttributionModel& model, WordMemory& words);
/// The same without tables, while a model is learned.
Tagged tag_words(const SeenBlock& block, const LearnedChain& tagging);

/// Pairs the cues of a block.
class CuePairer {
  public:
    /// All live longer; `model` was read, `words` is of no other. O(n).
    CuePairer(const SeenBlock& block, const Tagged& tagged, const AttributionModel& model, WordMemory& words);
    CuePairer(const CuePairer&) = delete;
    CuePairer& operator=(const CuePairer&) = delete;

    /// The candidates that attribute at least as likely as `least`, in order; and of those less likely the ones that
    /// see words in quotation marks, which may be theirs for want of another: these without their parts. O(n) for few
    /// cues, at most O(n) a cue.
    std::vector<PairedCue> pair(float least);
    /// Finds the parts of a pair that has none. O(PairingView::reach).
    void find_parts(PairedCue& pair);

  private:
    void look_at(std::size_t candidate);
    void find_parts_of_seen(PairedCue& pair);

    const SeenBlock& block_;
    const LearnedChain& pairing_;
    std::vector<CueCandidate> cues_;
    PairingView view_;
    PairingScorer scorer_;
    // Of the candidate that was looked at.
    std::vector<TagScores> scores_;
    std::vector<std::uint8_t> contexts_;
    Marginals marginals_;
};

}  // namespace sayso::suggest
