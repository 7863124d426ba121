#include "training/chain_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sayso::training {

using suggest::tag_count;

namespace {

/// The greatest weight in whole units.
constexpr float most_units = 127;
/// The steps double so often at the most.
constexpr std::uint8_t most_doublings = suggest::LearnedChain::scales - 1;

}  // namespace

void ChainTrainer::settle(std::span<const Sequence* const> sequences, const Learning& learning,
                          const Rounding& rounding) {
    unit_ = rounding.finest_step;
    doublings_.assign(weights_.size(), 0);
    for (std::size_t row = 0; row < weights_.size(); ++row) {
        float squares = 0;
        for (std::size_t tag = 0; tag < tags_; ++tag)
            squares += squares_[row][tag] - first_square;
        float enough = rounding.squares_of_finest * static_cast<float>(tags_) / 2;
        for (; doublings_[row] < most_doublings && squares <= enough; enough /= 4)
            ++doublings_[row];
    }
    in_use_.resize(weights_.size());
    for (std::size_t row = 0; row < weights_.size(); ++row)
        round_again(row);
    learn(sequences, learning);
}

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

/// The row of whole units next to the weights. A constant that is added to all of a row changes nothing: they are taken
/// so that they add up to 0, and then one of them need not be told.
suggest::LearnedChain::Row ChainTrainer::rounded(std::size_t row) const {
    const unsigned doublings = doublings_.empty() ? 0 : doublings_[row];
    const float step = unit_ * static_cast<float>(1U << doublings);
    const auto most = static_cast<int>(most_units) >> doublings;
    suggest::TagScores exact = weights(row);
    float mean = 0;
    for (std::size_t tag = 0; tag < tags_; ++tag)
        mean += exact[tag] / static_cast<float>(tags_);
    std::array<int, tag_count> steps{};
    int sum = 0;
    for (std::size_t tag = 0; tag < tags_; ++tag) {
        exact[tag] = (exact[tag] - mean) / step;
        const auto limit = static_cast<float>(most);
        steps[tag] = static_cast<int>(std::lround(std::clamp(exact[tag], -limit, limit)));
        sum += steps[tag];
    }
    // What is rounded up most is rounded down instead, or the other way round, until the sum is 0.
    while (sum != 0) {
        const int change = sum > 0 ? -1 : 1;
        std::size_t best = tags_;
        float least = 0;
        for (std::size_t tag = 0; tag < tags_; ++tag) {
            if (steps[tag] == change * most) continue;
            const float further = (static_cast<float>(steps[tag]) - exact[tag]) * static_cast<float>(change);
            if (best < tags_ && further >= least) continue;
            best = tag;
            least = further;
        }
        steps[best] += change;
        sum += change;
    }
    suggest::LearnedChain::Row units{};
    for (std::size_t tag = 0; tag < tags_; ++tag)
        units[tag] = static_cast<std::int8_t>(steps[tag] * (1 << doublings));
    return units;
}

void ChainTrainer::round_again(std::size_t row) {
    const suggest::LearnedChain::Row units = rounded(row);
    for (std::size_t tag = 0; tag < tags_; ++tag)
        in_use_[row][tag] = static_cast<float>(units[tag]) * unit_ / kept_;
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
    const std::vector<suggest::TagScores>& known = in_use_.empty() ? weights_ : in_use_;
    scores_.assign(count, {});
    for (std::size_t index = 0; index < count; ++index)
        for (std::uint32_t place = thinned_.first[index]; place < thinned_.first[index + 1]; ++place)
            for (std::size_t tag = 0; tag < tag_count; ++tag)
                scores_[index][tag] += known[thinned_.rows[place]][tag];
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
            if (!in_use_.empty()) round_again(thinned_.rows[place]);
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

suggest::LearnedChain ChainTrainer::learned(std::span<const std::uint32_t> keys) const {
    std::vector<std::uint32_t> known;
    std::vector<suggest::LearnedChain::Row> rows;
    for (std::size_t row = 0; row < weights_.size(); ++row) {
        const suggest::LearnedChain::Row units = rounded(row);
        if (units == suggest::LearnedChain::Row{}) continue;
        known.push_back(keys[row]);
        rows.push_back(units);
    }
    return {std::move(known), std::move(rows), unit_, chain_, tags_};
}

}  // namespace sayso::training
