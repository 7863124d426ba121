// HashFilter: tells of most hashes that a table has not got them, in a kilobyte or two that stay in a cache: so that
// the words of a text, of which a table knows few, are not looked for in it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace sayso::suggest {

/// Of `Bits` bits, a power of two: sixteen for each hash let one in sixteen of the others through.
template <std::size_t Bits>
class HashFilter {
  public:
    constexpr void add(std::uint32_t hash) {
        const std::uint32_t place = place_of(hash);
        words_[place / 64] |= std::uint64_t{1} << (place % 64);
    }
    /// True of all that were added. O(1).
    [[nodiscard]] constexpr bool may_have(std::uint32_t hash) const {
        const std::uint32_t place = place_of(hash);
        return (words_[place / 64] >> (place % 64) & 1U) != 0;
    }

  private:
    static_assert(Bits >= 64 && (Bits & (Bits - 1)) == 0);
    static constexpr std::uint32_t place_of(std::uint32_t hash) { return hash >> 7U & (Bits - 1); }
    std::array<std::uint64_t, Bits / 64> words_{};
};

}  // namespace sayso::suggest
