// What pages say around an article, in six languages: buttons, notices and headings of what else they have.
#pragma once

#include <cstdint>
#include <string_view>

namespace sayso::suggest {

/// What a line says that is a page's own, or of a photograph.
enum class PagePhrase : std::uint8_t {
    none,
    label,    ///< all of the line is a button or a label: "Share", "Advertisement", "Facebook Twitter"
    notice,   ///< the line asks for something or tells of the page: "We use cookies", "Sign up for our newsletter"
    more,     ///< other articles follow: "Related articles"
    end,      ///< nothing of the article follows: "Leave a reply", "© 2024"
    caption,  ///< of a photograph: "Photo: …", "… / Getty Images"
};

/// `folded` is a line in lower case, ' for ’, each white space one space; `words` how many it has.
PagePhrase page_phrase_in(std::string_view folded, std::size_t words);

}  // namespace sayso::suggest
