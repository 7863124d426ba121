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

/// A cue with what is its own. Places are tokens of the block.
struct PairedCue {
    CueCandidate cue;
    /// How likely it attributes at all, 0 to 1.
    float likelihood = 0;
    /// The first token that was looked at; `parts` and `likelihoods` count from it.
    std::size_t begin = 0;
    std::vector<std::uint8_t> parts;  ///< Part, of each token, if it attributes
    std::vector<TagScores> likelihoods;
};

/// `model` was read; `words` is of its tagging. O(n).
Tagged tag_words(const SeenBlock& block, const AttributionModel& model, WordMemory& words);
/// The same without tables, while a model is learned.
Tagged tag_words(const SeenBlock& block, const LearnedChain& tagging);

/// The candidates that attribute at least as likely as `least`, in order; and of those less likely only the ones that
/// see words in quotation marks, which may be theirs for want of another. `model` was read. O(n) for few cues, at most
/// O(n) a cue.
std::vector<PairedCue> pair_cues(const SeenBlock& block, const Tagged& tagged, const AttributionModel& model,
                                 float least);

}  // namespace sayso::suggest
