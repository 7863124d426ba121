#include "suggest/learned_chain.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace sayso::suggest {

namespace {

void put_32(std::vector<std::uint8_t>& bytes, std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

void put_16(std::vector<std::uint8_t>& bytes, float value) {
    const float parts = std::clamp(value * LearnedChain::transition_parts, -32768.0F, 32767.0F);
    const auto whole = static_cast<std::uint16_t>(static_cast<std::int16_t>(parts + (parts < 0 ? -0.5F : 0.5F)));
    bytes.push_back(static_cast<std::uint8_t>(whole));
    bytes.push_back(static_cast<std::uint8_t>(whole >> 8U));
}

/// The least value in the file stands for "never".
constexpr std::int16_t stands_for_never = -32768;

unsigned scale_of(const LearnedChain::Row& row) {
    unsigned bits = 1U << (LearnedChain::scales - 1);
    for (const std::int8_t weight : row)
        bits |= static_cast<std::uint8_t>(weight);
    return static_cast<unsigned>(std::countr_zero(bits));
}

constexpr bool is_weight(int value) {
    return value >= INT8_MIN && value <= INT8_MAX;
}

class Bytes {
  public:
    explicit Bytes(std::span<const std::uint8_t>& rest) : rest_(rest) {}

    [[nodiscard]] bool failed() const { return failed_; }
    std::uint8_t take() {
        if (rest_.empty()) {
            failed_ = true;
            return 0;
        }
        const std::uint8_t byte = rest_.front();
        rest_ = rest_.subspan(1);
        return byte;
    }
    std::uint32_t take_32() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32; shift += 8)
            value |= std::uint32_t{take()} << shift;
        return value;
    }
    float take_16() {
        const std::uint32_t low = take();
        const auto parts = static_cast<std::int16_t>(low | (std::uint32_t{take()} << 8U));
        return parts == stands_for_never ? LinearChain::never
                                         : static_cast<float>(parts) / LearnedChain::transition_parts;
    }
    /// Seven bits a byte, the lowest first.
    std::uint32_t take_difference() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            const std::uint8_t byte = take();
            value |= std::uint32_t{byte & 0x7FU} << shift;
            if (byte < 0x80) break;
        }
        return value;
    }

  private:
    std::span<const std::uint8_t>& rest_;
    bool failed_ = false;
};

}  // namespace

LearnedChain::LearnedChain(std::vector<std::uint32_t> keys, std::vector<Row> rows, float unit, LinearChain chain,
                           std::size_t tags)
    : keys_(std::move(keys)), rows_(std::move(rows)), unit_(unit), chain_(std::move(chain)), tags_(tags) {
    index();
    factors_ = factors_of(chain_, tags_);
}

void LearnedChain::index() {
    const std::size_t size = std::bit_ceil(keys_.size() + keys_.size() / 4 + 2);
    slots_.assign(size, {});
    maybe_.assign(maybe_bits / bits_of_word, 0);
    for (std::size_t row = 0; row < keys_.size(); ++row) {
        const std::uint32_t key = keys_[row];
        std::size_t at = key % size;
        while (slots_[at].key != free_slot)
            at = (at + 1) % size;
        Slot& slot = slots_[at];
        slot.key = key;
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            std::uint32_t& half = tag < tag_count / 2 ? slot.low : slot.high;
            half |= static_cast<std::uint32_t>(rows_[row][tag] + 128) << (8U * (tag % (tag_count / 2)));
        }
        maybe_[key % maybe_bits / bits_of_word] |= std::uint64_t{1} << (key % bits_of_word);
    }
}

TagScores LearnedChain::score(std::span<const std::uint32_t> features) const {
    PackedScores sum;
    for (const std::uint32_t feature : features)
        if (may_know(feature)) add(feature, sum);
    return unpacked(sum);
}

TagScores LearnedChain::unpacked(PackedScores sum) const {
    // What is below zero was borrowed from the next one: with a half of their range added to all, none is.
    constexpr std::uint64_t halves = 0x8000800080008000;
    constexpr std::int32_t half = 0x8000;
    TagScores scores;
    sum.low += halves;
    sum.high += halves;
    for (std::size_t tag = 0; tag < tag_count; ++tag) {
        const std::uint64_t packed = tag < tag_count / 2 ? sum.low : sum.high;
        const auto value = static_cast<std::int32_t>(packed >> (16U * (tag % (tag_count / 2))) & 0xFFFFU) - half;
        scores[tag] = static_cast<float>(value) * unit_;
    }
    return scores;
}

void LearnedChain::write(std::vector<std::uint8_t>& bytes) const {
    put_32(bytes, static_cast<std::uint32_t>(tags_));
    put_32(bytes, static_cast<std::uint32_t>(chain_.transitions.size()));
    put_32(bytes, std::bit_cast<std::uint32_t>(unit_));
    for (unsigned scale = 0; scale < scales; ++scale) {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < rows_.size(); ++place)
            if (scale_of(rows_[place]) == scale) places.push_back(place);
        put_32(bytes, static_cast<std::uint32_t>(places.size()));
        std::uint32_t before = 0;
        for (const std::size_t place : places) {
            std::uint32_t difference = keys_[place] - std::exchange(before, keys_[place]);
            for (; difference >= 0x80; difference >>= 7U)
                bytes.push_back(static_cast<std::uint8_t>(difference | 0x80U));
            bytes.push_back(static_cast<std::uint8_t>(difference));
        }
        for (std::size_t tag = 0; tag + 1 < tags_; ++tag)
            for (const std::size_t place : places)
                bytes.push_back(static_cast<std::uint8_t>(rows_[place][tag] / (1 << scale)));
    }
    for (std::size_t tag = 0; tag < tags_; ++tag)
        put_16(bytes, chain_.start[tag]);
    for (const auto& transition : chain_.transitions)
        for (std::size_t from = 0; from < tags_; ++from)
            for (std::size_t to = 0; to < tags_; ++to)
                put_16(bytes, transition[from][to]);
}

std::optional<LearnedChain> LearnedChain::read(std::span<const std::uint8_t>& rest) {
    Bytes bytes(rest);
    const std::uint32_t tags = bytes.take_32();
    const std::uint32_t contexts = bytes.take_32();
    const auto unit = std::bit_cast<float>(bytes.take_32());
    constexpr std::uint32_t most_contexts = 64;
    if (bytes.failed() || tags == 0 || tags > tag_count || contexts == 0 || contexts > most_contexts)
        return std::nullopt;
    std::vector<std::uint32_t> keys;
    std::vector<Row> rows;
    for (unsigned scale = 0; scale < scales; ++scale) {
        const std::size_t first = keys.size();
        const std::uint32_t count = bytes.take_32();
        if (bytes.failed() || count > rest.size() / tags) return std::nullopt;
        keys.resize(first + count);
        rows.resize(first + count);
        std::uint32_t key = 0;
        for (std::size_t place = first; place < keys.size(); ++place)
            keys[place] = key = (key + bytes.take_difference()) & key_mask;
        for (std::uint32_t tag = 0; tag + 1 < tags; ++tag)
            for (std::size_t place = first; place < rows.size(); ++place) {
                const int weight = static_cast<std::int8_t>(bytes.take()) * (1 << scale);
                if (!is_weight(weight)) return std::nullopt;
                rows[place][tag] = static_cast<std::int8_t>(weight);
            }
        for (std::size_t place = first; place < rows.size(); ++place) {
            const int last = -std::accumulate(rows[place].begin(), rows[place].end(), 0);
            if (!is_weight(last)) return std::nullopt;
            rows[place][tags - 1] = static_cast<std::int8_t>(last);
        }
    }
    LinearChain chain;
    chain.start.fill(LinearChain::never);
    TagScores out_of_reach;
    out_of_reach.fill(LinearChain::never);
    std::array<TagScores, tag_count> unreached;
    unreached.fill(out_of_reach);
    chain.transitions.assign(contexts, unreached);
    for (std::uint32_t tag = 0; tag < tags; ++tag)
        chain.start[tag] = bytes.take_16();
    for (auto& transition : chain.transitions)
        for (std::uint32_t from = 0; from < tags; ++from)
            for (std::uint32_t to = 0; to < tags; ++to)
                transition[from][to] = bytes.take_16();
    if (bytes.failed()) return std::nullopt;
    return LearnedChain(std::move(keys), std::move(rows), unit, std::move(chain), tags);
}

}  // namespace sayso::suggest
