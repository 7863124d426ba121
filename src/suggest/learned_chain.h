// What was learned of one chain, as the model file has it: which features weigh how much for which tag. Rests on
// linear_chain.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "suggest/linear_chain.h"

namespace sayso::suggest {

/// What features weigh for each tag, as sums of eight whole numbers of 16 bits, four in each half: a sum of them is two
/// sums. Exact while each stays within 16 bits, as that of 250 features does.
struct PackedScores {
    std::uint64_t low = 0, high = 0;

    PackedScores& operator+=(const PackedScores& other) {
        low += other.low;
        high += other.high;
        return *this;
    }
    bool operator==(const PackedScores&) const = default;
};

class LearnedChain {
  public:
    /// Weights of one feature by tag, in units of `unit`.
    using Row = std::array<std::int8_t, tag_count>;
    /// Features are told by so many bits of their hash.
    static constexpr unsigned key_bits = 22;
    static constexpr std::uint32_t key_mask = (1U << key_bits) - 1;
    /// Transitions are kept in parts of 1.
    static constexpr float transition_parts = 256;
    /// In the file rows come by their scale: how many of the lowest bits of all of a row's weights are 0, at most one
    /// less than this.
    static constexpr unsigned scales = 6;

    /// Of the features with these keys, in rising order without repetition, and as many rows, whose weights add up to 0
    /// each. `tags` of a chain's `tag_count` are in use.
    LearnedChain(std::vector<std::uint32_t> keys, std::vector<Row> rows, float unit, LinearChain chain,
                 std::size_t tags);

    /// Reads one from the front of `bytes`, which it moves past it. Nothing if they are not what `write` writes.
    static std::optional<LearnedChain> read(std::span<const std::uint8_t>& bytes);
    /// Appends it to `bytes` so that it packs well: scale by scale, keys as differences, and weights tag by tag without
    /// what their scale tells, nor those of the last tag, which are what is missing to 0.
    void write(std::vector<std::uint8_t>& bytes) const;

    /// What a token's features weigh for each tag. O(features).
    [[nodiscard]] TagScores score(std::span<const std::uint32_t> features) const;
    /// Whether something may be known of a feature: rarely true of one of which nothing is.
    [[nodiscard]] bool may_know(std::uint32_t feature) const {
        const std::uint32_t key = feature % maybe_bits;
        return (maybe_[key / bits_of_word] >> (key % bits_of_word) & 1U) != 0;
    }
    /// Adds what one feature weighs. O(1).
    void add(std::uint32_t feature, PackedScores& sum) const {
        const std::uint32_t key = feature & key_mask;
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = key & mask; slots_[at].key != free_slot; at = (at + 1) & mask) {
            if (slots_[at].key != key) continue;
            sum += {.low = spread(slots_[at].low), .high = spread(slots_[at].high)};
            return;
        }
    }
    /// Has what `add` looks at brought near, where a processor can: to be told some features before it is added.
    void fetch(std::uint32_t feature) const { __builtin_prefetch(&slots_[feature & key_mask & (slots_.size() - 1)]); }
    [[nodiscard]] TagScores unpacked(PackedScores sum) const;

    [[nodiscard]] const LinearChain& chain() const { return chain_; }
    [[nodiscard]] const ChainFactors& factors() const { return factors_; }
    [[nodiscard]] std::size_t size() const { return keys_.size(); }
    [[nodiscard]] std::size_t tags() const { return tags_; }

  private:
    static constexpr std::uint32_t maybe_bits = 1U << 18U;
    static constexpr unsigned bits_of_word = 64;

    /// No key is that great.
    static constexpr std::uint32_t free_slot = 0xFFFFFFFF;
    /// A key with its row, in as few bytes as can be, so that most of them stay in a cache: weights as bytes from 0 on,
    /// which 128 was added to.
    struct Slot {
        std::uint32_t key = free_slot;
        std::uint32_t low = 0, high = 0;
    };
    /// Four weights, as PackedScores has them.
    static constexpr std::uint64_t spread(std::uint32_t weights) {
        std::uint64_t apart = weights;
        apart = (apart | apart << 16U) & 0x0000FFFF0000FFFFU;
        apart = (apart | apart << 8U) & 0x00FF00FF00FF00FFU;
        return apart - 0x0080008000800080U;
    }
    void index();

    std::vector<std::uint32_t> keys_;
    std::vector<Row> rows_;
    float unit_ = 1;
    LinearChain chain_;
    ChainFactors factors_;
    std::size_t tags_ = 0;
    std::vector<Slot> slots_;           // open addressing; a power of two
    std::vector<std::uint64_t> maybe_;  // a bit for each rest of a key: mostly tells that there is none
};

/// Features of which something may be known, until they are added up: most are left out without a branch.
class KnownFeatures {
  public:
    /// `chain` lives longer.
    explicit KnownFeatures(const LearnedChain& chain) : chain_(&chain) {}

    /// At most `most` between two sums.
    void take(std::uint32_t feature) {
        features_[count_ % most] = feature;
        count_ += chain_->may_know(feature) ? 1 : 0;
    }
    /// Adds what those that were taken weigh, and forgets them.
    void add_to(PackedScores& sum) {
        for (std::size_t place = 0; place < count_; ++place)
            chain_->add(features_[place % most], sum);
        count_ = 0;
    }

  private:
    static constexpr std::size_t most = 64;
    const LearnedChain* chain_;
    std::size_t count_ = 0;
    std::array<std::uint32_t, most> features_{};
};

/// The same of the features of many tokens: `place` says whose sum each is added to.
class PlacedFeatures {
  public:
    /// `chain` lives longer.
    explicit PlacedFeatures(const LearnedChain& chain) : chain_(&chain) {}

    /// At most `most` between two calls of `add_where_many`.
    void take(std::uint32_t feature, std::size_t place) {
        features_[count_] = {feature, static_cast<std::uint32_t>(place)};
        count_ += chain_->may_know(feature) ? 1 : 0;
    }
    /// Makes room for more.
    void add_where_many(std::span<PackedScores> sums) {
        if (count_ > room) add_to(sums);
    }
    void add_to(std::span<PackedScores> sums) {
        for (std::size_t index = 0; index < std::min(count_, ahead); ++index)
            chain_->fetch(features_[index].feature);
        for (std::size_t index = 0; index < count_; ++index) {
            chain_->fetch(features_[index + ahead].feature);  // past the last: of one before, for nothing
            chain_->add(features_[index].feature, sums[features_[index].place]);
        }
        count_ = 0;
    }

    static constexpr std::size_t most = 64;

  private:
    static constexpr std::size_t room = 192;
    static constexpr std::size_t ahead = 12;
    struct Placed {
        std::uint32_t feature = 0;
        std::uint32_t place = 0;
    };
    const LearnedChain* chain_;
    std::size_t count_ = 0;
    std::array<Placed, room + most + 1 + ahead> features_{};
};

}  // namespace sayso::suggest
