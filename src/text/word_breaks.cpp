// Word boundaries, UAX #29 revision 43, section 4.1: first each character is joined with the marks that follow it
// (WB4), then the rules look at two units on either side of a boundary.
#include "text/breaks.h"

#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::text {

namespace {

/// A character and the marks that the rules see as part of it.
struct Unit {
    ByteOffset start;
    WordClass word;
    bool pictographic;   ///< the character is Extended_Pictographic
    bool has_marks;      ///< something was joined to it
    bool ends_with_zwj;  ///< what stands last in it is a zero-width joiner
};

bool is_line_end(WordClass word) {
    using enum WordClass;
    return word == cr || word == lf || word == newline;
}

bool is_mark(WordClass word) {
    using enum WordClass;
    return word == extend || word == format || word == zwj;
}

bool is_letter(WordClass word) {
    return word == WordClass::a_letter || word == WordClass::hebrew_letter;
}

bool joins_letters(WordClass word) {
    using enum WordClass;
    return word == mid_letter || word == mid_num_let || word == single_quote;
}

bool joins_digits(WordClass word) {
    using enum WordClass;
    return word == mid_num || word == mid_num_let || word == single_quote;
}

std::vector<Unit> units_of(std::string_view text) {
    std::vector<Unit> units;
    for_each_code_point(text, [&](ByteOffset start, char32_t code_point) {
        const CharacterProperties& properties = properties_of(code_point);
        const bool ends_with_zwj = properties.word == WordClass::zwj;
        if (is_mark(properties.word) && !units.empty() && !is_line_end(units.back().word)) {  // WB4
            units.back().has_marks = true;
            units.back().ends_with_zwj = ends_with_zwj;
            return;
        }
        units.push_back({start, properties.word, properties.has(extended_pictographic), false, ends_with_zwj});
    });
    return units;
}

/// Whether there is a boundary before `units[index]`. `odd_indicators`: an odd number of regional indicators ends
/// there.
bool breaks_before(const std::vector<Unit>& units, std::size_t index, bool odd_indicators) {
    using enum WordClass;
    const WordClass before = units[index - 1].word;
    const WordClass after = units[index].word;
    const WordClass before_that = index >= 2 ? units[index - 2].word : other;
    const WordClass after_that = index + 1 < units.size() ? units[index + 1].word : other;

    if (before == cr && after == lf) return false;                                                   // WB3
    if (is_line_end(before) || is_line_end(after)) return true;                                      // WB3a, WB3b
    if (units[index - 1].ends_with_zwj && units[index].pictographic) return false;                   // WB3c
    if (before == w_seg_space && after == w_seg_space && !units[index - 1].has_marks) return false;  // WB3d
    if (is_letter(before)) {
        if (is_letter(after) || after == numeric || after == extend_num_let) return false;  // WB5, WB9, WB13a
        if (joins_letters(after) && is_letter(after_that)) return false;                    // WB6
        if (before == hebrew_letter && after == single_quote) return false;                 // WB7a
        if (before == hebrew_letter && after == double_quote && after_that == hebrew_letter) return false;  // WB7b
    }
    if (joins_letters(before) && is_letter(before_that) && is_letter(after)) return false;               // WB7
    if (before == double_quote && before_that == hebrew_letter && after == hebrew_letter) return false;  // WB7c
    if (before == numeric) {
        if (after == numeric || is_letter(after) || after == extend_num_let) return false;  // WB8, WB10, WB13a
        if (joins_digits(after) && after_that == numeric) return false;                     // WB12
    }
    if (joins_digits(before) && before_that == numeric && after == numeric) return false;    // WB11
    if (before == katakana && (after == katakana || after == extend_num_let)) return false;  // WB13, WB13a
    if (before == extend_num_let) {
        if (after == extend_num_let || is_letter(after) || after == numeric || after == katakana)
            return false;  // WB13b
    }
    return after != regional_indicator || !odd_indicators;  // WB15, WB16, WB999
}

}  // namespace

std::vector<ByteOffset> word_boundaries(std::string_view text) {
    std::vector<ByteOffset> boundaries;
    if (text.empty()) return boundaries;
    const std::vector<Unit> units = units_of(text);
    bool odd_indicators = false;
    for (std::size_t index = 0; index < units.size(); ++index) {
        if (index != 0 && breaks_before(units, index, odd_indicators)) boundaries.push_back(units[index].start);
        odd_indicators = units[index].word == WordClass::regional_indicator && !odd_indicators;
    }
    boundaries.push_back(ByteOffset{static_cast<std::uint32_t>(text.size())});
    return boundaries;
}

}  // namespace sayso::text
