#include "markup/line_writer.h"

#include <algorithm>

namespace sayso::markup {

namespace {

constexpr std::string_view white_space_characters = " \t\n\r\f";
constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::size_t most_newlines = 2;

std::string without_soft_hyphens(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(soft_hyphen, begin), text.size());
        result += text.substr(begin, end - begin);
        begin = end + soft_hyphen.size();
    }
    return result;
}

}  // namespace

std::size_t LineWriter::newlines() const {
    return std::min(std::max(line_ends_, static_cast<std::size_t>(gap_)), most_newlines);
}

void LineWriter::end_line() {
    ++line_ends_;
    space_.clear();
}

void LineWriter::keep_apart(Gap gap) {
    gap_ = std::max(gap_, gap);
    if (gap != Gap::none) space_.clear();
}

void LineWriter::add_space(char space, WhiteSpace white_space) {
    if (white_space == WhiteSpace::collapsed) {
        if (space_.empty() && !is_at_line_start()) space_ = " ";
    } else if (space == '\n') {
        end_line();
    } else {
        space_ += space == '\t' ? '\t' : ' ';
    }
}

void LineWriter::add_words(std::string_view words) {
    if (!text_.empty()) text_.append(newlines(), '\n');
    line_ends_ = 0;
    gap_ = Gap::none;
    text_ += space_;
    space_.clear();
    text_ += words;
}

void LineWriter::add(std::string_view text, WhiteSpace white_space) {
    if (text.contains(soft_hyphen)) return add(without_soft_hyphens(text), white_space);
    while (!text.empty()) {
        const std::size_t words = std::min(text.find_first_of(white_space_characters), text.size());
        if (words > 0) add_words(text.substr(0, words));
        text.remove_prefix(words);
        if (text.empty()) break;
        add_space(text.front(), white_space);
        text.remove_prefix(1);
    }
}

}  // namespace sayso::markup
