// Canvas: the Dear ImGui context that draws on the page's canvas, and its frames. Made once, before anything draws.
// Rests on renderer.h.
#pragma once

#include <cstdint>

namespace sayso::web {

class Canvas {
  public:
    Canvas();

    /// Device pixels.
    void resize(float width, float height);
    void begin_frame();
    /// Ends a frame that is not shown: views have acted on input, no more.
    void end_unseen_frame();
    /// Ends the frame and shows it over `background` (0xRRGGBB).
    void show_frame(std::uint32_t background);
    /// Whether ImGui has input that waits for a frame of its own (a press and its release never share one).
    [[nodiscard]] bool input_waits() const;

  private:
    double last_time_ = 0;
};

}  // namespace sayso::web
