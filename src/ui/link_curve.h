// The curve from words to words: below the one line, through the margin where other lines lie between, above the other
// line. Never over text: it keeps to the space between lines and beside the column.
#pragma once

#include <vector>

#include "imgui.h"
#include "ui/semantics.h"

namespace sayso::ui {

/// Words on one line that a curve begins or ends at.
struct LinkEnd {
    /// As high as the letters reach.
    Rectangle words;
    /// The line with half of the space to its neighbours.
    float line_top = 0;
    float line_bottom = 0;
};

/// What the curve has beside the column, at its right.
struct LinkMargin {
    float left = 0;
    float right = 0;
};

/// Points of the curve, from one end to the other; `unit` is a CSS pixel.
std::vector<ImVec2> link_curve(const LinkEnd& from, const LinkEnd& to, LinkMargin margin, float unit);

}  // namespace sayso::ui
