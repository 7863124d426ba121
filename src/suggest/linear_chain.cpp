#include "suggest/linear_chain.h"

#include <algorithm>
#include <bit>

namespace sayso::suggest {

namespace {

/// `exponential`, without a branch, so that several are made at once.
inline float exponential_of(float x) {
    constexpr float least = -80;
    constexpr float most = 80;
    constexpr float log2_of_e = 1.44269504F;
    const float power = (x < least ? least : x > most ? most : x) * log2_of_e;
    auto whole = static_cast<std::int32_t>(power);
    whole -= static_cast<float>(whole) > power ? 1 : 0;
    const float rest = power - static_cast<float>(whole);  // 0 to 1
    // 2^rest by the first terms of its series, the last one fitted.
    float value = 0.0018775767F;
    value = value * rest + 0.0089893397F;
    value = value * rest + 0.055826318F;
    value = value * rest + 0.24015361F;
    value = value * rest + 0.69315308F;
    value = value * rest + 0.99999994F;
    constexpr std::uint32_t bias = 127;
    constexpr unsigned mantissa_bits = 23;
    const float scale = std::bit_cast<float>((static_cast<std::uint32_t>(whole) + bias) << mantissa_bits);
    return x < least ? 0 : value * scale;
}

/// Makes the values sum up to 1; says what they summed up to.
float normalize(TagScores& values) {
    float sum = 0;
    for (const float value : values)
        sum += value;
    constexpr float least = 1e-30F;
    sum = std::max(sum, least);
    for (float& value : values)
        value /= sum;
    return sum;
}

TagScores exponentials(const TagScores& scores) {
    const float most = *std::ranges::max_element(scores);
    TagScores result;
    for (std::size_t tag = 0; tag < tag_count; ++tag)
        result[tag] = exponential_of(scores[tag] - most);
    return result;
}

}  // namespace

float exponential(float x) {
    return exponential_of(x);
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
    const std::size_t count = scores.size();
    result.of.resize(count);
    result.forward.resize(count);
    result.backward.resize(count);
    result.emission.resize(count);
    result.scale.resize(count);
    if (count == 0) return;
    const std::size_t tags = factors.tags;
    TagScores here = factors.start;
    for (std::size_t index = 0; index < count; ++index) {
        const TagScores emission = exponentials(scores[index]);
        if (index > 0) {
            const auto& factor = factors.forward[contexts[index]];
            TagScores sum{};
            for (std::size_t before = 0; before < tags; ++before)
                for (std::size_t tag = 0; tag < tag_count; ++tag)
                    sum[tag] += here[before] * factor[before][tag];
            here = sum;
        }
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            here[tag] *= emission[tag];
        result.scale[index] = normalize(here);
        result.emission[index] = emission;
        result.forward[index] = here;
    }
    TagScores after;
    after.fill(1);
    for (std::size_t index = count; index-- > 0;) {
        result.backward[index] = after;
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            result.of[index][tag] = result.forward[index][tag] * after[tag];
        if (index == 0) break;
        TagScores later;
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            later[tag] = result.emission[index][tag] * after[tag] / result.scale[index];
        const auto& factor = factors.backward[contexts[index]];
        after = {};
        for (std::size_t tag = 0; tag < tags; ++tag)
            for (std::size_t before = 0; before < tag_count; ++before)
                after[before] += factor[tag][before] * later[tag];
    }
}

std::vector<std::uint8_t> best_tags(const LinearChain& chain, std::span<const TagScores> scores,
                                    std::span<const std::uint8_t> contexts) {
    const std::size_t count = scores.size();
    std::vector<std::uint8_t> tags(count);
    if (count == 0) return tags;
    std::vector<std::array<std::uint8_t, tag_count>> came_from(count);
    TagScores best;
    for (std::size_t tag = 0; tag < tag_count; ++tag)
        best[tag] = chain.start[tag] + scores[0][tag];
    for (std::size_t index = 1; index < count; ++index) {
        const auto& transition = chain.transitions[contexts[index]];
        TagScores most;
        std::array<std::int32_t, tag_count> from{};
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            most[tag] = best[0] + transition[0][tag];
        for (std::size_t before = 1; before < tag_count; ++before)
            for (std::size_t tag = 0; tag < tag_count; ++tag) {
                const float value = best[before] + transition[before][tag];
                const bool better = value > most[tag];
                most[tag] = better ? value : most[tag];
                from[tag] = better ? static_cast<std::int32_t>(before) : from[tag];
            }
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            best[tag] = most[tag] + scores[index][tag];
            came_from[index][tag] = static_cast<std::uint8_t>(from[tag]);
        }
    }
    auto last = static_cast<std::uint8_t>(std::ranges::max_element(best) - best.begin());
    for (std::size_t index = count; index-- > 0;) {
        tags[index] = last;
        last = came_from[index][last];
    }
    return tags;
}

}  // namespace sayso::suggest
