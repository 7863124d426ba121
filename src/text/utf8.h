// UTF-8: decoding, encoding, checking and counting.
// Rests on nothing. Ill-formed bytes are read as the Unicode Standard advises (chapter 3.9, "maximal subpart"), which
// is what browsers do, so that a text has the same number of characters here and there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayso::text {

/// Stands where bytes could not be read.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// What stands at the start of some bytes.
struct DecodedCodePoint {
    /// `replacement_character` where the bytes are ill-formed.
    char32_t code_point = replacement_character;
    /// Bytes that it takes: 1 to 4, or 1 to 3 where ill-formed (a maximal subpart).
    std::uint8_t length = 1;
    bool well_formed = false;
};

/// Reads the first code point of `bytes`, which is not empty. Surrogates, overlong forms and values past U+10FFFF are
/// ill-formed. O(1).
DecodedCodePoint decode_first(std::string_view bytes);

/// Writes one code point at the end of `bytes`; a surrogate or a value past U+10FFFF as the replacement character.
void append_utf8(std::string& bytes, char32_t code_point);

/// Where the first ill-formed sequence of `bytes` starts, or `bytes.size()` if all is valid UTF-8. One pass, eight
/// bytes a step over ASCII.
std::size_t first_ill_formed(std::string_view bytes);

inline bool is_valid_utf8(std::string_view bytes) {
    return first_ill_formed(bytes) == bytes.size();
}

/// Whether `byte` continues a code point instead of starting one.
constexpr bool is_continuation_byte(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Whether `byte` starts a code point of four bytes, which takes two units of UTF-16.
constexpr bool starts_four_bytes(char byte) {
    return static_cast<unsigned char>(byte) >= 0xF0;
}

/// How many code points a valid text has. One pass, eight bytes a step.
std::size_t count_code_points(std::string_view text);

/// How many UTF-16 code units a valid text takes. One pass, eight bytes a step.
std::size_t count_utf16_units(std::string_view text);

/// Both counts in one pass.
struct UnitCounts {
    std::uint32_t code_points = 0;
    std::uint32_t utf16_units = 0;
};
UnitCounts count_units(std::string_view text);

/// The start of the code point that `place` stands in, of a valid text; `text.size()` if past the end. O(1).
std::size_t start_of_code_point(std::string_view text, std::size_t place);

}  // namespace sayso::text
