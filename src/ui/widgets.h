// Widgets: the words that views are written in. Each draws through ImGui and records its role, name, value, state and
// place beside what it draws, so that nothing on the screen can be missing from the mirror. Places are device pixels on
// the canvas.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace sayso::ui {

/// A part of the screen that clips and may scroll: an ImGui window without its furniture. Closed by going out of scope.
class Region {
  public:
    enum class Scroll { none, vertical };
    /// `key` is its name for ImGui; `name` what a screen reader calls the landmark of this `role`.
    Region(Frame& frame, const char* key, Rectangle place, Role role, std::string_view name, ImU32 ground,
           Scroll scroll = Scroll::none);
    ~Region();
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;

    /// Where content begins, moved by what was scrolled.
    [[nodiscard]] ImVec2 origin() const { return origin_; }
    /// Width free for content.
    [[nodiscard]] float width() const { return width_; }
    /// Says how far down content reaches (canvas pixels, as `origin` counts), so that the region knows how far it
    /// scrolls.
    void content_ends(float bottom);

  private:
    Frame& frame_;
    ImVec2 origin_;
    float width_ = 0;
};

/// Where the next thing goes in a column that fills from the top.
struct Column {
    float left = 0;
    float top = 0;
    float width = 0;

    /// The next `height` pixels.
    Rectangle take(float height) {
        const Rectangle place{left, top, left + width, top + height};
        top += height;
        return place;
    }
    void skip(float height) { top += height; }
};

/// What happened to a thing that can be pressed.
struct Touched {
    NodeId node;
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    /// Has the keyboard, and that should be seen.
    bool focused = false;
};

/// How far inside a box its outline of this thickness (device pixels) is drawn, so that it covers whole pixels along
/// the edge: ImDrawList::AddRect goes half a pixel in by itself.
constexpr float outline_inset(float thickness) {
    return (thickness - 1) / 2;
}

/// The ground under every control: ImGui's hit test and the mirror's presses in one. Draws only the ring of focus.
/// `node` needs role, name and states; id and place are filled in.
/// The ring has the colour of the accent, where `ring` is 0.
Touched control(Frame& frame, std::string_view key, Rectangle place, Node node, float rounding_css = 6, ImU32 ring = 0);
/// The same for what shows by itself that it has the keyboard: no ring is drawn.
Touched bare_control(Frame& frame, std::string_view key, Rectangle place, Node node);

enum class ButtonLook { plain, primary, quiet };
/// A button with its words in the middle. `keys` (may be empty) are told to screen readers and shown in the tooltip.
/// `name` is what a screen reader calls it, where the words are only a sign.
bool button(Frame& frame, std::string_view key, Rectangle place, std::string_view words, ButtonLook look,
            std::string_view command = {}, std::string_view name = {});
/// The width that a button of these words wants.
float button_width(Frame& frame, std::string_view words);
/// A button that runs a command, dimmed where it does not apply. True if it was run.
bool command_button(Frame& frame, Rectangle place, std::string_view words, ButtonLook look, std::string_view command);

/// One of a few: a row of segments. Returns the index chosen just now. `current` past the end: none is.
std::optional<std::size_t> choice(Frame& frame, std::string_view key, Rectangle place, std::string_view name,
                                  std::span<const Phrase> options, std::size_t current);

/// A value on a scale, dragged along a line, which is filled from the knob on; or moved by keys, in the mirror's own
/// element. `said` is the value in words. Returns the value that it was moved to just now.
std::optional<int> slider(Frame& frame, std::string_view key, Rectangle place, std::string_view name,
                          std::string_view said, Scale scale);

/// An item of a list: what is recorded until it goes out of scope is its content. `index` of `count` in the whole list,
/// of which only a part may be recorded.
class ListItem {
  public:
    ListItem(Frame& frame, std::string_view key, Rectangle place, std::size_t index, std::size_t count);
    ~ListItem();
    ListItem(const ListItem&) = delete;
    ListItem& operator=(const ListItem&) = delete;

  private:
    Frame& frame_;
};

struct RowLook {
    /// A square of this colour before the words; 0: none.
    ImU32 dot = 0;
    /// Softer words at the end of the row.
    std::string_view detail;
    /// What a screen reader says instead of the detail, where that is only a number or a key.
    std::string_view description;
    /// A toggle is pressed, a button the current one of its list.
    bool on = false;
    bool faint = false;
    /// Most lines that the words may take.
    std::size_t lines = 1;
    Role role = Role::button;
};
/// A line of a list that can be pressed.
Touched row(Frame& frame, std::string_view key, Rectangle place, std::string_view words, const RowLook& look);
/// The height that a row of these words wants in a column of `width`.
float row_height(Frame& frame, std::string_view words, const RowLook& look, float width);

/// A field of text. While it has the keyboard the mirror's own element shows its text, so that input methods,
/// spell-check and the clipboard are the browser's; otherwise the text is drawn here.
struct FieldLook {
    std::string_view hint;
    /// More than one line.
    bool area = false;
    ImU32 dot = 0;
};
struct Typed {
    NodeId node;
    /// The text as it is being typed, when it changed just now.
    std::optional<std::string> changed;
    /// Done: what to keep. Comes once for each stay in the field, and only if something was typed.
    std::optional<std::string> committed;
    bool focused = false;
};
/// How fields are set: large enough that a phone's browser does not zoom the page to it.
layout::TextStyle field_style(const Frame& frame);
Typed field(Frame& frame, std::string_view key, Rectangle place, std::string_view name, std::string_view value,
            const FieldLook& look);

/// Words that cannot be pressed. Recorded as `role` (text, heading, status…).
float words(Frame& frame, ImVec2 top_left, std::string_view text, layout::TextStyle style, ImU32 color, float most,
            Role role = Role::text, int level = 0);
/// The same, wrapped; returns the height.
float paragraph(Frame& frame, ImVec2 top_left, float width, std::string_view text, layout::TextStyle style, ImU32 color,
                float line_height);
/// In capitals: the letters of the languages that the app speaks.
std::string in_capitals(std::string_view text);
/// A small heading over a group of a panel, in capitals on the screen only. Takes its room from the column. Of `level`
/// 2 where nothing else heads the panel.
void section(Frame& frame, Column& column, std::string_view text, int level = 3);
/// A key as it stands on a keyboard. Returns its width; not recorded (keys are told by the controls that have them).
float key_cap(Frame& frame, ImVec2 middle_left, std::string_view keys);
float key_cap_width(Frame& frame, std::string_view keys);

/// The line height that goes with a style of the interface.
float line_height(layout::TextStyle style);
/// Shows words beside the pointer after a moment of hovering.
void tooltip(Frame& frame, const Touched& touched, std::string_view words);

}  // namespace sayso::ui
