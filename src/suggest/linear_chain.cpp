#include "suggest/linear_chain.h"

#include <algorithm>
#include <cstring>

namespace sayso::suggest {

namespace {

/// What is known of all tags, side by side: compilers reckon with several at once.
using Lanes = float __attribute__((vector_size(sizeof(TagScores))));
using Places = std::int32_t __attribute__((vector_size(sizeof(TagScores))));

void load(Lanes& lanes, const TagScores& scores) {
    std::memcpy(&lanes, scores.data(), sizeof lanes);
}
void store(TagScores& scores, const Lanes& lanes) {
    std::memcpy(scores.data(), &lanes, sizeof lanes);
}

/// Makes of each its `exponential`, without a branch.
void raise_e_to(Lanes& x) {
    constexpr float least = -80;
    constexpr float most = 80;
    constexpr float log2_of_e = 1.44269504F;
    Lanes power = x < least ? Lanes{} + least : x;
    power = power > most ? Lanes{} + most : power;
    power *= log2_of_e;
    Places whole = __builtin_convertvector(power, Places);
    whole += __builtin_convertvector(whole, Lanes) > power;            // -1 where that is so
    const Lanes rest = power - __builtin_convertvector(whole, Lanes);  // 0 to 1
    // 2^rest by the first terms of its series, the last one fitted.
    Lanes value = rest * 0.0018775767F + 0.0089893397F;
    value = value * rest + 0.055826318F;
    value = value * rest + 0.24015361F;
    value = value * rest + 0.69315308F;
    value = value * rest + 0.99999994F;
    constexpr std::int32_t bias = 127;
    constexpr std::int32_t mantissa = 1 << 23;
    const Places bits = (whole + bias) * mantissa;
    Lanes scale;
    std::memcpy(&scale, &bits, sizeof scale);
    x = x < least ? Lanes{} : value * scale;
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
    Lanes all = Lanes{} + x;
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
    const TagScores* before_it = nullptr;
    for (std::size_t index = 0; index < count; ++index) {
        Lanes here;
        if (before_it == nullptr) {
            load(here, factors.start);
        } else {
            here = Lanes{};
            const auto& factor = factors.forward[contexts[index]];
            for (std::size_t before = 0; before < factors.tags; ++before) {
                Lanes row;
                load(row, factor[before]);
                here += (*before_it)[before] * row;
            }
        }
        Lanes emission;
        load(emission, scores[index]);
        emission -= greatest_of(scores[index]);
        raise_e_to(emission);
        store(result.emission[index], emission);
        here *= emission;
        store(result.forward[index], here);
        // Made to sum up to 1.
        float sum = 0;
        for (std::size_t tag = 0; tag < factors.tags; ++tag)
            sum += result.forward[index][tag];
        constexpr float least = 1e-30F;
        sum = std::max(sum, least);
        here /= sum;
        store(result.forward[index], here);
        result.scale[index] = sum;
        before_it = &result.forward[index];
    }
}

void find_backward(const ChainFactors& factors, std::span<const std::uint8_t> contexts, std::size_t end,
                   std::size_t begin, Marginals& result) {
    for (std::size_t index = end; index-- > begin;) {
        Lanes here{};
        if (index + 1 == result.of.size()) {
            here += 1;
        } else {
            Lanes later;
            Lanes after;
            load(later, result.emission[index + 1]);
            load(after, result.backward[index + 1]);
            later = later * after / result.scale[index + 1];
            TagScores of_later;
            store(of_later, later);
            const auto& factor = factors.backward[contexts[index + 1]];
            for (std::size_t tag = 0; tag < factors.tags; ++tag) {
                Lanes row;
                load(row, factor[tag]);
                here += row * of_later[tag];
            }
        }
        store(result.backward[index], here);
        Lanes forward;
        load(forward, result.forward[index]);
        store(result.of[index], forward * here);
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
        Lanes most;
        load(most, transition[0]);
        most += best[index - 1][0];
        for (std::size_t before = 1; before < in_use; ++before) {
            Lanes value;
            load(value, transition[before]);
            value += best[index - 1][before];
            most = value > most ? value : most;
        }
        Lanes own;
        load(own, scores[index]);
        store(best[index], most + own);
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
