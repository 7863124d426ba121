#include "training/attribution_training.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "article/plain_text.h"
#include "suggest/read_block.h"
#include "training/chain_trainer.h"
#include "training/held_out.h"

namespace sayso::training {

namespace {

using suggest::LearnedChain;
using suggest::Part;
using suggest::SeenBlock;
using suggest::Tag;

constexpr unsigned folds = 5;
/// Chosen for few bytes without a loss that could be measured.
constexpr Learning settling_of_tagging = {.epochs = 3, .rate = 0.02F, .dropout = 0.3F};
constexpr Learning settling_of_pairing = {.epochs = 2, .rate = 0.02F, .dropout = 0.3F};
constexpr Rounding rounding = {.finest_step = 0.06F, .squares_of_finest = 1000};

struct TrainingBlock {
    const MarkedArticle* article = nullptr;
    unsigned fold = 0;
    suggest::ReadBlock read;
    std::unique_ptr<SeenBlock> seen;
    suggest::Tagged tagged;

    [[nodiscard]] text::ByteRange token(std::size_t index) const { return read.in_text(read.tokens[index].range); }
};

std::vector<TrainingBlock> blocks_of(const std::vector<MarkedArticle>& articles) {
    std::vector<TrainingBlock> blocks;
    for (const MarkedArticle& article : articles) {
        if (is_held_out(article.id)) continue;
        const suggest::WordUse words(article.text);
        for (std::size_t begin = 0; begin < article.text.size();) {
            const std::size_t end = std::min(article.text.find('\n', begin), article.text.size());
            const text::ByteRange line{text::ByteOffset{static_cast<std::uint32_t>(begin)},
                                       text::ByteOffset{static_cast<std::uint32_t>(end)}};
            begin = end + 1;
            TrainingBlock block{.article = &article, .fold = fold_of(article.id), .read = {}, .seen = {}, .tagged = {}};
            block.read = suggest::read_block(article.text, article::BlockKind::paragraph, line,
                                             suggest::Language::english, words);
            if (block.read.tokens.empty()) continue;
            block.seen = std::make_unique<SeenBlock>(article.text, block.read);
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

/// Calls `mark(token, begins)` for each token of the block in one of the ranges.
template <typename Mark>
void each_token_in(const TrainingBlock& block, const std::vector<text::ByteRange>& ranges, Mark mark) {
    for (const text::ByteRange range : ranges) {
        bool begins = true;
        for (std::size_t index = 0; index < block.read.tokens.size(); ++index) {
            if (!block.token(index).overlaps(range)) continue;
            mark(index, begins);
            begins = false;
        }
    }
}

std::vector<std::uint8_t> tags_of(const TrainingBlock& block) {
    std::vector<std::uint8_t> tags(block.read.tokens.size());
    const auto put = [&](const std::vector<text::ByteRange>& ranges, Tag first, Tag next) {
        each_token_in(block, ranges, [&](std::size_t index, bool begins) {
            tags[index] = static_cast<std::uint8_t>(begins ? first : next);
        });
    };
    for (const MarkedAttribution& marked : block.article->attributions)
        put(marked.content, Tag::content_begins, Tag::content);
    for (const MarkedAttribution& marked : block.article->attributions) {
        put(marked.source, Tag::source_begins, Tag::source);
        put(marked.cue, Tag::cue_begins, Tag::cue);
    }
    // What one mark covers of another leaves rests, which begin anew.
    for (std::size_t index = 0; index < tags.size(); ++index) {
        const std::uint8_t tag = tags[index];
        if (tag == 0 || tag % 2 == 1) continue;
        if (index == 0 || (tags[index - 1] != tag && tags[index - 1] != tag - 1)) tags[index] = tag - 1;
    }
    return tags;
}

/// A begun mark goes on only as itself: tags come in pairs of one that begins and one that goes on.
bool tag_may_follow(std::size_t before, std::size_t tag) {
    const bool goes_on = tag != 0 && tag % 2 == 0;
    return !goes_on || before == tag || before == tag - 1;
}
bool tag_may_begin(std::size_t tag) {
    return tag == 0 || tag % 2 == 1;
}
bool part_may_follow(std::size_t before, std::size_t part) {
    const bool goes_on = part == 2 || part == 4;
    return !goes_on || before == part || before == part - 1;
}
bool part_may_begin(std::size_t part) {
    return part != 2 && part != 4;
}

struct Selected {
    std::vector<std::uint32_t> keys;  // in rising order
    [[nodiscard]] std::uint32_t row(std::uint32_t feature) const {
        const std::uint32_t key = feature & LearnedChain::key_mask;
        const auto place = std::ranges::lower_bound(keys, key);
        return place != keys.end() && *place == key ? static_cast<std::uint32_t>(place - keys.begin()) : none;
    }
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
};

/// Learns with all features once, and keeps the `most` that matter most: those with large differences of weights that
/// are met often.
template <typename Each, typename Follow, typename Begin>
Selected select(std::size_t most, std::size_t tags, std::size_t contexts, Each each_sequence, Follow may_follow,
                Begin may_begin, const Learning& learning) {
    std::vector<Sequence> sequences;
    std::vector<std::uint32_t> counts(std::size_t{1} << LearnedChain::key_bits);
    each_sequence([&](Sequence sequence) {
        for (std::uint32_t& feature : sequence.rows)
            ++counts[feature &= LearnedChain::key_mask];
        sequences.push_back(std::move(sequence));
    });
    std::vector<const Sequence*> all;
    all.reserve(sequences.size());
    for (const Sequence& sequence : sequences)
        all.push_back(&sequence);
    ChainTrainer trainer(counts.size(), tags, contexts, may_follow, may_begin);
    trainer.learn(all, learning);
    std::vector<std::pair<float, std::uint32_t>> worth;
    constexpr std::uint32_t too_rare = 4;
    for (std::uint32_t key = 0; key < counts.size(); ++key) {
        if (counts[key] < too_rare) continue;
        const suggest::TagScores weights = trainer.weights(key);
        float sum = 0;
        for (std::size_t tag = 0; tag < tags; ++tag)
            sum += weights[tag] * weights[tag];
        worth.emplace_back(sum * std::pow(static_cast<float>(counts[key]), 0.7F), key);
    }
    std::ranges::sort(worth, std::greater<>());
    worth.resize(std::min(worth.size(), most));
    Selected selected;
    for (const auto& each : worth)
        selected.keys.push_back(each.second);
    std::ranges::sort(selected.keys);
    return selected;
}

/// `sequence` with rows instead of features.
Sequence thinned(const Sequence& sequence, const Selected& selected) {
    Sequence result{.rows = {}, .first = {0}, .contexts = sequence.contexts, .tags = sequence.tags};
    for (std::size_t index = 0; index < sequence.size(); ++index) {
        for (std::uint32_t place = sequence.first[index]; place < sequence.first[index + 1]; ++place) {
            const std::uint32_t row = selected.row(sequence.rows[place]);
            if (row != Selected::none) result.rows.push_back(row);
        }
        result.end_token();
    }
    return result;
}

Sequence tagging_sequence(const TrainingBlock& block) {
    Sequence sequence;
    std::vector<std::uint32_t> features;
    for (std::size_t index = 0; index < block.seen->size(); ++index) {
        block.seen->tagging_features(index, features);
        sequence.rows.insert(sequence.rows.end(), features.begin(), features.end());
        sequence.end_token();
        sequence.contexts.push_back(block.seen->tagging_context(index));
    }
    sequence.tags = tags_of(block);
    return sequence;
}

/// Learns to tag; tags each block by what was learned from the other folds.
LearnedChain learn_tagging(std::vector<TrainingBlock>& blocks, std::size_t most) {
    const auto each_sequence = [&](auto&& take) {
        for (const TrainingBlock& block : blocks)
            take(tagging_sequence(block));
    };
    const Selected selected =
        select(most, suggest::tags_in_use, SeenBlock::tagging_contexts, each_sequence, tag_may_follow, tag_may_begin,
               {.epochs = 2, .rate = 0.05F, .dropout = 0.5F, .average = false});
    std::vector<Sequence> sequences;
    each_sequence([&](const Sequence& sequence) { sequences.push_back(thinned(sequence, selected)); });
    const auto learn_without = [&](unsigned fold) {
        ChainTrainer trainer(selected.keys.size(), suggest::tags_in_use, SeenBlock::tagging_contexts, tag_may_follow,
                             tag_may_begin);
        std::vector<const Sequence*> chosen;
        for (std::size_t index = 0; index < blocks.size(); ++index)
            if (blocks[index].fold != fold) chosen.push_back(&sequences[index]);
        trainer.learn(chosen, {.epochs = 5, .rate = 0.05F, .dropout = 0.3F});
        if (fold == folds) trainer.settle(chosen, settling_of_tagging, rounding);
        return trainer.learned(selected.keys);
    };
    for (unsigned fold = 0; fold < folds; ++fold) {
        const LearnedChain learned = learn_without(fold);
        for (TrainingBlock& block : blocks)
            if (block.fold == fold) block.tagged = suggest::tag_words(*block.seen, learned);
    }
    return learn_without(folds);
}

Sequence pairing_sequence(const TrainingBlock& block, const suggest::PairingView& view,
                          const suggest::CueCandidate& cue) {
    const std::size_t count = block.read.tokens.size();
    const MarkedAttribution* own = nullptr;
    std::size_t shared = 0;
    for (const MarkedAttribution& marked : block.article->attributions) {
        std::size_t tokens = 0;
        for (const text::ByteRange range : marked.cue)
            for (std::size_t index = cue.begin; index < cue.end; ++index)
                if (block.token(index).overlaps(range)) ++tokens;
        if (tokens <= shared) continue;
        shared = tokens;
        own = &marked;
    }
    std::vector<std::uint8_t> parts(count);
    if (own != nullptr) {
        const auto put = [&](const std::vector<text::ByteRange>& ranges, Part first, Part next) {
            each_token_in(block, ranges, [&](std::size_t index, bool begins) {
                parts[index] = static_cast<std::uint8_t>(begins ? first : next);
            });
        };
        put(own->content, Part::content_begins, Part::content);
        put(own->source, Part::source_begins, Part::source);
        for (std::size_t index = cue.begin; index < cue.end; ++index)
            parts[index] = static_cast<std::uint8_t>(Part::cue);
    }
    Sequence sequence;
    std::vector<std::uint32_t> features;
    for (std::size_t index = view.begin(); index < view.end(); ++index) {
        view.features(index, features);
        sequence.rows.insert(sequence.rows.end(), features.begin(), features.end());
        sequence.end_token();
        sequence.contexts.push_back(view.context(index));
        sequence.tags.push_back(parts[index]);
    }
    for (std::size_t index = 0; index < sequence.tags.size(); ++index) {
        std::uint8_t& part = sequence.tags[index];
        if (!part_may_begin(part) && (index == 0 || !part_may_follow(sequence.tags[index - 1], part))) --part;
    }
    return sequence;
}

LearnedChain learn_pairing(const std::vector<TrainingBlock>& blocks, std::size_t most) {
    const auto each_sequence = [&](std::size_t one_of, auto&& take) {
        std::size_t counted = 0;
        for (const TrainingBlock& block : blocks) {
            const auto cues = suggest::cue_candidates(*block.seen, block.tagged);
            suggest::PairingView view(*block.seen, block.tagged, cues);
            for (std::size_t cue = 0; cue < cues.size(); ++cue) {
                if (counted++ % one_of != 0) continue;
                view.turn_to(cue);
                take(pairing_sequence(block, view, cues[cue]));
            }
        }
    };
    constexpr std::size_t half = 2;
    const Selected selected = select(most, suggest::parts_in_use, suggest::PairingView::contexts,
                                     [&](auto&& take) { each_sequence(half, take); }, part_may_follow, part_may_begin,
                                     {.epochs = 2, .rate = 0.05F, .dropout = 0.3F, .average = false});
    std::vector<Sequence> sequences;
    each_sequence(1, [&](const Sequence& sequence) { sequences.push_back(thinned(sequence, selected)); });
    std::vector<const Sequence*> all;
    all.reserve(sequences.size());
    for (const Sequence& sequence : sequences)
        all.push_back(&sequence);
    ChainTrainer trainer(selected.keys.size(), suggest::parts_in_use, suggest::PairingView::contexts, part_may_follow,
                         part_may_begin);
    trainer.learn(all, {.epochs = 4, .rate = 0.05F, .dropout = 0.3F});
    trainer.settle(all, settling_of_pairing, rounding);
    return trainer.learned(selected.keys);
}

}  // namespace

suggest::AttributionModel learn_attributions(const std::vector<MarkedArticle>& articles,
                                             const AttributionSettings& settings) {
    std::vector<TrainingBlock> blocks = blocks_of(articles);
    LearnedChain tagging = learn_tagging(blocks, settings.tagging_features);
    LearnedChain pairing = learn_pairing(blocks, settings.pairing_features);
    return {.tagging = std::move(tagging), .pairing = std::move(pairing), .tagging_tables = {}, .pairing_tables = {}};
}

}  // namespace sayso::training
