// Reading a page of HTML as an article's plain text. What a page says is only ever text here: nothing in it runs,
// nothing is fetched. Rests on article/plain_text, article_text and encoding.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "article/plain_text.h"

namespace sayso::markup {

/// The most bytes that are read as one page: 32 MiB.
inline constexpr std::size_t largest_page = std::size_t{32} * 1024 * 1024;

/// Whether these bytes are to be read as a page: by the file's name (.html, .htm, .xhtml), or because they begin, after
/// white space, as a page does, with <!doctype html>, <html>, <head>, <title>, <meta>, <body>, <main> or <article>.
/// O(1) but for the white space.
bool looks_like_page(std::string_view name, std::string_view bytes);

/// An article as it stands in a page.
struct PageRead {
    /// As article/plain_text reads it.
    std::string text;
    /// What had to be changed so that it could be read, in sentences for the person.
    std::vector<std::string> repairs;
};

/// The article's text (article_text.h says which). A page is in UTF-8, or in what its byte order mark says; one that is
/// not in UTF-8 can say that it is in windows-1252 or ISO 8859-1. Refused, with what to do: another encoding, no text,
/// more than `largest_page`, more than 512 elements within one another, or a tangle of tags that would take memory out
/// of all proportion. O(n).
std::expected<PageRead, article::ReadError> read_page(std::string_view bytes);

}  // namespace sayso::markup
