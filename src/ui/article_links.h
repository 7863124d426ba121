// The links of what is in focus or pointed at, drawn as curves: from a claim to its cue, and on to who says it.
#pragma once

#include "annotation/annotation.h"
#include "layout/article_layout.h"
#include "ui/article_marks.h"
#include "ui/link_curve.h"

namespace sayso::ui {

/// Draws them between the lines and in `margin`. What is not laid out is only hinted at: laying it out would move what
/// is read. `pointed_at` may be null. O(links · log n).
void draw_links(Frame& frame, ImDrawList& list, layout::ArticleLayout& layout, ArticlePlacing to_canvas,
                LinkMargin margin, const annotation::AnnotationId* pointed_at);

}  // namespace sayso::ui
