#include "suggest/tagger.h"

#include <algorithm>
#include <utility>

namespace sayso::suggest {

namespace {

/// People mark nearly each cue's content and source: what a cue's own words are is asked with these in favour.
constexpr float in_favour_of_content = 1;
constexpr float in_favour_of_source = 3;

}  // namespace

std::optional<AttributionModel> AttributionModel::read(std::span<const std::uint8_t> bytes) {
    auto tagging = LearnedChain::read(bytes);
    if (!tagging || tagging->chain().transitions.size() != SeenBlock::tagging_contexts) return std::nullopt;
    auto pairing = LearnedChain::read(bytes);
    if (!pairing || pairing->chain().transitions.size() != PairingView::contexts) return std::nullopt;
    if (tagging->tags() != tags_in_use || pairing->tags() != parts_in_use) return std::nullopt;
    TaggingTables tagging_tables(*tagging);
    PairingTables pairing_tables(*pairing);
    return AttributionModel{.tagging = *std::move(tagging),
                            .pairing = *std::move(pairing),
                            .tagging_tables = std::move(tagging_tables),
                            .pairing_tables = std::move(pairing_tables)};
}

std::vector<std::uint8_t> AttributionModel::written() const {
    std::vector<std::uint8_t> bytes;
    tagging.write(bytes);
    pairing.write(bytes);
    return bytes;
}

namespace {

Tagged tagged_by(const SeenBlock& block, const LearnedChain& tagging, const std::vector<TagScores>& scores) {
    std::vector<std::uint8_t> contexts(block.size());
    for (std::size_t index = 0; index < block.size(); ++index)
        contexts[index] = block.tagging_context(index);
    Marginals marginals;
    find_marginals(tagging.factors(), scores, contexts, marginals);
    return {.tags = best_tags(tagging.chain(), scores, contexts, tags_in_use), .likelihoods = std::move(marginals.of)};
}

}  // namespace

Tagged tag_words(const SeenBlock& block, const AttributionModel& model, WordMemory& words) {
    std::vector<TagScores> scores;
    score_tags(block, model.tagging, model.tagging_tables, words.tagging, scores);
    return tagged_by(block, model.tagging, scores);
}

Tagged tag_words(const SeenBlock& block, const LearnedChain& tagging) {
    std::vector<TagScores> scores(block.size());
    std::vector<std::uint32_t> features;
    for (std::size_t index = 0; index < block.size(); ++index) {
        block.tagging_features(index, features);
        scores[index] = tagging.score(features);
    }
    return tagged_by(block, tagging, scores);
}

CuePairer::CuePairer(const SeenBlock& block, const Tagged& tagged, const AttributionModel& model, WordMemory& words)
    : block_(block),
      pairing_(model.pairing),
      cues_(cue_candidates(block, tagged)),
      view_(block, tagged, cues_),
      scorer_(view_, model.pairing, model.pairing_tables, words.pairing, block.size()) {}

std::vector<PairedCue> CuePairer::pair(float least) {
    constexpr auto as_cue = static_cast<std::size_t>(Part::cue);
    std::vector<PairedCue> pairs;
    for (std::size_t candidate = 0; candidate < cues_.size(); ++candidate) {
        const CueCandidate& cue = cues_[candidate];
        look_at(candidate);
        PairedCue pair{.cue = cue, .candidate = candidate, .begin = view_.begin(), .parts = {}, .likelihoods = {}};
        for (std::size_t index = cue.begin; index < std::min(cue.end, view_.end()); ++index)
            pair.likelihood = std::max(pair.likelihood, marginals_.of[index - view_.begin()][as_cue]);
        if (pair.likelihood >= least) {
            find_parts_of_seen(pair);
        } else {
            bool quotes = false;
            for (std::size_t index = view_.begin(); index < view_.end() && !quotes; ++index)
                quotes = block_.at(index).quoting == 1;
            if (!quotes) continue;
        }
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

void CuePairer::find_parts(PairedCue& pair) {
    look_at(pair.candidate);
    find_parts_of_seen(pair);
}

/// Finds how likely each part is from the last token looked at back to the cue.
void CuePairer::look_at(std::size_t candidate) {
    view_.turn_to(candidate);
    scorer_.score(scores_);
    contexts_.clear();
    for (std::size_t index = view_.begin(); index < view_.end(); ++index)
        contexts_.push_back(view_.context(index));
    find_forward(pairing_.factors(), scores_, contexts_, marginals_);
    find_backward(pairing_.factors(), contexts_, scores_.size(), cues_[candidate].begin - view_.begin(), marginals_);
}

void CuePairer::find_parts_of_seen(PairedCue& pair) {
    find_backward(pairing_.factors(), contexts_, pair.cue.begin - view_.begin(), 0, marginals_);
    pair.likelihoods = marginals_.of;
    // What would be its own, if it is a cue.
    for (TagScores& score : scores_) {
        score[static_cast<std::size_t>(Part::content_begins)] += in_favour_of_content;
        score[static_cast<std::size_t>(Part::source_begins)] += in_favour_of_source;
    }
    constexpr float certain = 1000;
    for (std::size_t index = pair.cue.begin; index < std::min(pair.cue.end, view_.end()); ++index)
        scores_[index - view_.begin()][static_cast<std::size_t>(Part::cue)] += certain;
    pair.parts = best_tags(pairing_.chain(), scores_, contexts_, parts_in_use);
}

}  // namespace sayso::suggest
