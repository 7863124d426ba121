// One pass over the cluster, one code point at a time, with the one before in mind.
#include "text/emoji.h"

#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::text {

namespace {

constexpr char32_t text_selector = 0xFE0E;
constexpr char32_t emoji_selector = 0xFE0F;
constexpr char32_t joiner = 0x200D;

}  // namespace

bool is_emoji_presentation(char32_t code_point) {
    const CharacterProperties& properties = properties_of(code_point);
    // A regional indicator makes a flag only together with another.
    return properties.has(emoji_presentation) && properties.grapheme != GraphemeClass::regional_indicator;
}

bool draws_in_colour(std::string_view cluster) {
    bool in_colour = false;
    char32_t last = 0;       // the last code point that is no selector and no joiner
    bool undecided = false;  // whether `last` is in colour unless a text selector follows
    bool joined = false;     // whether a joiner follows `last`
    for_each_code_point(cluster, [&](ByteOffset, char32_t code_point) {
        if (code_point == text_selector) {
            undecided = false;
            return;
        }
        in_colour = in_colour || undecided;
        undecided = false;
        if (code_point == emoji_selector) {
            in_colour = in_colour || properties_of(last).has(emoji);
            return;
        }
        if (code_point == joiner) {
            joined = true;
            return;
        }
        const bool is_pictograph = properties_of(code_point).has(extended_pictographic);
        const bool joins_emoji = joined && is_pictograph && properties_of(last).has(extended_pictographic);
        const bool is_flag = properties_of(code_point).grapheme == GraphemeClass::regional_indicator &&
                             properties_of(last).grapheme == GraphemeClass::regional_indicator;
        undecided = is_emoji_presentation(code_point) || joins_emoji || is_flag;
        last = code_point;
        joined = false;
    });
    return in_colour || undecided;
}

}  // namespace sayso::text
