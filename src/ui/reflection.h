// Reflection: how an interface that is read from right to left comes about. All views lay out from left to right; at
// the end of a frame everything drawn is reflected, corners, ticks and scroll bars included, and so are the places that
// are recorded. Text is what it was: its place is reflected, its letters are not. The pointer is reflected on its way
// in.
#pragma once

#include "imgui.h"
#include "ui/semantics.h"

namespace sayso::ui {

/// From the views' own places to those on the screen, and back, which is the same.
struct Reflection {
    /// Width of the screen, device pixels; 0: the interface goes from left to right, and nothing is reflected.
    float width = 0;

    [[nodiscard]] bool on() const { return width > 0; }
    [[nodiscard]] float operator()(float x) const { return on() ? width - x : x; }
    [[nodiscard]] Rectangle operator()(Rectangle place) const {
        return on() ? Rectangle{width - place.right, place.top, width - place.left, place.bottom} : place;
    }
    /// Reflects what the windows of this frame drew, once they are all closed.
    void apply() const;
    bool operator==(const Reflection&) const = default;
};

/// What is drawn on a list while this lives has places on the screen, and is seen as it is drawn.
class AsSeen {
  public:
    /// Keeps a reference.
    AsSeen(Reflection reflection, ImDrawList& list);
    ~AsSeen();
    AsSeen(const AsSeen&) = delete;
    AsSeen& operator=(const AsSeen&) = delete;

    /// Moves what was drawn so far, by whole pixels to the right.
    void move(float right);

  private:
    Reflection reflection_;
    ImDrawList& list_;
    int first_;
};

}  // namespace sayso::ui
