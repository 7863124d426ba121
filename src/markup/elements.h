// What elements are for, as far as reading a page needs it: the same rules as in web/page_text.js.
// Rests on page_tree.
#pragma once

#include "markup/line_writer.h"
#include "markup/page_tree.h"

namespace sayso::markup {

/// Whether an element and all in it is no part of an article's text: what is not shown (scripts, <template>, what is
/// `hidden`), what is not read (<nav>, <aside>, <footer>, controls), notes between lines (<rt>). A <form> is, unless
/// there is an article in it, as where a site has each page in one; a <footer> is not in a <blockquote>, where it says
/// who is quoted. O(1), of a form O(n).
bool is_left_out(const GumboNode& element);

/// How far an element is kept apart from what stands before and after it.
Gap gap_around(const GumboNode& element);

/// Whether white space in it is as it is written.
bool preserves_white_space(const GumboNode& element);

}  // namespace sayso::markup
