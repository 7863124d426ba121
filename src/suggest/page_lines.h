// A line of a pasted page, read: what is counted of it before anything is decided. Rests on page_phrases.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "suggest/page_phrases.h"

namespace sayso::suggest {

/// How a line ends, closing marks aside.
enum class Ending : std::uint8_t { open, leads_on, stop, question };

struct PageLine {
    /// Lives as long as the page's text.
    std::string_view bytes;
    std::string folded;           // in lower case, each white space one space, ’ as '
    std::uint32_t hash = 0;       // of `folded`
    std::size_t words = 0;        // of Chinese, two characters are one
    std::size_t capitalised = 0;  // words that begin with a capital letter
    std::size_t digits = 0;
    Ending ending = Ending::open;
    PagePhrase phrase = PagePhrase::none;
    bool quotes = false;  // begins with a quotation mark

    /// Whether it reads like a sentence of an article: with ten words at least.
    [[nodiscard]] bool is_sentence() const {
        return !is_short() && (ending == Ending::stop || ending == Ending::question);
    }
    [[nodiscard]] bool is_short() const { return words < 10; }
    /// Whether the page says it, and no article.
    [[nodiscard]] bool is_of_page() const { return phrase != PagePhrase::none && phrase != PagePhrase::caption; }
};

/// O(n).
PageLine read_line(std::string_view bytes);

constexpr bool is_ideograph(char32_t letter) {
    return (letter >= 0x3040 && letter <= 0x30FF) || (letter >= 0x3400 && letter <= 0x9FFF) ||
           (letter >= 0x20000 && letter <= 0x3FFFF);
}

}  // namespace sayso::suggest
