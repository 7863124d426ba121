// The decoder follows table 3-7 of the Unicode Standard: only the second byte's range depends on the first byte.
// Counting looks at eight bytes as one number.
#include "text/utf8.h"

#include <cstring>

namespace sayso::text {

namespace {

constexpr std::uint64_t low_bits = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x8080808080808080;

std::uint64_t eight_bytes(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// The sum of the eight bytes, where it is under 256: the product's highest byte. (Not
/// std::popcount, which is a call where the processor is not known to count bits.)
unsigned sum_of_bytes(std::uint64_t word) {
    return static_cast<unsigned>(word * low_bits >> 56);
}

/// How many of the eight bytes are 10xxxxxx.
unsigned continuation_bytes(std::uint64_t word) {
    return sum_of_bytes((word >> 7) & ~(word >> 6) & low_bits);
}

/// How many of the eight bytes are 1111xxxx.
unsigned four_byte_starts(std::uint64_t word) {
    return sum_of_bytes((word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & low_bits);
}

struct SecondByteRange {
    unsigned char lowest;
    unsigned char highest;
};

SecondByteRange second_byte_after(unsigned char first) {
    switch (first) {
        case 0xE0:
            return {0xA0, 0xBF};  // no overlong forms
        case 0xED:
            return {0x80, 0x9F};  // no surrogates
        case 0xF0:
            return {0x90, 0xBF};  // no overlong forms
        case 0xF4:
            return {0x80, 0x8F};  // nothing past U+10FFFF
        default:
            return {0x80, 0xBF};
    }
}

}  // namespace

DecodedCodePoint decode_first(std::string_view bytes) {
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(bytes[place]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {first, 1, true};
    if (first < 0xC2 || first > 0xF4) return {replacement_character, 1, false};

    const std::uint8_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const SecondByteRange second = second_byte_after(first);
    if (bytes.size() < 2 || byte(1) < second.lowest || byte(1) > second.highest) {
        return {replacement_character, 1, false};
    }
    char32_t code_point = (first & (0x7FU >> length)) << 6 | (byte(1) & 0x3FU);
    for (std::uint8_t place = 2; place < length; ++place) {
        if (place >= bytes.size() || !is_continuation_byte(bytes[place])) return {replacement_character, place, false};
        code_point = code_point << 6 | (byte(place) & 0x3FU);
    }
    return {code_point, length, true};
}

void append_utf8(std::string& bytes, char32_t code_point) {
    const auto append = [&](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = replacement_character;
    if (code_point < 0x80) {
        append(code_point);
    } else if (code_point < 0x800) {
        append(0xC0 | code_point >> 6);
        append(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        append(0xE0 | code_point >> 12);
        append(0x80 | (code_point >> 6 & 0x3F));
        append(0x80 | (code_point & 0x3F));
    } else {
        append(0xF0 | code_point >> 18);
        append(0x80 | (code_point >> 12 & 0x3F));
        append(0x80 | (code_point >> 6 & 0x3F));
        append(0x80 | (code_point & 0x3F));
    }
}

std::size_t first_ill_formed(std::string_view bytes) {
    std::size_t place = 0;
    while (place < bytes.size()) {
        while (place + 8 <= bytes.size() && (eight_bytes(bytes.data() + place) & high_bits) == 0)
            place += 8;
        if (place == bytes.size()) break;
        const DecodedCodePoint decoded = decode_first(bytes.substr(place));
        if (!decoded.well_formed) return place;
        place += decoded.length;
    }
    return bytes.size();
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = text.size();
    std::size_t place = 0;
    for (; place + 8 <= text.size(); place += 8)
        count -= continuation_bytes(eight_bytes(text.data() + place));
    for (; place < text.size(); ++place)
        count -= is_continuation_byte(text[place]) ? 1 : 0;
    return count;
}

std::size_t count_utf16_units(std::string_view text) {
    std::size_t count = text.size();
    std::size_t place = 0;
    for (; place + 8 <= text.size(); place += 8) {
        const std::uint64_t word = eight_bytes(text.data() + place);
        count -= continuation_bytes(word);
        count += four_byte_starts(word);
    }
    for (; place < text.size(); ++place) {
        count -= is_continuation_byte(text[place]) ? 1 : 0;
        count += starts_four_bytes(text[place]) ? 1 : 0;
    }
    return count;
}

// Never inlined: whoever calls it goes over a whole text in one call, and a browser compiles WebAssembly well only
// after it was called a while.
[[gnu::noinline]] UnitCounts count_units(std::string_view text) {
    // Each byte of a sum has room for so many words.
    constexpr std::size_t most_words = 31;
    UnitCounts counts{.code_points = static_cast<std::uint32_t>(text.size())};
    std::uint32_t long_starts = 0;
    std::size_t place = 0;
    while (place + 8 <= text.size()) {
        std::uint64_t continuations = 0;
        std::uint64_t starts = 0;
        for (std::size_t words = 0; words < most_words && place + 8 <= text.size(); ++words, place += 8) {
            const std::uint64_t word = eight_bytes(text.data() + place);
            continuations += (word >> 7) & ~(word >> 6) & low_bits;
            starts += (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & low_bits;
        }
        counts.code_points -= sum_of_bytes(continuations);
        long_starts += sum_of_bytes(starts);
    }
    for (; place < text.size(); ++place) {
        counts.code_points -= is_continuation_byte(text[place]) ? 1 : 0;
        long_starts += starts_four_bytes(text[place]) ? 1 : 0;
    }
    counts.utf16_units = counts.code_points + long_starts;
    return counts;
}

std::size_t start_of_code_point(std::string_view text, std::size_t place) {
    if (place >= text.size()) return text.size();
    while (place > 0 && is_continuation_byte(text[place]))
        --place;
    return place;
}

}  // namespace sayso::text
