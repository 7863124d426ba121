// The sentences of an article, by the boundaries of UAX #29 inside each block.
// Rests on article and text/breaks.
#pragma once

#include <span>
#include <vector>

#include "article/article.h"

namespace sayso::article {

/// The sentences in the order of the text, apart, none empty, none beyond its block, without the white space around
/// them: all else of the blocks stands in exactly one. O(n) over the blocks.
std::vector<text::CodePointRange> sentences_of(const ArticleText& text, std::span<const Block> blocks);

}  // namespace sayso::article
