// Which lines of a pasted page are the article's, and which the page put around them. Rests on line_shapes.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "suggest/page_lines.h"

namespace sayso::suggest {

/// "You may also like": with more words, it names the article that it tells of.
inline constexpr std::size_t most_words_of_a_label = 5;

/// Which of the lines are there before: two lines above at most, or anywhere above where they are no sentences.
/// O(n log n).
std::vector<bool> repeated_lines(std::span<const PageLine> lines);

/// Which of the lines are content, by the likeliest row of two states in which a change costs as much as two headings
/// (Viterbi), and by where the article ends for sure. `repeated` is repeated_lines'. O(n).
std::vector<bool> content_lines(std::span<const PageLine> lines, const std::vector<bool>& repeated);

}  // namespace sayso::suggest
