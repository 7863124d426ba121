#include "suggest/linear_chain.h"

#include <algorithm>
#include <bit>

namespace sayso::suggest {

float exponential(float x) {
    constexpr float least = -80;
    constexpr float most = 80;
    constexpr float log2_of_e = 1.44269504F;
    if (x < least) return 0;
    const float power = std::min(x, most) * log2_of_e;
    auto whole = static_cast<std::int32_t>(power);
    if (static_cast<float>(whole) > power) --whole;
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
    return value * scale;
}

namespace {

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
        result[tag] = exponential(scores[tag] - most);
    return result;
}

}  // namespace

void find_marginals(const LinearChain& chain, std::span<const TagScores> scores, std::span<const std::uint8_t> contexts,
                    Marginals& result) {
    const std::size_t count = scores.size();
    result.of.resize(count);
    result.forward.resize(count);
    result.backward.resize(count);
    result.emission.resize(count);
    result.scale.resize(count);
    if (count == 0) return;
    std::vector<std::array<TagScores, tag_count>> factors(chain.transitions.size());
    for (std::size_t context = 0; context < factors.size(); ++context)
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            for (std::size_t next = 0; next < tag_count; ++next)
                factors[context][tag][next] = exponential(chain.transitions[context][tag][next]);
    for (std::size_t index = 0; index < count; ++index) {
        result.emission[index] = exponentials(scores[index]);
        TagScores& here = result.forward[index];
        here = {};
        if (index == 0) {
            for (std::size_t tag = 0; tag < tag_count; ++tag)
                here[tag] = exponential(chain.start[tag]);
        } else {
            const auto& factor = factors[contexts[index]];
            for (std::size_t before = 0; before < tag_count; ++before)
                for (std::size_t tag = 0; tag < tag_count; ++tag)
                    here[tag] += result.forward[index - 1][before] * factor[before][tag];
        }
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            here[tag] *= result.emission[index][tag];
        result.scale[index] = normalize(here);
    }
    result.backward[count - 1].fill(1);
    for (std::size_t index = count - 1; index > 0; --index) {
        TagScores later;
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            later[tag] = result.emission[index][tag] * result.backward[index][tag] / result.scale[index];
        const auto& factor = factors[contexts[index]];
        for (std::size_t before = 0; before < tag_count; ++before) {
            float sum = 0;
            for (std::size_t tag = 0; tag < tag_count; ++tag)
                sum += factor[before][tag] * later[tag];
            result.backward[index - 1][before] = sum;
        }
    }
    for (std::size_t index = 0; index < count; ++index)
        for (std::size_t tag = 0; tag < tag_count; ++tag)
            result.of[index][tag] = result.forward[index][tag] * result.backward[index][tag];
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
        TagScores next;
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            std::size_t from = 0;
            float most = best[0] + transition[0][tag];
            for (std::size_t before = 1; before < tag_count; ++before) {
                const float value = best[before] + transition[before][tag];
                if (value <= most) continue;
                most = value;
                from = before;
            }
            next[tag] = most + scores[index][tag];
            came_from[index][tag] = static_cast<std::uint8_t>(from);
        }
        best = next;
    }
    auto last = static_cast<std::uint8_t>(std::ranges::max_element(best) - best.begin());
    for (std::size_t index = count; index-- > 0;) {
        tags[index] = last;
        last = came_from[index][last];
    }
    return tags;
}

}  // namespace sayso::suggest
