// Form: the controls that panels and dialogs are made of beside those of widgets.h: a label with its control, a button
// that looks like a field, chips, quoted words, fields whose text goes back to the document. Rests on widgets and
// requests.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/requests.h"
#include "ui/widgets.h"

namespace sayso::ui {

/// How high buttons and fields of one line are: more under a finger.
float control_height(const Frame& frame);

/// Rows of a label and a control in a column. A control that has no room beside its label stands below it.
class Form {
  public:
    Form(Frame& frame, Column& column, float label_css = 92) : frame_(frame), column_(column), label_css_(label_css) {}

    /// Draws the label and gives the place of its control. `least` (device pixels) is the width that the control needs.
    Rectangle row(std::string_view label, float height, float least = 0);
    /// One of a few; nothing is chosen where `current` is past the end.
    std::optional<std::size_t> choice(std::string_view key, std::string_view label, std::span<const Phrase> options,
                                      std::size_t current);

  private:
    Frame& frame_;
    Column& column_;
    float label_css_;
};

struct FieldButtonLook {
    ImU32 dot = 0;
    /// Faint, at the end: the key that does the same.
    std::string_view detail;
    /// What the words are: an answer, the absence of one, or a question that is still open.
    enum class Tone { answer, absent, open } tone = Tone::answer;
};
/// A button that looks like a field: what stands in it is chosen elsewhere. A screen reader hears "name: words".
bool field_button(Frame& frame, std::string_view key, Rectangle place, std::string_view name, std::string_view words,
                  const FieldButtonLook& look);

/// A field whose text goes to `commit` when the person is done with it, wherever the focus went meanwhile. `key` names
/// what the text belongs to, so that no text goes to another's field.
Typed kept_field(Frame& frame, std::string_view key, Rectangle place, std::string_view name, std::string_view value,
                 const FieldLook& look, Commit commit);
/// The height of a field of several lines that shows all of `value`, within bounds.
float area_height(Frame& frame, std::string_view value, float width, float least_css, float most_css);

/// A small thing that can be on or off, or taken away.
struct Chip {
    std::string key;
    std::string words;
    /// What a screen reader calls it, where that is more than the words.
    std::string name;
    ImU32 dot = 0;
    Role role = Role::toggle;
    std::optional<bool> on;
    /// Filled with the accent where it is on, not only outlined.
    bool filled = false;
    /// A softer chip that adds one.
    bool adds = false;
};
/// Chips one after another, on as many lines as they need. Takes its room from the column; returns the one pressed.
std::optional<std::size_t> chips(Frame& frame, Column& column, std::span<const Chip> shown);
/// The height that the chips want in a column of `width`.
float chips_height(Frame& frame, std::span<const Chip> shown, float width);

/// Words of the article in a box with the speaker's colours, in the reading face. Takes its room from the column.
void quoted(Frame& frame, Column& column, std::string_view words, SpeakerColors colors);
/// Soft words over the column's width. Takes their room from it.
void remark(Frame& frame, Column& column, std::string_view words, float size_css = 13);
/// A line across the column, with space above and below.
void rule(Frame& frame, Column& column);
/// A small quiet button at the right end of a section's heading, which was just taken from the column.
bool section_button(Frame& frame, Column& column, std::string_view key, std::string_view words, std::string_view name);

/// The list of `count` things of one height that starts at `top`: those that can be seen in the region now, and a few
/// beside them, so that the keyboard can go on. Short lists are drawn whole.
struct RowsInView {
    std::size_t first = 0;
    std::size_t end = 0;
};
RowsInView rows_in_view(float top, float height, std::size_t count);

}  // namespace sayso::ui
