// Which words of a block stand in quotation marks: one walk with a stack, over curly, straight, angled and corner
// marks. An apostrophe and a mark for inches are no quotation marks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/offsets.h"

namespace sayso::suggest {

/// How a quotation ends.
enum class QuotationEnd : std::uint8_t {
    closed,    ///< by its mark
    unclosed,  ///< its mark is missing: where the next of its kind opens, else at the end of the block
};

/// Words in quotation marks.
struct Quotation {
    /// With the marks.
    text::ByteRange range;
    /// Without the marks and the white space inside them.
    text::ByteRange words;
    /// 1 for the outermost, 2 for a quotation in one, and so on.
    std::uint8_t level = 1;
    QuotationEnd end = QuotationEnd::closed;
    /// The mark that opens it.
    char32_t opening = 0;

    bool operator==(const Quotation&) const = default;
};

/// The quotations of one block, by where they begin, each after the one that holds it. Deeper than eight levels, marks
/// count as words. Valid UTF-8 without line ends. O(n).
std::vector<Quotation> quotations_in(std::string_view block);

}  // namespace sayso::suggest
