#include "training/chain_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sayso::training {

using suggest::tag_count;

void ChainTrainer::learn(std::span<const Sequence* const> sequences, const Learning& learning) {
    std::vector<std::uint32_t> order(sequences.size());
    std::iota(order.begin(), order.end(), 0U);
    random_.seed(learning.seed);
    for (std::size_t epoch = 0; epoch < learning.epochs; ++epoch) {
        for (std::size_t index = order.size(); index > 1; --index)
            std::swap(order[index - 1], order[random_() % index]);
        const float progress = static_cast<float>(epoch) / static_cast<float>(learning.epochs);
        const float rate = learning.rate * (progress < 0.5F ? 1.0F : progress < 0.75F ? 0.5F : 0.2F);
        constexpr std::size_t steps_between = 1000;
        std::size_t steps = 0;
        for (const std::uint32_t index : order) {
            if (sequences[index]->size() != 0) step(*sequences[index], learning, rate);
            if (learning.average && epoch > 0 && ++steps % steps_between == 0) note_for_average();
        }
    }
    kept_ = 1 - learning.dropout;
    if (summed_ > 0) take_average();
}

void ChainTrainer::note_for_average() {
    if (summed_++ == 0) {
        sums_ = weights_;
        chain_sums_ = chain_;
        return;
    }
    const auto add = [](suggest::TagScores& sum, const suggest::TagScores& values) {
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            sum[tag] += values[tag];
    };
    for (std::size_t row = 0; row < weights_.size(); ++row)
        add(sums_[row], weights_[row]);
    add(chain_sums_.start, chain_.start);
    for (std::size_t context = 0; context < chain_.transitions.size(); ++context)
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            add(chain_sums_.transitions[context][tag], chain_.transitions[context][tag]);
}

void ChainTrainer::take_average() {
    const auto take = [&](suggest::TagScores& values, const suggest::TagScores& sum) {
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            if (values[tag] > suggest::LinearChain::never) values[tag] = sum[tag] / static_cast<float>(summed_);
    };
    for (std::size_t row = 0; row < weights_.size(); ++row)
        take(weights_[row], sums_[row]);
    take(chain_.start, chain_sums_.start);
    for (std::size_t context = 0; context < chain_.transitions.size(); ++context)
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            take(chain_.transitions[context][tag], chain_sums_.transitions[context][tag]);
    sums_.clear();
    summed_ = 0;
}

suggest::TagScores ChainTrainer::weights(std::size_t row) const {
    suggest::TagScores weights = weights_[row];
    for (float& weight : weights)
        weight *= kept_;
    return weights;
}

void ChainTrainer::change(float& weight, float& square, float gradient, float rate, float shrink) {
    gradient += shrink * weight;
    square += gradient * gradient;
    weight -= rate * gradient / std::sqrt(square);
}

void ChainTrainer::step(const Sequence& sequence, const Learning& learning, float rate) {
    constexpr float too_little = 1e-4F;
    const std::size_t count = sequence.size();
    thinned_.rows.clear();
    thinned_.first.assign(1, 0);
    const auto threshold = static_cast<std::uint32_t>(learning.dropout * 65536.0F);
    std::uint32_t bits = 0;
    bool half = false;
    for (std::size_t index = 0; index < count; ++index) {
        for (std::uint32_t place = sequence.first[index]; place < sequence.first[index + 1]; ++place) {
            if (!half) bits = static_cast<std::uint32_t>(random_());
            const std::uint32_t drawn = half ? bits >> 16U : bits & 0xFFFFU;
            half = !half;
            if (drawn >= threshold) thinned_.rows.push_back(sequence.rows[place]);
        }
        thinned_.end_token();
    }
    scores_.assign(count, {});
    for (std::size_t index = 0; index < count; ++index)
        for (std::uint32_t place = thinned_.first[index]; place < thinned_.first[index + 1]; ++place)
            for (std::size_t tag = 0; tag < tag_count; ++tag)
                scores_[index][tag] += weights_[thinned_.rows[place]][tag];
    suggest::find_marginals(chain_, scores_, sequence.contexts, marginals_);

    for (std::size_t index = 0; index < count; ++index) {
        suggest::TagScores gradient{};
        bool any = false;
        for (std::size_t tag = 0; tag < tags_; ++tag) {
            gradient[tag] = marginals_.of[index][tag] - (sequence.tags[index] == tag ? 1.0F : 0.0F);
            any = any || std::fabs(gradient[tag]) > too_little;
        }
        if (!any) continue;
        for (std::uint32_t place = thinned_.first[index]; place < thinned_.first[index + 1]; ++place) {
            suggest::TagScores& weights = weights_[thinned_.rows[place]];
            suggest::TagScores& squares = squares_[thinned_.rows[place]];
            for (std::size_t tag = 0; tag < tags_; ++tag)
                change(weights[tag], squares[tag], gradient[tag], rate, learning.shrink);
        }
    }
    for (std::size_t tag = 0; tag < tags_; ++tag)
        if (chain_.start[tag] > suggest::LinearChain::never)
            change(chain_.start[tag], chain_squares_.start[tag],
                   marginals_.of[0][tag] - (sequence.tags[0] == tag ? 1.0F : 0.0F), rate, learning.shrink);
    std::vector<std::array<suggest::TagScores, tag_count>> factors;
    for (std::size_t index = 1; index < count; ++index) {
        const std::uint8_t context = sequence.contexts[index];
        auto& transitions = chain_.transitions[context];
        auto& squares = chain_squares_.transitions[context];
        for (std::size_t before = 0; before < tags_; ++before) {
            const float reached = marginals_.forward[index - 1][before] / marginals_.scale[index];
            for (std::size_t tag = 0; tag < tags_; ++tag) {
                if (transitions[before][tag] <= suggest::LinearChain::never) continue;
                const float follows = marginals_.emission[index][tag] * marginals_.backward[index][tag];
                const float both =
                    reached * follows < 1e-6F ? 0 : reached * follows * suggest::exponential(transitions[before][tag]);
                const bool right = sequence.tags[index - 1] == before && sequence.tags[index] == tag;
                const float gradient = both - (right ? 1.0F : 0.0F);
                if (std::fabs(gradient) > too_little)
                    change(transitions[before][tag], squares[before][tag], gradient, rate, learning.shrink);
            }
        }
    }
}

suggest::LearnedChain ChainTrainer::learned(std::vector<std::uint32_t> keys, float steps) const {
    // The few weights that are very large are cut, so that the others are told apart.
    constexpr float largest = 2.5F;
    float most = 0.01F;
    for (std::size_t row = 0; row < weights_.size(); ++row)
        for (std::size_t tag = 0; tag < tags_; ++tag)
            most = std::max(most, std::fabs(weights(row)[tag]));
    const float unit = std::min(most, largest) / steps;
    std::vector<suggest::LearnedChain::Row> rows(weights_.size());
    for (std::size_t row = 0; row < weights_.size(); ++row) {
        const suggest::TagScores weight = weights(row);
        for (std::size_t tag = 0; tag < tags_; ++tag) {
            // Small weights are many: to drop them all would shift sums.
            const float in_units = std::clamp(weight[tag] / unit, -steps, steps);
            rows[row][tag] = static_cast<std::int8_t>(std::lround(in_units));
        }
    }
    return {std::move(keys), std::move(rows), unit, chain_, tags_};
}

}  // namespace sayso::training
