// What a line of a pasted page looks like by itself: an item of a list, a date, a byline, a title, a heading. Rests on
// page_lines.
#pragma once

#include "suggest/page_lines.h"

namespace sayso::suggest {

/// All of them O(n) in the line.
bool is_list_item(const PageLine& line);
/// Whether the line has a date or a time, and besides at most one word that belongs to neither (a zone, a city).
bool is_date(const PageLine& line);
/// Whether the line is a name, or says with few words by whom.
bool is_byline(const PageLine& line);
/// "By", "von", "作者": whether it begins with what stands before the name of who wrote it.
bool says_by_whom(const PageLine& line);
/// "— Name", below what is quoted.
bool is_signature(const PageLine& line);
/// “BRANDT: …”, in capitals without accents: a line of a debate, where there are more of them.
bool begins_with_label(const PageLine& line);
bool looks_like_title(const PageLine& line);
bool looks_like_heading(const PageLine& line);

}  // namespace sayso::suggest
