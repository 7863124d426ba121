#include "exchange/json_characters.h"

#include <cstdint>
#include <cstring>

namespace sayso::exchange {

// Never inlined: a browser compiles WebAssembly well only after it was called a while, and whoever calls this calls it
// once for a long file.
[[gnu::noinline]] const char* end_of_plain(const char* at, const char* end) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t high_bits = ones * 0x80;
    // Sets the high bit of each byte that is zero, and maybe of some above it: of none where none is zero.
    const auto zero_bytes = [](std::uint64_t word) { return (word - ones) & ~word & high_bits; };
    while (end - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        const std::uint64_t below_space = (word - ones * ' ') & ~word & high_bits;
        if ((below_space | zero_bytes(word ^ ones * '"') | zero_bytes(word ^ ones * '\\')) != 0) break;
        at += 8;
    }
    while (at != end && is_plain(*at))
        ++at;
    return at;
}

}  // namespace sayso::exchange
