// Walking over the code points of a text.
#pragma once

#include <string_view>

#include "text/offsets.h"
#include "text/utf8.h"

namespace sayso::text {

/// Calls `visit(ByteOffset start, char32_t code_point)` for each code point in order. Ill-formed bytes come as
/// replacement characters, so that no input can do harm. O(n).
template <typename Visit>
void for_each_code_point(std::string_view text, Visit visit) {
    for (std::size_t place = 0; place < text.size();) {
        const auto byte = static_cast<unsigned char>(text[place]);
        if (byte < 0x80) {
            visit(ByteOffset{static_cast<std::uint32_t>(place)}, static_cast<char32_t>(byte));
            ++place;
        } else {
            const DecodedCodePoint decoded = decode_first(text.substr(place));
            visit(ByteOffset{static_cast<std::uint32_t>(place)}, decoded.code_point);
            place += decoded.length;
        }
    }
}

}  // namespace sayso::text
