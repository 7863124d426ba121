// LineWriter: text as it is seen on a page: white space collapsed as CSS says, and lines where blocks begin and end.
// Rests on nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayso::markup {

/// Whether white space stands as it is written, as in <pre>.
enum class WhiteSpace : std::uint8_t { collapsed, preserved };

/// What stands between two pieces of text, at the least.
enum class Gap : std::uint8_t { none, line_end, empty_line };

class LineWriter {
  public:
    /// Text, in UTF-8. Collapsed, each run of white space is one space, and none at the start and end of a line.
    /// Preserved, a newline ends the line; white space at the end of a line is left out. Soft hyphens
    /// are left out: they only say where a word can be broken. O(n).
    void add(std::string_view text, WhiteSpace white_space);
    /// The line ends here, as by <br>; a second time an empty line follows. There is never more than one.
    void end_line();
    /// What comes next stands at this distance. Nothing at the start and end of the text.
    void keep_apart(Gap gap);
    /// Bytes that have been written.
    [[nodiscard]] std::size_t size() const { return text_.size(); }
    /// The text, which ends without a newline. Nothing can be added after.
    std::string take() { return std::move(text_); }

  private:
    [[nodiscard]] bool is_at_line_start() const { return text_.empty() || newlines() > 0; }
    [[nodiscard]] std::size_t newlines() const;
    void add_space(char space, WhiteSpace white_space);
    void add_words(std::string_view words);

    std::string text_;
    /// White space that is written once words follow it.
    std::string space_;
    std::size_t line_ends_ = 0;
    Gap gap_ = Gap::none;
};

}  // namespace sayso::markup
