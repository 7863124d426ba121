// Places in a text, in each of the three units that the product meets, and the way from one unit to another.
// The units are types of their own: a byte offset is not a code point offset, and neither is what JavaScript counts.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace sayso::text {

/// A place between two units of a text, counted from its start. `Unit` only tells the types apart.
template <typename Unit>
struct Offset {
    std::uint32_t value = 0;

    constexpr auto operator<=>(const Offset&) const = default;
    constexpr Offset operator+(std::uint32_t count) const { return Offset{value + count}; }
    constexpr Offset operator-(std::uint32_t count) const { return Offset{value - count}; }
    /// How many units lie between two places; `other` must not be the later one.
    constexpr std::uint32_t operator-(Offset other) const { return value - other.value; }
};

/// Counts bytes of UTF-8: what the program works in.
using ByteOffset = Offset<struct ByteUnit>;
/// Counts Unicode code points: what the file format works in.
using CodePointOffset = Offset<struct CodePointUnit>;
/// Counts UTF-16 code units: what JavaScript and the DOM work in.
using Utf16Offset = Offset<struct Utf16Unit>;

/// A half-open stretch `[begin, end)` of a text. May be empty (a caret); never inverted.
template <typename Unit>
struct Range {
    Offset<Unit> begin;
    Offset<Unit> end;

    constexpr bool operator==(const Range&) const = default;
    [[nodiscard]] constexpr std::uint32_t length() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(Offset<Unit> place) const { return begin <= place && place < end; }
    [[nodiscard]] constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
    /// Whether the two share at least one unit.
    [[nodiscard]] constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
};

using ByteRange = Range<ByteUnit>;
using CodePointRange = Range<CodePointUnit>;
using Utf16Range = Range<Utf16Unit>;

/// The bytes of `text` in `range`.
inline std::string_view slice(std::string_view text, ByteRange range) {
    return text.substr(range.begin.value, range.length());
}

/// Converts between the units over one text that does not change. Built in one pass over the text; each conversion
/// costs O(log n) at most. An offset inside a code point (or past the end) is moved back to the start of the code
/// point (or to the end), so that a conversion always names a place in the text.
class OffsetIndex {
  public:
    OffsetIndex() = default;
    /// `text` is valid UTF-8, under 4 GiB. The index holds no reference to it: give the same text to each conversion.
    explicit OffsetIndex(std::string_view text);

    [[nodiscard]] CodePointOffset code_point(std::string_view text, ByteOffset place) const;
    [[nodiscard]] Utf16Offset utf16(std::string_view text, ByteOffset place) const;
    [[nodiscard]] ByteOffset byte(std::string_view text, CodePointOffset place) const;
    [[nodiscard]] ByteOffset byte(std::string_view text, Utf16Offset place) const;

    [[nodiscard]] ByteOffset byte_count() const { return ByteOffset{bytes_}; }
    [[nodiscard]] CodePointOffset code_point_count() const { return CodePointOffset{code_points_}; }
    [[nodiscard]] Utf16Offset utf16_count() const { return Utf16Offset{utf16_units_}; }

  private:
    /// What stands before the start of one stretch of bytes.
    struct Checkpoint {
        std::uint32_t code_points = 0;
        std::uint32_t utf16_units = 0;
    };
    std::vector<Checkpoint> checkpoints_;
    std::uint32_t bytes_ = 0;
    std::uint32_t code_points_ = 0;
    std::uint32_t utf16_units_ = 0;
};

}  // namespace sayso::text

/// So that each unit can be a key of an unordered container.
template <typename Unit>
struct std::hash<sayso::text::Offset<Unit>> {
    std::size_t operator()(sayso::text::Offset<Unit> place) const noexcept { return place.value; }
};
