// Case folding: one code point that stands for all that differ only in case. Simple folding by Unicode 15.1: one code
// point for one, so that places in a text stay what they are; "ß" and "ss" differ.
#pragma once

namespace sayso::text {

/// The code point that stands for `letter` whatever its case. O(log 200).
char32_t case_folded(char32_t letter);

}  // namespace sayso::text
