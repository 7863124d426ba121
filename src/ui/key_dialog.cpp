// The command that waits for a key of its own: which keys it has, what is in the way of the key pressed, and what else
// can be done.
#include <string>

#include "app/command.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 440;

/// Buttons one after another in a row.
struct ButtonRow {
    Frame& frame;
    Rectangle place;

    bool button(std::string_view words, ButtonLook look) {
        const Rectangle at{place.left, place.top, place.left + button_width(frame, words), place.bottom};
        place.left = at.right + frame.px(8);
        return ui::button(frame, words, at, words, look);
    }
};

}  // namespace

void draw_key_question(Frame& frame, const app::KeyQuestion& question) {
    const app::Command* const command = app::command_named(question.command);
    if (command == nullptr) return;
    Dialog dialog(frame, "key", frame.say(Phrase::press_new_key), sheet_width);
    Column column = dialog.column();
    const layout::TextStyle style = frame.style(13);
    const std::string keys = frame.workspace.keys_of(command->name);
    const Rectangle row = column.take(line_height(style));
    words(frame, {row.left, row.top}, app::title_of(frame.workspace, *command), style, frame.theme.ink,
          column.width - frame.px(100));
    if (!keys.empty()) key_cap(frame, {row.right - key_cap_width(frame, keys), (row.top + row.bottom) / 2}, keys);
    column.skip(frame.px(10));
    const bool asked = question.wanted.has_value();
    const std::string_view remark_words =
        question.remark.empty() ? frame.say(Phrase::key_takes_place) : std::string_view(question.remark);
    column.skip(paragraph(frame, {column.left, column.top}, column.width, remark_words, style,
                          question.remark.empty() ? frame.theme.soft : frame.theme.bad, line_height(style)));
    column.skip(frame.px(16));
    ButtonRow buttons{frame, column.take(control_height(frame))};
    if (asked && buttons.button(frame.say(Phrase::use_it_instead), ButtonLook::primary)) {
        ask(frame, [](app::Workspace& workspace) { workspace.take_key_asked_for(); });
    }
    if (frame.workspace.has_chosen_keys(command->name) &&
        buttons.button(frame.say(Phrase::usual_key), ButtonLook::plain)) {
        ask(frame, [](app::Workspace& workspace) { workspace.give_usual_keys(); });
    }
    if (!keys.empty() && buttons.button(frame.say(Phrase::no_key), ButtonLook::plain)) {
        ask(frame, [](app::Workspace& workspace) { workspace.take_away_keys(); });
    }
    dialog.content_ends(column.top);
    if (dialog.closed()) ask(frame, [](app::Workspace& workspace) { workspace.close_key_question(); });
}

}  // namespace sayso::ui
