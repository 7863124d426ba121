// Screen: all that a person sees, drawn from the Workspace in one call a frame; and what they do to it, handed on.
// Rests on the views of this folder. src/web calls it, and mirrors the Semantics that it leaves behind.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/key_press.h"
#include "app/workspace.h"
#include "ui/run_images.h"
#include "ui/semantics.h"
#include "ui/theme.h"

namespace sayso::ui {

/// What the machine says of the person's wishes and of the canvas.
struct Surroundings {
    /// Size of the canvas, device pixels.
    float width = 0;
    float height = 0;
    /// Device pixels per CSS pixel, browser zoom included.
    float pixel_ratio = 1;
    bool dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
    /// The colours to keep to, where there are such; then theme and contrast mean nothing.
    std::optional<SystemColors> forced;
    /// The pointer is a finger: bigger targets.
    bool coarse_pointer = false;
    bool operator==(const Surroundings&) const = default;
};

/// A finger on the canvas, as the browser tells of it.
struct FingerEvent {
    enum class Phase { down, moved, up, cancelled };
    Phase phase = Phase::down;
    /// The same for one finger from when it comes down to when it is lifted.
    int finger = 0;
    /// Device pixels.
    float x = 0;
    float y = 0;
    /// When, by any clock.
    double seconds = 0;
};

class Screen {
  public:
    /// Keeps references; both outlive it. An ImGui context exists, with a font (see src/web/main).
    Screen(app::Workspace& workspace, RunImages& runs);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Draws one frame between ImGui::NewFrame and ImGui::Render, and records its meaning. True if the next frame would
    /// differ with no further input (something moves, text was laid out late): ask for another.
    bool draw(const Surroundings& surroundings);
    [[nodiscard]] const Semantics& semantics() const;

    /// The pointer is here: device pixels on the canvas. Known in the next frame.
    void point(float x, float y);

    // What comes through the mirror: a screen reader, the keyboard, a test.
    /// The node was pressed (a click on the mirror's element, Enter or Space on it).
    void activate(NodeId node);
    /// The keyboard went to this node (0: to nothing of ours).
    void focus(NodeId node);
    /// A field's text changed as the person types.
    void change_value(NodeId node, std::string value);
    /// A field is done with: Enter (not in a text area) or loss of focus.
    void commit_value(NodeId node);

    /// A key. `in_field`: a text field has the keyboard, so only keys that mean something there are looked at (Escape,
    /// Enter, arrows in a chooser, Ctrl with a letter). True if it was used: the browser must not act on it too.
    bool key(const app::KeyPress& press, bool in_field);
    /// Whether the key that was pressed last may have moved the keyboard, to a field or a dialog or back: then views
    /// must be drawn before the next key, which may be meant for that, comes.
    [[nodiscard]] bool key_moves_keyboard() const;
    /// Whether the frame that was drawn last only measured what a view is to show: it is to be drawn again before
    /// anybody sees it or is told of it.
    [[nodiscard]] bool has_only_measured() const;
    /// Whether what has the keyboard is typed into.
    [[nodiscard]] bool field_has_keyboard() const;
    /// What a finger did. True if that was a tap: it presses in the next frames what lies under it, and whatever has
    /// the keyboard should lose it first.
    bool finger(const FingerEvent& event);
    /// The type becomes so much larger (or smaller, under 1) about a point of the canvas: what is read there stays.
    void zoom(float x, float y, float factor);
    /// The mouse cursor to show, as CSS names it.
    [[nodiscard]] const char* cursor() const;
    /// Background of the theme, for the page around the canvas and while loading: 0xRRGGBB.
    [[nodiscard]] std::uint32_t background() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace sayso::ui
