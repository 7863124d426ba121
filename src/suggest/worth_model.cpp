#include "suggest/worth_model.h"

#include <algorithm>
#include <array>

#include "generated/models.h"

namespace sayso::suggest {

namespace {

/// Takes the file from the front; past its end all is 0.
class Bytes {
  public:
    explicit Bytes(std::span<const std::uint8_t> file) : left_(file) {}

    std::uint8_t byte() {
        if (left_.empty()) return 0;
        const std::uint8_t first = left_.front();
        left_ = left_.subspan(1);
        return first;
    }
    std::uint16_t two() {
        const unsigned low = byte();
        return static_cast<std::uint16_t>(low | static_cast<unsigned>(byte()) << 8U);
    }
    std::uint32_t base_128() {
        std::uint32_t number = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            const std::uint32_t digit = byte();
            number |= (digit & 0x7FU) << shift;
            if (digit < 0x80) break;
        }
        return number;
    }
    NamedWeights named() {
        NamedWeights named;
        for (std::int16_t& weight : named.weights)
            weight = static_cast<std::int16_t>(two());
        named.bias = static_cast<std::int16_t>(two());
        return named;
    }

  private:
    std::span<const std::uint8_t> left_;
};

/// The whole part of the square root. Newton's method.
constexpr std::uint32_t root_of(std::uint32_t square) {
    if (square < 2) return square;
    std::uint32_t root = square;
    for (std::uint32_t next = (root + 1) / 2; next < root; next = (root + square / root) / 2)
        root = next;
    return root;
}

/// Of how many hashes a sentence has at least: below that, each weighs no more.
constexpr std::size_t fewest_hashes = 20;

/// 65536 / (1 + e^-x) for x = 0, 1/4, 1/2, … 8.
constexpr std::array<std::int32_t, 33> logistic = {32768, 36843, 40793, 44511, 47911, 50941, 53581, 55834, 57724,
                                                   59287, 60565, 61598, 62428, 63090, 63615, 64030, 64357, 64614,
                                                   64816, 64974, 65097, 65194, 65269, 65328, 65374, 65410, 65438,
                                                   65459, 65476, 65489, 65500, 65508, 65514};

}  // namespace

WorthModel::WorthModel(std::span<const std::uint8_t> file) {
    Bytes bytes(file);
    english_ = bytes.named();
    every_language_ = bytes.named();
    scale_ = bytes.two();
    std::vector<std::uint32_t> hashes(bytes.two());
    std::uint32_t before = 0;
    for (std::uint32_t& hash : hashes)
        hash = before += bytes.base_128();
    weights_.resize(std::size_t{1} << worth_hash_bits);
    weighs_.resize(weights_.size() / bits_of_word);
    for (const std::uint32_t hash : hashes) {
        const auto weight = static_cast<std::int8_t>(bytes.byte());
        if (hash >= weights_.size()) continue;
        weights_[hash] = weight;
        weighs_[hash / bits_of_word] |= std::uint64_t{1} << (hash % bits_of_word);
    }
}

const WorthModel& WorthModel::learned() {
    static const WorthModel model(models::checkworthiness);
    return model;
}

std::int32_t WorthModel::weight_of(std::uint32_t hash) const {
    if (hash >= weights_.size() || (weighs_[hash / bits_of_word] >> (hash % bits_of_word) & 1U) == 0) return 0;
    return weights_[hash];
}

std::int32_t WorthModel::scaled(std::int32_t sum, std::size_t hashes) const {
    const auto count = static_cast<std::uint32_t>(std::clamp<std::size_t>(hashes, fewest_hashes, 1U << 20U));
    return static_cast<std::int32_t>(std::int64_t{sum} * scale_ / root_of(count << 8U));
}

std::int32_t WorthModel::weigh(const WorthFeatures& features, Language language) const {
    const bool english = language == Language::english;
    const NamedWeights& named = english ? english_ : every_language_;
    std::int32_t sum = 0;
    if (english && !weighs_.empty()) {
        // Those that weigh anything first, without a branch; then what they weigh.
        constexpr std::size_t room = 64;
        std::array<std::uint32_t, room> known;
        std::size_t count = 0;
        const auto add_up = [&] {
            for (std::size_t place = 0; place < count; ++place)
                sum += weights_[known[place]];
            count = 0;
        };
        for (const HashedFeature& feature : features.hashed) {
            known[count] = feature.hash;
            count += weighs_[feature.hash / bits_of_word] >> (feature.hash % bits_of_word) & 1U;
            if (count == room) add_up();
        }
        add_up();
        sum = scaled(sum, features.hashed.size());
    }
    for (std::size_t feature = 0; feature < worth_feature_count; ++feature)
        sum += named.weights[feature] * features.named[feature];
    return sum + named.bias;
}

float degree_of(std::int32_t units) {
    const std::int32_t size = std::min(units < 0 ? -units : units, 8 * worth_units);
    constexpr std::int32_t step = worth_units / 4;
    const auto place = static_cast<std::size_t>(size / step);
    const std::int32_t next = logistic[std::min(place + 1, logistic.size() - 1)];
    const std::int32_t degree = logistic[place] + (next - logistic[place]) * (size % step) / step;
    return static_cast<float>(units < 0 ? 65536 - degree : degree) / 65536.0F;
}

}  // namespace sayso::suggest
