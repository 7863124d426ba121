// The text of an article in the tree of a page. Rests on page_tree, elements and line_writer.
#pragma once

#include <string>

#include "markup/page_tree.h"

namespace sayso::markup {

/// The article's text in lines, as a plain-text reader expects it: blocks between empty lines, items and cells of
/// tables on lines of their own; empty where the page has none. It is that of the one <article> that has 250 characters
/// (UTF-16 units) or more, else of the one such <main>, else of all of the page. The page's <title> goes before it
/// where it has no <h1>, and does not begin with what the title begins with. O(n).
std::string article_text(const PageTree& page);

}  // namespace sayso::markup
