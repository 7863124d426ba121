// SelectionBar: the small bar beside selected words: what they can become, each with its key.
#pragma once

#include "ui/article_view.h"
#include "ui/frame.h"

namespace sayso::ui {

/// `room` is where the article is drawn; the bar stays inside it, over the selection where there is room, else under
/// it.
void draw_selection_bar(Frame& frame, Rectangle room, const ArticleView& article);

}  // namespace sayso::ui
