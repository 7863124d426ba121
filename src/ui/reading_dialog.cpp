// How the article is set: size, font and line height of the text, theme and contrast; the language of the app; and
// which suggestions there are. What is chosen is seen at once, in the article beside the dialog, but for what is
// suggested.
#include <array>
#include <cmath>
#include <string>

#include "app/reading.h"
#include "ui/command_names.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/least_score.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 400;
constexpr std::array font_words = {Phrase::font_serif, Phrase::font_sans, Phrase::font_legible, Phrase::font_mono};
constexpr std::array line_words = {Phrase::lines_close, Phrase::lines_usual, Phrase::lines_wide};
constexpr std::array theme_words = {Phrase::as_the_system, Phrase::theme_light, Phrase::theme_dark};
constexpr std::array contrast_words = {Phrase::as_the_system, Phrase::more_contrast};
constexpr std::array suggest_words = {Phrase::suggest_everything, Phrase::suggest_sentences};

struct Row {
    const app::ReadingOption* option;
    Phrase label;
    std::span<const Phrase> words;
};
constexpr std::array rows = {
    Row{&app::reading::font, Phrase::font, font_words},
    Row{&app::reading::line_height, Phrase::line_height, line_words},
    Row{&app::reading::theme, Phrase::colours, theme_words},
    Row{&app::reading::contrast, Phrase::contrast, contrast_words},
};

/// Smaller, how large it is now, larger.
void draw_size(Frame& frame, Form& form) {
    const Rectangle place = form.row(frame.say(Phrase::size_of_text), control_height(frame), frame.px(180));
    const float wide = std::max(frame.px(44), place.bottom - place.top);
    const auto offer = [&](float left, std::string_view words, std::string_view name, std::string_view command) {
        if (button(frame, command, {left, place.top, left + wide, place.bottom}, words, ButtonLook::plain, command,
                   name)) {
            ask(frame, [command](app::Workspace& workspace) { workspace.run(command); });
        }
    };
    offer(place.left, "−", frame.say(Phrase::command_view_text_smaller), command::text_smaller);
    const std::string size = frame.say(Phrase::per_cent, {std::to_string(app::text_size(frame.workspace))});
    const layout::TextStyle style = frame.style(13);
    const float room = place.right - place.left - 2 * wide;
    const float text = frame.text.width(size, style);
    words(frame,
          {std::round(place.left + wide + (room - text) / 2),
           std::round((place.top + place.bottom - line_height(style)) / 2)},
          size, style, frame.theme.ink, room);
    offer(place.right - wide, "+", frame.say(Phrase::command_view_text_larger), command::text_larger);
}

/// What is suggested in articles opened from now on, with what that means.
Phrase meaning_of_suggest(const app::Workspace& workspace) {
    if (workspace.is_asked_for_sentences()) return Phrase::sentences_by_address;
    return workspace.to_suggest() == app::ToSuggest::sentences ? Phrase::sentences_from_now_on
                                                               : Phrase::everything_from_now_on;
}

void draw_choice(Frame& frame, Form& form, const Row& row) {
    const std::size_t now = app::chosen(frame.workspace, *row.option);
    if (const auto position = form.choice(row.option->setting, frame.say(row.label), row.words, now)) {
        ask(frame,
            [option = row.option, at = *position](app::Workspace& workspace) { app::choose(workspace, *option, at); });
    }
}

/// What is suggested from now on, and how sure it must be to be shown.
void draw_suggestions(Frame& frame, Column& column) {
    rule(frame, column);
    section(frame, column, frame.say(Phrase::suggestions));
    // An address that asks for sentences leaves nothing to choose.
    Form form(frame, column);
    if (!frame.workspace.is_asked_for_sentences())
        draw_choice(frame, form, {&app::reading::suggest, Phrase::suggest_in_new, suggest_words});
    remark(frame, column, frame.say(meaning_of_suggest(frame.workspace)));
    column.skip(frame.px(8));
    if (frame.workspace.document() != nullptr) draw_least_score(frame, column);
}

/// The language of the app, named in itself; a press asks for another.
void draw_language(Frame& frame, Form& form) {
    std::string_view name;
    for (const language::Offered& each : language::offered_languages()) {
        if (each.tag == frame.workspace.language().tag()) name = each.name;
    }
    const std::string_view label = frame.say(Phrase::language);
    const Rectangle place = form.row(label, control_height(frame), frame.px(180));
    if (field_button(frame, "language", place, label, name, {})) {
        ask(frame, [](app::Workspace& workspace) {
            workspace.set_open(app::Panel::reading, false);
            workspace.open_chooser(app::ChooserPurpose::language);
        });
    }
}

}  // namespace

void draw_reading(Frame& frame) {
    Dialog dialog(frame, "reading", frame.say(Phrase::reading), sheet_width, Dialog::Behind::seen);
    Column column = dialog.column();
    Form form(frame, column);
    draw_size(frame, form);
    for (const Row& each : rows)
        draw_choice(frame, form, each);
    draw_language(frame, form);
    draw_suggestions(frame, column);
    dialog.content_ends(column.top - frame.px(8));
    if (dialog.closed()) ask(frame, [](app::Workspace& workspace) { workspace.set_open(app::Panel::reading, false); });
}

}  // namespace sayso::ui
