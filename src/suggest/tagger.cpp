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
    score_tags(block, model.tagging, model.tagging_tables, words, scores);
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

std::vector<PairedCue> pair_cues(const SeenBlock& block, const Tagged& tagged, const AttributionModel& model,
                                 float least) {
    const std::vector<CueCandidate> cues = cue_candidates(block, tagged);
    std::vector<PairedCue> pairs;
    if (cues.empty()) return pairs;
    const LearnedChain& pairing = model.pairing;
    PairingView view(block, tagged, cues);
    PairingScorer scorer(view, pairing, model.pairing_tables, block.size());
    std::vector<TagScores> scores;
    std::vector<std::uint8_t> contexts;
    Marginals marginals;
    constexpr auto as_cue = static_cast<std::size_t>(Part::cue);
    for (std::size_t cue = 0; cue < cues.size(); ++cue) {
        view.turn_to(cue);
        scorer.score(scores);
        contexts.clear();
        bool quotes = false;
        for (std::size_t index = view.begin(); index < view.end(); ++index) {
            contexts.push_back(view.context(index));
            quotes = quotes || block.at(index).quoting == 1;
        }
        const std::size_t first_of_cue = cues[cue].begin - view.begin();
        find_forward(pairing.factors(), scores, contexts, marginals);
        find_backward(pairing.factors(), contexts, scores.size(), first_of_cue, marginals);
        float likelihood = 0;
        for (std::size_t index = cues[cue].begin; index < std::min(cues[cue].end, view.end()); ++index)
            likelihood = std::max(likelihood, marginals.of[index - view.begin()][as_cue]);
        if (likelihood < least && !quotes) continue;
        find_backward(pairing.factors(), contexts, first_of_cue, 0, marginals);
        // What would be its own, if it is a cue.
        for (TagScores& score : scores) {
            score[static_cast<std::size_t>(Part::content_begins)] += in_favour_of_content;
            score[static_cast<std::size_t>(Part::source_begins)] += in_favour_of_source;
        }
        constexpr float certain = 1000;
        for (std::size_t index = cues[cue].begin; index < std::min(cues[cue].end, view.end()); ++index)
            scores[index - view.begin()][as_cue] += certain;
        pairs.push_back({.cue = cues[cue],
                         .likelihood = likelihood,
                         .begin = view.begin(),
                         .parts = best_tags(pairing.chain(), scores, contexts, parts_in_use),
                         .likelihoods = marginals.of});
    }
    return pairs;
}

}  // namespace sayso::suggest
