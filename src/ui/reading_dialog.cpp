// How the article is set: size, font and line height of the text, theme and contrast. What is chosen is seen at once,
// in the article beside the dialog.
#include <array>
#include <cmath>
#include <string>

#include "app/reading.h"
#include "ui/command_names.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 400;
constexpr std::array<std::string_view, 4> font_words = {"Serif", "Sans", "Legible", "Mono"};
constexpr std::array<std::string_view, 3> line_words = {"Close", "Usual", "Wide"};
constexpr std::array<std::string_view, 3> theme_words = {"As the system", "Light", "Dark"};
constexpr std::array<std::string_view, 2> contrast_words = {"As the system", "More"};

struct Row {
    const app::ReadingOption* option;
    std::string_view label;
    std::span<const std::string_view> words;
};
constexpr std::array rows = {
    Row{&app::reading::font, "Font", font_words},
    Row{&app::reading::line_height, "Line height", line_words},
    Row{&app::reading::theme, "Colours", theme_words},
    Row{&app::reading::contrast, "Contrast", contrast_words},
};

/// Smaller, how large it is now, larger.
void draw_size(Frame& frame, Form& form) {
    const Rectangle place = form.row("Text size", control_height(frame), frame.px(180));
    const float wide = std::max(frame.px(44), place.bottom - place.top);
    const auto offer = [&](float left, std::string_view words, std::string_view name, std::string_view command) {
        if (button(frame, command, {left, place.top, left + wide, place.bottom}, words, ButtonLook::plain, command,
                   name)) {
            ask(frame, [command](app::Workspace& workspace) { workspace.run(command); });
        }
    };
    offer(place.left, "−", "Smaller text", command::text_smaller);
    const std::string size = std::to_string(app::text_size(frame.workspace)) + " %";
    const layout::TextStyle style = frame.style(13);
    const float room = place.right - place.left - 2 * wide;
    const float text = frame.text.width(size, style);
    words(frame,
          {std::round(place.left + wide + (room - text) / 2),
           std::round((place.top + place.bottom - line_height(style)) / 2)},
          size, style, frame.theme.ink, room);
    offer(place.right - wide, "+", "Larger text", command::text_larger);
}

}  // namespace

void draw_reading(Frame& frame) {
    // A place for each row, and a little more where labels stand above their controls.
    const bool narrow = frame.surroundings.width < frame.px(340);
    const float row = control_height(frame) + frame.px(narrow ? 32 : 8);
    Dialog dialog(frame, "reading", "Reading", sheet_width, row * (rows.size() + 1) + frame.px(8),
                  Dialog::Behind::seen);
    Column column = dialog.column();
    Form form(frame, column);
    draw_size(frame, form);
    for (const Row& each : rows) {
        const std::size_t now = app::chosen(frame.workspace, *each.option);
        if (const auto position = form.choice(each.option->setting, each.label, each.words, now)) {
            ask(frame, [option = each.option, at = *position](app::Workspace& workspace) {
                app::choose(workspace, *option, at);
            });
        }
    }
    dialog.content_ends(column.top);
    if (dialog.closed()) ask(frame, [](app::Workspace& workspace) { workspace.set_open(app::Panel::reading, false); });
}

}  // namespace sayso::ui
