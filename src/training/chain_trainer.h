// Learns a linear chain: which features weigh how much for which tag, by AdaGrad (Duchi, Hazan and Singer 2011) on the
// likelihood of what people tagged, with features left out at random (Srivastava and others 2014). The same data give
// the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "suggest/learned_chain.h"
#include "suggest/linear_chain.h"

namespace sayso::training {

/// Tokens in a row with what is known of them.
struct Sequence {
    /// Rows of weights that each token has: those of token i are `rows[first[i]]` up to `rows[first[i + 1]]`.
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> first = {0};
    std::vector<std::uint8_t> contexts;
    std::vector<std::uint8_t> tags;

    [[nodiscard]] std::size_t size() const { return contexts.size(); }
    /// How many ends of tokens are noted.
    void end_token() { first.push_back(static_cast<std::uint32_t>(rows.size())); }
};

struct Learning {
    std::size_t epochs = 4;
    float rate = 0.05F;
    /// The part of a token's features that is left out each time.
    float dropout = 0.5F;
    float shrink = 1e-4F;
    std::uint32_t seed = 1;
    /// Whether the weights are averaged over what they were, from the second epoch on.
    bool average = true;
};

/// How weights are rounded. The less a row's weights matter to the likelihood, the larger its steps.
struct Rounding {
    float finest_step = 0.06F;
    /// A row whose gradients' squares add up to so much, on average over the tags, has the finest step; with a quarter
    /// of it one twice as large, as the likelihood that is lost grows with the square of the step.
    float squares_of_finest = 1000;
};

class ChainTrainer {
  public:
    /// `may_follow(earlier, later)`; `may_begin(tag)`.
    template <typename Follow, typename Begin>
    ChainTrainer(std::size_t rows, std::size_t tags, std::size_t contexts, Follow may_follow, Begin may_begin)
        : tags_(tags), weights_(rows), squares_(rows) {
        for (auto& square : squares_)
            square.fill(first_square);
        chain_.transitions.resize(contexts);
        chain_squares_.transitions.resize(contexts);
        for (std::size_t tag = 0; tag < suggest::tag_count; ++tag) {
            chain_.start[tag] = tag < tags && may_begin(tag) ? 0 : suggest::LinearChain::never;
            chain_squares_.start[tag] = first_square;
            for (std::size_t context = 0; context < contexts; ++context)
                for (std::size_t next = 0; next < suggest::tag_count; ++next) {
                    chain_.transitions[context][tag][next] =
                        tag < tags && next < tags && may_follow(tag, next) ? 0 : suggest::LinearChain::never;
                    chain_squares_.transitions[context][tag][next] = first_square;
                }
        }
    }

    /// Goes through the sequences, in an order of its own, `learning.epochs` times.
    void learn(std::span<const Sequence* const> sequences, const Learning& learning);
    /// Learns on with weights that are rounded whenever they are looked at, so that they do well when they are. `learn`
    /// was called before.
    void settle(std::span<const Sequence* const> sequences, const Learning& learning, const Rounding& rounding);
    /// The weights of a row as they are to be used.
    [[nodiscard]] suggest::TagScores weights(std::size_t row) const;
    [[nodiscard]] std::size_t rows() const { return weights_.size(); }
    /// What was learned, in whole units, without the rows that are rounded to nothing: `keys` are those of the rows, in
    /// rising order.
    [[nodiscard]] suggest::LearnedChain learned(std::span<const std::uint32_t> keys) const;

  private:
    static constexpr float first_square = 0.1F;

    [[nodiscard]] suggest::LearnedChain::Row rounded(std::size_t row) const;
    void round_again(std::size_t row);
    void step(const Sequence& sequence, const Learning& learning, float rate);
    void note_for_average();
    void take_average();
    void change(float& weight, float& square, float gradient, float rate, float shrink);

    std::size_t tags_;
    std::vector<suggest::TagScores> weights_, squares_, sums_;
    suggest::LinearChain chain_, chain_squares_, chain_sums_;
    std::size_t summed_ = 0;
    float kept_ = 1;  // the part of the features that was there while learning
    float unit_ = 0.02F;
    // Once settled:
    std::vector<std::uint8_t> doublings_;     // of each row: how often its step is double the unit
    std::vector<suggest::TagScores> in_use_;  // the weights, rounded
    std::mt19937 random_;
    Sequence thinned_;
    std::vector<suggest::TagScores> scores_;
    suggest::Marginals marginals_;
};

}  // namespace sayso::training
