// Whether a character is drawn in colours of its own, decided by Unicode properties (UTS #51) as browsers do it, never
// by looking at pixels.
#pragma once

#include <string_view>

namespace sayso::text {

/// Whether `code_point` alone, with no selector after it, is drawn as a colour emoji. O(1).
bool is_emoji_presentation(char32_t code_point);

/// Whether a browser draws this grapheme cluster as a colour emoji: one that is so by default (🌊), asks for it by
/// variation selector 16 (❤️, 1️⃣), is a flag, or joins emoji by zero-width joiners; not where variation selector
/// 15 asks for text (⌚︎). O(n) over the cluster.
bool draws_in_colour(std::string_view cluster);

}  // namespace sayso::text
