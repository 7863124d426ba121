// The learned weights of check-worthiness, as a model file of whole numbers: adding them gives the same on every
// machine. Rests on worth_features.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "suggest/worth_features.h"

namespace sayso::suggest {

/// How many units of a weight make one of the natural logarithm of the odds.
inline constexpr std::int32_t worth_units = 256;

/// The weights of named features, and what is added to them.
struct NamedWeights {
    std::array<std::int16_t, worth_feature_count> weights{};
    std::int16_t bias = 0;
};

/// A model file, in little-endian bytes: the named weights and the bias, of English and of every language, 2 bytes
/// each; the scale, 2 bytes; how many hashes have a weight, 2 bytes; for each its distance from the one before, as a
/// base-128 number, the low digits first; then for each its weight, 1 byte.
class WorthModel {
  public:
    /// Weighs nothing.
    WorthModel() = default;
    /// Reads a model file; what is not there weighs nothing. O(n).
    explicit WorthModel(std::span<const std::uint8_t> file);

    /// The model that the build embeds.
    static const WorthModel& learned();

    /// What a hash weighs, before `scaled`. O(1).
    [[nodiscard]] std::int32_t weight_of(std::uint32_t hash) const;
    /// A sum of hashes' weights, in units, for a sentence that has that many of them: a long one has more.
    [[nodiscard]] std::int32_t scaled(std::int32_t sum, std::size_t hashes) const;
    [[nodiscard]] const NamedWeights& english() const { return english_; }
    [[nodiscard]] const NamedWeights& every_language() const { return every_language_; }

    /// All together, in units. 0 is where a sentence is as well taken as left.
    [[nodiscard]] std::int32_t weigh(const WorthFeatures& features, Language language) const;

  private:
    NamedWeights english_;
    NamedWeights every_language_;
    std::int32_t scale_ = 0;
    static constexpr unsigned bits_of_word = 64;
    std::vector<std::int8_t> weights_;  // by hash; empty in a model that weighs nothing
    std::vector<std::uint64_t>
        weighs_;  // a bit for each hash that weighs something: one in forty, few enough to be near
};

/// 1 / (1 + e^-x) of x units, 0 to 1, to the nearest 65536th of a table that is interpolated: the same everywhere.
float degree_of(std::int32_t units);

}  // namespace sayso::suggest
