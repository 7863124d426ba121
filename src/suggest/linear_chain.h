// A chain of tokens of which each has one tag, and how likely each tag is: a linear-chain conditional random field
// (Lafferty, McCallum and Pereira 2001). The same numbers on every machine: only sums, products and quotients of
// floats, in one order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sayso::suggest {

/// As many tags as a chain may have; what it has fewer cannot be reached.
inline constexpr std::size_t tag_count = 8;
using TagScores = std::array<float, tag_count>;

/// What is known of two tags beside each other.
struct LinearChain {
    static constexpr float never = -1e30F;
    /// Of each first tag.
    TagScores start{};
    /// By the context of the later token, then the earlier tag, then the later one.
    std::vector<std::array<TagScores, tag_count>> transitions;
};

/// e to the power of what is known of two tags, kept so that it is made once.
struct ChainFactors {
    TagScores start{};
    /// By context, earlier tag, later tag; and by context, later tag, earlier tag.
    std::vector<std::array<TagScores, tag_count>> forward, backward;
    /// The tags from here on cannot be reached.
    std::size_t tags = tag_count;
};
ChainFactors factors_of(const LinearChain& chain, std::size_t tags = tag_count);

/// How likely each tag of each token is, with what comes before and after; and what a trainer needs beside.
struct Marginals {
    /// Of each token: the probabilities of its tags, which sum up to 1.
    std::vector<TagScores> of;
    /// Scaled: of what stands up to a token, and of what follows it (Rabiner 1989), and exp of its own scores.
    std::vector<TagScores> forward, backward, emission;
    std::vector<float> scale;
};

/// `scores` are the tokens' own, `contexts` choose the transitions into each token. O(n).
void find_marginals(const LinearChain& chain, std::span<const TagScores> scores, std::span<const std::uint8_t> contexts,
                    Marginals& result);

/// The same by factors that were made before.
void find_marginals(const ChainFactors& factors, std::span<const TagScores> scores,
                    std::span<const std::uint8_t> contexts, Marginals& result);

/// The same in parts, for who may not want all. First `forward`, `emission` and `scale` ...
void find_forward(const ChainFactors& factors, std::span<const TagScores> scores,
                  std::span<const std::uint8_t> contexts, Marginals& result);
/// ... then `backward` and `of`, of the tokens from `begin` up to `end`: the last one, or one behind which all are
/// found. O(end - begin).
void find_backward(const ChainFactors& factors, std::span<const std::uint8_t> contexts, std::size_t end,
                   std::size_t begin, Marginals& result);

/// The likeliest tags altogether (Viterbi 1967), where only the first `in_use` can be reached. O(n).
std::vector<std::uint8_t> best_tags(const LinearChain& chain, std::span<const TagScores> scores,
                                    std::span<const std::uint8_t> contexts, std::size_t in_use = tag_count);

/// e to the power of `x`, to about 6 digits; 0 below -80, at most e^80.
float exponential(float x);

}  // namespace sayso::suggest
