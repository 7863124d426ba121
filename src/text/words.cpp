// The rules of UAX #29 never join an ASCII letter or digit with an ASCII space beside it, nor look past such a place:
// so the segments around a place are found from the text between two such places alone.
#include "text/words.h"

#include <algorithm>

#include "text/breaks.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::text {

namespace {

bool is_plain_letter_or_digit(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

bool is_plain_space(char byte) {
    return byte == ' ' || byte == '\n';
}

/// The stretch around `place` between two sure boundaries.
ByteRange stretch_around(std::string_view text, std::uint32_t place) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto is_sure = [&](std::uint32_t boundary) {
        const char before = text[boundary - 1];
        const char after = text[boundary];
        return (is_plain_space(before) && is_plain_letter_or_digit(after)) ||
               (is_plain_letter_or_digit(before) && is_plain_space(after));
    };
    std::uint32_t begin = place;
    while (begin > 0 && (begin >= size || !is_sure(begin)))
        --begin;
    std::uint32_t end = std::min(place + 1, size);
    while (end < size && !is_sure(end))
        ++end;
    return {ByteOffset{begin}, ByteOffset{end}};
}

/// The segment that holds the byte at `place`, which is not past the end.
ByteRange segment_at(std::string_view text, ByteOffset place) {
    const ByteRange stretch = stretch_around(text, place.value);
    ByteOffset begin = stretch.begin;
    for (const ByteOffset boundary : word_boundaries(slice(text, stretch))) {
        const ByteOffset end = stretch.begin + boundary.value;
        if (place < end) return {begin, end};
        begin = end;
    }
    return {place, place};
}

bool has_letter_or_number(std::string_view text) {
    bool found = false;
    for_each_code_point(text, [&](ByteOffset, char32_t code_point) {
        found = found || properties_of(code_point).has(letter_or_number);
    });
    return found;
}

/// The word that holds the byte at `place`; empty if that is no word, or past the end.
ByteRange word_over(std::string_view text, ByteOffset place) {
    if (place.value >= text.size()) return {place, place};
    const ByteRange segment = segment_at(text, place);
    return has_letter_or_number(slice(text, segment)) ? segment : ByteRange{place, place};
}

}  // namespace

ByteRange word_at(std::string_view text, ByteOffset place) {
    place = ByteOffset{static_cast<std::uint32_t>(start_of_code_point(text, place.value))};
    const ByteRange after = word_over(text, place);
    if (!after.empty() || place.value == 0) return after;
    const ByteRange before = word_over(text, place - 1);
    return before.end == place ? before : ByteRange{place, place};
}

ByteRange snap_to_words(std::string_view text, ByteRange range) {
    if (range.empty()) return range;
    const ByteRange first = word_over(text, range.begin);
    const ByteRange last = word_over(text, range.end - 1);
    return {first.empty() ? range.begin : first.begin, last.empty() ? range.end : last.end};
}

ByteRange trim_white_space(std::string_view text, ByteRange range) {
    const auto starts_with_space = [&] {
        const DecodedCodePoint first = decode_first(slice(text, range));
        if (!is_white_space(first.code_point)) return false;
        range.begin = range.begin + first.length;
        return true;
    };
    const auto ends_with_space = [&] {
        const auto start = static_cast<std::uint32_t>(start_of_code_point(text, range.end.value - 1));
        if (!is_white_space(decode_first(text.substr(start)).code_point)) return false;
        range.end = ByteOffset{start};
        return true;
    };
    while (!range.empty() && starts_with_space()) {
    }
    while (!range.empty() && ends_with_space()) {
    }
    return range;
}

}  // namespace sayso::text
