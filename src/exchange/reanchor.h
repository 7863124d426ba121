// Reanchor: finds the words of an annotation again where its offsets do not fit the text.
// Rests on article and annotation/span.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotation/span.h"
#include "article/article.h"

namespace sayso::exchange {

class Reanchor {
  public:
    /// `text` must outlive this.
    explicit Reanchor(const article::ArticleText& text) : text_(text) {}

    /// Where the words of `exact` (a file's: spans joined by ` … `) stand nearest to `stated`, or nothing. Costs as
    /// much as the words are far away. Words that stand nowhere cost a pass over the text each; after
    /// `most_bytes_searched` in all, only about a million bytes around the stated place are searched, so that no file
    /// can keep a machine busy for minutes.
    std::optional<annotation::Spans> find(std::string_view exact, text::CodePointOffset stated);

    static constexpr std::uint64_t most_bytes_searched = std::uint64_t{1} << 32;

  private:
    std::optional<text::ByteRange> nearest(std::string_view words, text::ByteOffset place);
    std::optional<text::ByteRange> next(std::string_view words, text::ByteOffset place);
    [[nodiscard]] std::size_t widest_search() const;

    const article::ArticleText& text_;
    std::uint64_t searched_ = 0;
};

}  // namespace sayso::exchange
