// RunImages: runs of text as pictures. The browser shapes and rasterises a run once; it is then drawn as one quad at
// whole device pixels. The one thing that views need of whoever draws, beside widths; a fake in the tests.
#pragma once

#include <string_view>

#include "imgui.h"
#include "layout/measure.h"

namespace sayso::ui {

/// Where a run's picture lies in a texture, and where it goes. Good for this frame alone: pictures move.
struct RunImage {
    ImTextureRef texture;
    ImVec2 uv_min;
    ImVec2 uv_max;
    /// From the pen (left end of the run, on the baseline) to the picture's upper left corner; whole device pixels.
    ImVec2 offset;
    /// Whole device pixels; zero where there is nothing to draw (a space).
    ImVec2 size;
    /// An emoji: drawn in its own colours, not tinted.
    bool colored = false;
};

class RunImages : public layout::Measure {
  public:
    /// For text drawn in `ink`, whose alpha plays no part: how boldly text is drawn depends on how light it is.
    virtual RunImage image(std::string_view run, layout::TextStyle style, ImU32 ink) = 0;
};

}  // namespace sayso::ui
