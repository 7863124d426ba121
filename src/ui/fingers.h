// Fingers: what fingers on the screen mean: a tap presses, a drag scrolls and glides on, a long press selects words,
// two fingers change the size of the type. What a mouse can do (press, drag a handle) is told to Dear ImGui as a
// mouse's doing. Places are those on the screen. Rests on ArticleView, which scrolls and says where its handles are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "imgui.h"
#include "ui/frame.h"
#include "ui/reflection.h"
#include "ui/screen.h"

namespace sayso::ui {

class ArticleView;

class Fingers {
  public:
    /// What a finger did, since the last frame or now. True if that was a tap: Dear ImGui has been told of a press, and
    /// whatever has the keyboard should lose it before the press acts. `on_slider`: it came down on what is dragged to
    /// and fro; up and down it scrolls there too.
    bool event(const FingerEvent& event, bool on_slider, const Surroundings& surroundings, Reflection reflection,
               ArticleView& article);
    /// Before the views of a frame: scrolls, waits for a long press, sizes the type.
    void step(Frame& frame, ArticleView& article);
    /// Nothing glides on: something else moved the article.
    void stop() { speed_ = 0; }

  private:
    enum class Doing {
        nothing,
        waiting,  ///< One finger rests: a tap, a scroll or a long press begins.
        scrolling,
        pressing,  ///< Told to Dear ImGui as a pressed mouse.
        pinching,
    };
    struct Finger {
        int number = 0;
        ImVec2 at;
    };
    /// Where the scrolling finger was, for its speed.
    struct Sample {
        double seconds = 0;
        float y = 0;
    };

    void down(const FingerEvent& event, const Surroundings& surroundings, ArticleView& article);
    void moved(const FingerEvent& event, const Surroundings& surroundings, Finger& finger);
    bool lifted(const FingerEvent& event, const Surroundings& surroundings, std::size_t which);
    /// Tells Dear ImGui where its mouse is.
    void point_at(ImGuiIO& io, ImVec2 point) const;
    void press(ImVec2 point);
    void note(const FingerEvent& event);
    [[nodiscard]] float speed_at(double seconds) const;
    [[nodiscard]] float spread() const;
    /// Scrolls what the finger is on; false if it is at its end.
    bool scroll(ArticleView& article, float pixels) const;

    Reflection reflection_;
    Doing doing_ = Doing::nothing;
    std::array<Finger, 2> fingers_;
    std::size_t count_ = 0;
    ImVec2 began_;
    /// From the finger to what it has hold of: a handle is dragged by where it was taken.
    ImVec2 grip_;
    bool on_article_ = false;
    bool on_handle_ = false;
    bool on_slider_ = false;
    /// It lies on words: a long press selects.
    bool on_words_ = false;
    /// The finger that stops what glides does nothing else.
    bool caught_ = false;
    /// What scrolls, where it is not the article.
    ImGuiID window_ = 0;
    /// How long it waits, seconds; nothing until a frame began after it came.
    std::optional<float> waited_;
    /// Scrolled by the finger since the last frame, device pixels; what is less than one is kept.
    float pending_ = 0;
    /// Device pixels a second, positive downwards.
    float speed_ = 0;
    std::array<Sample, 8> samples_;
    std::size_t sampled_ = 0;
    float first_spread_ = 0;
    int first_size_ = 0;
};

}  // namespace sayso::ui
