// The article's style: which sizes, spaces and measure go with the window and with the reader's wishes.
#pragma once

#include "layout/article_layout.h"
#include "ui/frame.h"

namespace sayso::ui {

/// Where the paper lies in the room that the article has, and how it is set. Device pixels.
struct ArticleSetting {
    layout::ArticleStyle style;
    /// The sheet of paper.
    float paper_left = 0;
    float paper_right = 0;
    /// Left edge of the text column; as it is seen, unlike the sheet.
    float text_left = 0;
    /// Space above the first line and below the last.
    float space_above = 0;
    float space_below = 0;
    /// Whether there is room for paragraph numbers beside the column.
    bool numbered = false;
};

/// `place` is the room of the article. How it is set is the reader's choice (app/reading.h).
ArticleSetting article_setting(const Frame& frame, Rectangle place);

}  // namespace sayso::ui
