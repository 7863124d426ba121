// What was learned of one chain, as the model file has it: which features weigh how much for which tag. Rests on
// linear_chain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "suggest/linear_chain.h"

namespace sayso::suggest {

class LearnedChain {
  public:
    /// Weights of one feature by tag, in units of `unit`.
    using Row = std::array<std::int8_t, tag_count>;
    /// Features are told by so many bits of their hash.
    static constexpr unsigned key_bits = 22;
    static constexpr std::uint32_t key_mask = (1U << key_bits) - 1;
    /// Transitions are kept in parts of 1.
    static constexpr float transition_parts = 256;

    /// Of the features with these keys, in rising order without repetition, and as many rows. `tags` of a chain's
    /// `tag_count` are in use.
    LearnedChain(std::vector<std::uint32_t> keys, std::vector<Row> rows, float unit, LinearChain chain,
                 std::size_t tags);

    /// Reads one from the front of `bytes`, which it moves past it. Nothing if they are not what `write` writes.
    static std::optional<LearnedChain> read(std::span<const std::uint8_t>& bytes);
    /// Appends it to `bytes`: keys as differences, weights tag by tag, so that they pack well.
    void write(std::vector<std::uint8_t>& bytes) const;

    /// What a token's features weigh for each tag. O(features).
    [[nodiscard]] TagScores score(std::span<const std::uint32_t> features) const;
    [[nodiscard]] const LinearChain& chain() const { return chain_; }
    [[nodiscard]] std::size_t size() const { return keys_.size(); }

  private:
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t row = 0;  // from 1; 0: free
    };
    void index();

    std::vector<std::uint32_t> keys_;
    std::vector<Row> rows_;
    float unit_ = 1;
    LinearChain chain_;
    std::size_t tags_ = 0;
    std::vector<Slot> slots_;           // open addressing; a power of two
    std::vector<std::uint64_t> maybe_;  // a bit for each rest of a key: mostly tells that there is none
};

}  // namespace sayso::suggest
