// Find: where some words occur in an article, whatever their case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/offsets.h"

namespace sayso::app {

/// What is being looked for, and where it was found.
struct Find {
    std::string query;
    /// In order; apart.
    std::vector<text::ByteRange> hits;
    std::size_t current = 0;
};

/// Every place where `query` stands in `text`. ASCII, Latin-1, Greek and Cyrillic letters match whatever their case; a
/// curly quotation mark or apostrophe matches a straight one. Linear in the text.
std::vector<text::ByteRange> find_all(std::string_view text, std::string_view query);

}  // namespace sayso::app
