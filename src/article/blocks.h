// Blocks: which lines an article has, and what each is for, as far as its shape and its neighbours tell.
// Rests on article and the properties of characters.
#pragma once

#include <span>
#include <vector>

#include "article/article.h"

namespace sayso::article {

/// One block for each non-blank line, in order, without the white space around it. Lines end with LF. The first line
/// can be a title, the next a byline; a short line before a longer one is a heading; what pages put below an article
/// ("Leave a comment") is boilerplate; the rest are paragraphs. O(n).
std::vector<Block> split_into_blocks(const ArticleText& text);

/// `blocks`, which are in order and apart, with a paragraph for each line or rest of a line that none of them covers:
/// what has no block is not shown. Where there are none at all, `split_into_blocks`. O(n).
std::vector<Block> with_every_line(const ArticleText& text, std::vector<Block> blocks);

/// The title and the byline (without "By") that the blocks name; empty where there is none.
Metadata metadata_of(const ArticleText& text, std::span<const Block> blocks);

}  // namespace sayso::article
