// What each line of a pasted page is for: the article's own lines and what the page put around them are told apart.
// Rests on page_content, page_title and line_shapes; blocks says which lines there are.
#pragma once

#include <span>
#include <vector>

#include "article/article.h"

namespace sayso::suggest {

/// A kind for each of `blocks`, which are the lines of `text` in order (article::split_into_blocks); their own kinds
/// count only where no line reads like an article's. Lines that a page adds are told by phrases in six languages, by
/// being short, by being there twice, and by their neighbours: the likeliest row of two states, content and
/// boilerplate, in which a change costs as much as two headings (Viterbi; jusText's idea with its neighbours weighed).
/// Nothing is lost by it: a kind only greys a line out. O(n) in the text.
std::vector<article::BlockKind> line_roles(const article::ArticleText& text, std::span<const article::Block> blocks);

}  // namespace sayso::suggest
