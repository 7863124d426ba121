// The title of the article on a pasted page. Rests on line_shapes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "suggest/page_lines.h"

namespace sayso::suggest {

/// Which of the lines above `body`, the first line of the article's own text, is its title: the likeliest by its words
/// that stand in the text too, its length, and the byline or date below it. `content` and `repeated` are
/// page_content's. O(n * m) in the m lines above.
std::optional<std::size_t> title_above(std::span<const PageLine> lines, std::size_t body,
                                       const std::vector<bool>& content, const std::vector<bool>& repeated);

}  // namespace sayso::suggest
