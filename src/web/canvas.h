// Canvas: the page's WebGL 2 canvas and the Dear ImGui context that draws on it. Made once, before anything draws.
#pragma once

#include <cstdint>

namespace sayso::web {

class Canvas {
  public:
    /// Takes the element "#canvas", which page script has found able to do WebGL 2.
    Canvas();

    /// Device pixels.
    void resize(float width, float height);
    /// Starts ImGui's frame. `rendered`: it will be shown; others are only for what views do with input.
    void begin_frame(bool rendered);
    /// Ends a frame that is not shown.
    void end_unseen_frame();
    /// Ends the frame and shows it over `background` (0xRRGGBB).
    void show_frame(std::uint32_t background);
    /// Whether ImGui has input that waits for a frame of its own (a press and its release never share one).
    [[nodiscard]] bool input_waits() const;
    /// The browser has taken the context away and given a new one: everything on the GPU is gone.
    void context_restored();

  private:
    double last_time_ = 0;
};

}  // namespace sayso::web
