// Minimap: the whole article in one narrow strip: where claims stand, which part is in view; a press goes there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "ui/article_view.h"
#include "ui/frame.h"

namespace sayso::ui {

class Minimap {
  public:
    void draw(Frame& frame, Rectangle place, ArticleView& article);

  private:
    void collect(Frame& frame, const ArticleView& article, std::size_t rows);

    /// The colours of those who speak in a row of the strip, side by side; 0: no more.
    using Row = std::array<ImU32, 3>;
    std::vector<Row> rows_;
    std::vector<Row> being_made_;
    std::uint64_t made_for_ = 0;
    const annotation::Document* made_for_document_ = nullptr;
    double made_for_height_ = 0;
    const char* made_for_text_ = nullptr;
    int made_for_least_score_ = 0;
    std::array<SpeakerColors, 8> made_for_colors_;
    bool making_ = false;
    text::CodePointOffset next_;
};

}  // namespace sayso::ui
