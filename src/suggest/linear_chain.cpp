#include "suggest/linear_chain.h"

#include <algorithm>
#include <cstring>

namespace sayso::suggest {

namespace {

using Four = float __attribute__((vector_size(4 * sizeof(float))));
using FourPlaces = std::int32_t __attribute__((vector_size(4 * sizeof(float))));

/// What is known of all tags, side by side: compilers reckon with four at once.
struct Lanes {
    Four low{}, high{};

    Lanes() = default;
    explicit Lanes(const TagScores& scores) {
        std::memcpy(&low, scores.data(), sizeof low);
        std::memcpy(&high, scores.data() + tag_count / 2, sizeof high);
    }
    void store(TagScores& scores) const {
        std::memcpy(scores.data(), &low, sizeof low);
        std::memcpy(scores.data() + tag_count / 2, &high, sizeof high);
    }
    /// Adds `scores` times `factor`.
    void add(const TagScores& scores, float factor) {
        const Lanes other(scores);
        low += other.low * factor;
        high += other.high * factor;
    }
    void operator*=(const Lanes& other) {
        low *= other.low;
        high *= other.high;
    }
    void operator/=(float divisor) {
        low /= divisor;
        high /= divisor;
    }
    void operator+=(float value) {
        low += value;
        high += value;
    }
};
static_assert(tag_count == 8);

/// Makes of each its `exponential`, without a branch.
void raise_e_to(Four& x) {
    constexpr float least = -80;
    constexpr float most = 80;
    constexpr float log2_of_e = 1.44269504F;
    Four power = x < least ? Four{} + least : x;
    power = power > most ? Four{} + most : power;
    power *= log2_of_e;
    FourPlaces whole = __builtin_convertvector(power, FourPlaces);
    whole += __builtin_convertvector(whole, Four) > power;           // -1 where that is so
    const Four rest = power - __builtin_convertvector(whole, Four);  // 0 to 1
    // 2^rest by the first terms of its series, the last one fitted.
    Four value = rest * 0.0018775767F + 0.0089893397F;
    value = value * rest + 0.055826318F;
    value = value * rest + 0.24015361F;
    value = value * rest + 0.69315308F;
    value = value * rest + 0.99999994F;
    constexpr std::int32_t bias = 127;
    constexpr std::int32_t mantissa = 1 << 23;
    const FourPlaces bits = (whole + bias) * mantissa;
    Four scale;
    std::memcpy(&scale, &bits, sizeof scale);
    x = x < least ? Four{} : value * scale;
}

float greatest_of(const TagScores& scores) {
    constexpr std::size_t half = tag_count / 2;
    std::array<float, half> most;
    for (std::size_t tag = 0; tag < half; ++tag)
        most[tag] = std::max(scores[tag], scores[tag + half]);
    return std::max(std::max(most[0], most[1]), std::max(most[2], most[3]));
}

}  // namespace

float exponential(float x) {
    Four all = Four{} + x;
    raise_e_to(all);
    return all[0];
}

ChainFactors factors_of(const LinearChain& chain, std::size_t tags) {
    ChainFactors factors;
    factors.tags = tags;
    factors.forward.resize(chain.transitions.size());
    factors.backward.resize(chain.transitions.size());
    for (std::size_t tag = 0; tag < tag_count; ++tag) {
        factors.start[tag] = exponential(chain.start[tag]);
        for (std::size_t context = 0; context < chain.transitions.size(); ++context)
            for (std::size_t next = 0; next < tag_count; ++next)
                factors.forward[context][tag][next] = factors.backward[context][next][tag] =
                    exponential(chain.transitions[context][tag][next]);
    }
    return factors;
}

void find_marginals(const LinearChain& chain, std::span<const TagScores> scores, std::span<const std::uint8_t> contexts,
                    Marginals& result) {
    find_marginals(factors_of(chain), scores, contexts, result);
}

void find_marginals(const ChainFactors& factors, std::span<const TagScores> scores,
                    std::span<const std::uint8_t> contexts, Marginals& result) {
    find_forward(factors, scores, contexts, result);
    find_backward(factors, contexts, scores.size(), 0, result);
}

void find_forward(const ChainFactors& factors, std::span<const TagScores> scores,
                  std::span<const std::uint8_t> contexts, Marginals& result) {
    const std::size_t count = scores.size();
    result.of.resize(count);
    result.forward.resize(count);
    result.backward.resize(count);
    result.scale.resize(count);
    if (count == 0) return;
    result.emission.resize(count);
    for (std::size_t index = 0; index < count; ++index) {
        Lanes here;
        if (index == 0) {
            here = Lanes(factors.start);
        } else {
            const TagScores& before_it = result.forward[index - 1];
            const auto& factor = factors.forward[contexts[index]];
            for (std::size_t before = 0; before < factors.tags; ++before)
                here.add(factor[before], before_it[before]);
        }
        Lanes emission(scores[index]);
        emission += -greatest_of(scores[index]);
        raise_e_to(emission.low);
        raise_e_to(emission.high);
        emission.store(result.emission[index]);
        here *= emission;
        here.store(result.forward[index]);
        // Made to sum up to 1.
        float sum = 0;
        for (std::size_t tag = 0; tag < factors.tags; ++tag)
            sum += result.forward[index][tag];
        constexpr float least = 1e-30F;
        sum = std::max(sum, least);
        here /= sum;
        here.store(result.forward[index]);
        result.scale[index] = sum;
    }
}

void find_backward(const ChainFactors& factors, std::span<const std::uint8_t> contexts, std::size_t end,
                   std::size_t begin, Marginals& result) {
    for (std::size_t index = end; index-- > begin;) {
        Lanes here;
        if (index + 1 == result.of.size()) {
            here += 1;
        } else {
            Lanes later(result.emission[index + 1]);
            later *= Lanes(result.backward[index + 1]);
            later /= result.scale[index + 1];
            TagScores of_later;
            later.store(of_later);
            const auto& factor = factors.backward[contexts[index + 1]];
            for (std::size_t tag = 0; tag < factors.tags; ++tag)
                here.add(factor[tag], of_later[tag]);
        }
        here.store(result.backward[index]);
        here *= Lanes(result.forward[index]);
        here.store(result.of[index]);
    }
}

std::vector<std::uint8_t> best_tags(const LinearChain& chain, std::span<const TagScores> scores,
                                    std::span<const std::uint8_t> contexts, std::size_t in_use) {
    const std::size_t count = scores.size();
    std::vector<std::uint8_t> tags(count);
    if (count == 0) return tags;
    // The best that ends with each tag.
    std::vector<TagScores> best(count);
    for (std::size_t tag = 0; tag < tag_count; ++tag)
        best[0][tag] = chain.start[tag] + scores[0][tag];
    for (std::size_t index = 1; index < count; ++index) {
        const auto& transition = chain.transitions[contexts[index]];
        Lanes most(transition[0]);
        most += best[index - 1][0];
        for (std::size_t before = 1; before < in_use; ++before) {
            Lanes value(transition[before]);
            value += best[index - 1][before];
            most.low = value.low > most.low ? value.low : most.low;
            most.high = value.high > most.high ? value.high : most.high;
        }
        const Lanes own(scores[index]);
        most.low += own.low;
        most.high += own.high;
        most.store(best[index]);
    }
    auto last = static_cast<std::size_t>(std::ranges::max_element(best.back()) - best.back().begin());
    for (std::size_t index = count; index-- > 0;) {
        tags[index] = static_cast<std::uint8_t>(last);
        if (index == 0) break;
        // Where that came from: the first of the best.
        const auto& transition = chain.transitions[contexts[index]];
        std::size_t from = 0;
        float most = best[index - 1][0] + transition[0][last];
        for (std::size_t before = 1; before < in_use; ++before) {
            const float value = best[index - 1][before] + transition[before][last];
            if (value <= most) continue;
            most = value;
            from = before;
        }
        last = from;
    }
    return tags;
}

}  // namespace sayso::suggest
