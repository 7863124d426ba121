// What the Unicode Character Database says of a code point, as far as breaking and ordering text and drawing emoji need
// it.
// Rests on a table made by build-scripts/make-unicode-tables.
#pragma once

#include <optional>

#include "text/character_classes.h"

namespace sayso::text {

struct CharacterProperties {
    GraphemeClass grapheme;
    WordClass word;
    SentenceClass sentence;
    LineClass line;
    ConjunctClass conjunct;
    BidiClass bidi;
    std::uint8_t flags;  ///< CharacterFlag, joined

    [[nodiscard]] constexpr bool has(CharacterFlag flag) const { return (flags & flag) != 0; }
};

/// O(1): three look-ups. What is past U+10FFFF counts as unassigned.
const CharacterProperties& properties_of(char32_t code_point);

/// A bracket that has a partner.
struct Bracket {
    /// The opening one of the pair, whichever of the two this is.
    char32_t opening = 0;
    bool closes = false;
};

/// By the properties Bidi_Paired_Bracket and Bidi_Paired_Bracket_Type. O(1): one look at each of some 30 rows.
std::optional<Bracket> bracket_of(char32_t code_point);

/// The White_Space property: space, tab, line ends, no-break space and their like; not the zero-width ones. O(1).
constexpr bool is_white_space(char32_t code_point) {
    switch (code_point) {
        case 0x20:
        case 0x85:
        case 0xA0:
        case 0x1680:
        case 0x2028:
        case 0x2029:
        case 0x202F:
        case 0x205F:
        case 0x3000:
            return true;
        default:
            return (code_point >= 0x09 && code_point <= 0x0D) || (code_point >= 0x2000 && code_point <= 0x200A);
    }
}

}  // namespace sayso::text
