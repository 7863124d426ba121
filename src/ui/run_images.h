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
    /// Drawn upon the ground that was asked for, and wholly opaque: what is of the ground's very colour is left out
    /// when it is put on the screen, so that no run hides a part of another.
    bool on_ground = false;
};

/// A run whose pen stands somewhere on the screen.
struct SetRun {
    std::string_view run;
    layout::TextStyle style;
    ImVec2 pen;
};

class RunImages : public layout::Measure {
  public:
    /// For text drawn in `ink`, whose alpha plays no part: how boldly text is drawn depends on how light it is. Where
    /// all that it stands on has one colour, that is `ground`, else 0: upon it the browser can blend as it does in a
    /// page.
    virtual RunImage image(std::string_view run, layout::TextStyle style, ImU32 ink, ImU32 ground) = 0;
    /// The columns of pixels into which the ink of two runs of one line reaches, with both upon `ground`; goes where
    /// the first one's pen is. Nothing where there are none, as between most.
    virtual RunImage touch(const SetRun& first, const SetRun& second, ImU32 ink, ImU32 ground) = 0;
};

}  // namespace sayso::ui
