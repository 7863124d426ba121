// Bidirectional order, UAX #9 revision 48: in which direction each stretch of a paragraph runs, and in which order the
// stretches of a line stand from left to right. Rests on the properties of Unicode 15.1. Nothing is tailored; all
// official conformance tests pass. Mirroring brackets (L4) is left to who draws them.
//
// Each function reads valid UTF-8 under 4 GiB, one paragraph. Offsets count from its start.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/offsets.h"

namespace sayso::text {

/// How deeply a stretch is embedded, 0 to 126: even runs from left to right, odd from right to left.
using BidiLevel = std::uint8_t;

constexpr bool is_right_to_left(BidiLevel level) {
    return level % 2 == 1;
}

/// A stretch of one level.
struct LevelRun {
    ByteRange range;
    BidiLevel level = 0;

    bool operator==(const LevelRun&) const = default;
};

struct BidiLevels {
    /// The paragraph's own: 0 or 1.
    BidiLevel base = 0;
    /// Cover the paragraph in order; two that touch differ. Empty where all of it is at level 0.
    std::vector<LevelRun> runs;
};

/// 1 if the first strong character outside isolates is from right to left, 0 if it is from left to right, `otherwise`
/// if there is none (P2, P3). O(n) to that character.
BidiLevel paragraph_level(std::string_view paragraph, BidiLevel otherwise = 0);

/// The levels by all rules before those for lines (X1 to I2), with tabs and the white space before them at the base
/// level (L1). `base` stands for what P2 and P3 would say. O(n): where nothing runs from right to left, a look at each
/// lead byte and no memory; elsewhere about 30 bytes a code point while it works.
BidiLevels resolve_levels(std::string_view paragraph, std::optional<BidiLevel> base = std::nullopt);

/// Where the white space that ends a line begins: what stands there goes to the line's end, at the base level (L1). The
/// end of `line` if there is none. Costs as much as there is white space.
ByteOffset trailing_white_space(std::string_view paragraph, ByteRange line);

/// Which of a line's stretches stands where: their numbers from left to right, given their levels in the order of the
/// text (L2). O(n) for each level that occurs.
std::vector<std::uint32_t> visual_order(std::span<const BidiLevel> levels);

}  // namespace sayso::text
