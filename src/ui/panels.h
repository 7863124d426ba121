// Panels: the views around the article. Each is a function from the Workspace to drawing and requests, in the place
// that Screen gives it; what little they keep (which line of a list is open) is theirs alone.
#pragma once

#include <optional>

#include "ui/frame.h"
#include "ui/semantics.h"

namespace sayso::ui {

/// Under these widths (CSS pixels) the left panel, then the right one, becomes a sheet over the article.
inline constexpr float outline_fits = 1100;
inline constexpr float inspector_fits = 900;

/// The bar at the top: article, whether it is saved, how far the work is, what to do with the file.
void draw_header(Frame& frame, Rectangle place);
/// The bar at the bottom: what keys do now, what is left to do, what the text is.
void draw_footer(Frame& frame, Rectangle place);
/// The left panel: parts of the article, speakers, sentence labels.
void draw_outline(Frame& frame, Rectangle place);
/// The right panel: the annotation or speaker in focus; the list of claims when there is none.
void draw_inspector(Frame& frame, Rectangle place);
/// What lies over the screen when it is asked for: chooser, find, help, tag-sets, articles, rescue; and notices. Drawn
/// last: what the panels of this frame ask of the Workspace is done here. `asked_about`: see ArticleView.
void draw_overlays(Frame& frame, const std::optional<Rectangle>& asked_about);

}  // namespace sayso::ui
