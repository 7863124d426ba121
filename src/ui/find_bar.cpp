// The bar of the words looked for, over the article's upper right corner: the field with what it found, how it is
// looked for, and what the places are marked as.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>

#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

using annotation::AnnotationKind;

/// As Screen arranges it: the panel at the right stands beside the article from this width on; below the header; the
/// map beside.
constexpr float inspector_fits = 900;
constexpr float inspector_width = 344;
constexpr float minimap_width = 18;
constexpr float header_height = 48;
constexpr float narrow_header_height = 52;
constexpr float footer_fits = 700;

std::string count_words(const Frame& frame, const app::Find& find) {
    if (find.query.empty() || !find.fault.empty()) return "";
    if (find.searching) return std::string(frame.say(Phrase::searching));
    if (find.hits.empty()) return std::string(frame.say(Phrase::not_found));
    return frame.say(Phrase::number_of_all, {frame.number(find.current + 1), frame.number(find.hits.size())});
}

struct Toggle {
    Phrase words;
    std::string_view command;
    bool on;
};

std::array<Chip, 3> option_chips(const Frame& frame, const app::FindOptions& options) {
    const std::array toggles = {Toggle{Phrase::match_case, "find.case", options.letters == app::LetterCase::exact},
                                Toggle{Phrase::whole_words, "find.words", options.whole_words},
                                Toggle{Phrase::regular_expression, "find.pattern", options.pattern}};
    std::array<Chip, 3> chips;
    for (std::size_t index = 0; index < toggles.size(); ++index) {
        chips[index] = {.key = std::string(toggles[index].command),
                        .words = std::string(frame.say(toggles[index].words)),
                        .name = {},
                        .on = toggles[index].on,
                        .filled = true};
    }
    return chips;
}

constexpr std::array kinds = {AnnotationKind::speaker, AnnotationKind::cue, AnnotationKind::claim};
constexpr std::array kind_names = {Phrase::speaker, Phrase::cue, Phrase::claim};

/// Whether the kinds and the buttons have room beside one another.
bool marking_fits_a_row(Frame& frame, float width) {
    float wanted = button_width(frame, frame.say(Phrase::mark_all)) + button_width(frame, frame.say(Phrase::mark)) +
                   2 * frame.px(6);
    for (const Phrase kind : kind_names)
        wanted += frame.text.width(frame.say(kind), frame.style(13)) + frame.px(10);
    return wanted <= width;
}

/// What the places are marked as, and the buttons that do it: beside one another, or the buttons below.
void draw_marking(Frame& frame, const app::Find& find, Column& column) {
    const float gap = frame.px(6);
    const bool in_a_row = marking_fits_a_row(frame, column.width);
    const Rectangle kinds_row = column.take(control_height(frame));
    if (!in_a_row) column.skip(frame.px(8));
    const Rectangle row = in_a_row ? kinds_row : column.take(control_height(frame));
    const float all = button_width(frame, frame.say(Phrase::mark_all));
    const float one = button_width(frame, frame.say(Phrase::mark));
    const Rectangle all_place{row.right - all, row.top, row.right, row.bottom};
    const Rectangle one_place{all_place.left - gap - one, row.top, all_place.left - gap, row.bottom};
    const float kinds_right = in_a_row ? std::min(row.left + frame.px(210), one_place.left - gap) : kinds_row.right;
    const Rectangle kind_place{kinds_row.left, kinds_row.top, kinds_right, kinds_row.bottom};
    const auto current = static_cast<std::size_t>(std::ranges::find(kinds, find.kind) - kinds.begin());
    if (const auto chosen = choice(frame, "kind", kind_place, frame.say(Phrase::mark_as), kind_names, current)) {
        ask(frame, [kind = kinds[*chosen]](app::Workspace& workspace) { workspace.set_find_kind(kind); });
    }
    for (const auto& [place, words, command] : {std::tuple{one_place, frame.say(Phrase::mark), "find.mark"},
                                                std::tuple{all_place, frame.say(Phrase::mark_all), "find.mark-all"}}) {
        if (button(frame, command, place, words, ButtonLook::plain, command)) {
            ask(frame, [command](app::Workspace& workspace) { workspace.run(command); });
        }
    }
}

}  // namespace

void draw_find_bar(Frame& frame, const app::Find& find) {
    const float wide_screen = frame.surroundings.width;
    const float beside = wide_screen >= frame.px(inspector_fits) ? frame.px(inspector_width) : 0;
    const float edge = frame.px(12);
    const float pad = frame.px(8);
    const float right = wide_screen - beside - frame.px(minimap_width) - edge;
    const float wide = std::min(frame.px(440), right - edge);
    const float inner = wide - 2 * pad;
    const float control = control_height(frame);
    const float top = frame.px(wide_screen < frame.px(footer_fits) ? narrow_header_height : header_height) + edge;
    const std::array<Chip, 3> options = option_chips(frame, find.options);
    const layout::TextStyle small = frame.style(12);
    const bool has_fault = !find.fault.empty();
    const float fault_height =
        has_fault ? frame.text.wrapped_height(inner, line_height(small), find.fault, small, 3) + pad : 0;
    const bool can_mark = !find.hits.empty() && frame.workspace.can_edit();
    const float marking_height = !can_mark ? 0 : marking_fits_a_row(frame, inner) ? control + pad : 2 * (control + pad);
    const float height =
        pad + control + pad + fault_height + chips_height(frame, options, inner) + pad + marking_height;
    const Rectangle place{right - wide, top, right, top + height};
    const Region bar(frame, "find", place, Role::search, frame.say(Phrase::find_in_article), 0);
    bring_to_front();
    const float within = outline_inset(frame.px(1));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, frame.theme.panel, frame.px(8));
    list.AddRect({place.left + within, place.top + within}, {place.right - within, place.bottom - within},
                 mixed(frame.theme.line, frame.theme.ink, 0.2F), frame.px(8), 0, frame.px(1));
    const float row_top = place.top + pad;
    float end = place.right - pad;
    const auto from_right = [&](float taken) {
        const Rectangle at{end - taken, row_top, end, row_top + control};
        end -= taken + frame.px(4);
        return at;
    };
    // Placed from the right, so that the field has what is left; drawn from the left, so that it reads so.
    const bool brief = wide < frame.px(380);
    const Rectangle close = from_right(brief ? frame.target(30) : button_width(frame, frame.say(Phrase::close)));
    const Rectangle next = from_right(brief ? frame.target(30) : button_width(frame, frame.say(Phrase::next)));
    const Rectangle previous = from_right(brief ? frame.target(30) : button_width(frame, frame.say(Phrase::previous)));
    const std::string count = count_words(frame, find);
    const float count_width = std::ceil(frame.text.width(count, small));
    if (!count.empty()) end -= count_width + frame.px(8);
    const Rectangle field_place{place.left + pad, row_top, end, row_top + control};
    const Typed typed = field(frame, "query", field_place, frame.say(Phrase::find), find.query,
                              {.hint = frame.say(Phrase::find_in_article), .area = false, .dot = 0});
    if (field_is_wanted(frame, app::Workspace::FieldRequest::find)) frame.want_focus(typed.node);
    if (!count.empty()) {
        const float text_top = std::round(row_top + (control - line_height(small)) / 2);
        const bool missing = find.hits.empty() && !find.searching;
        words(frame, {end + frame.px(6), text_top}, count, small, missing ? frame.theme.bad : frame.theme.soft,
              count_width + 1);
    }
    if (button(frame, "previous", previous, brief ? frame.say(Phrase::previous_sign) : frame.say(Phrase::previous),
               ButtonLook::quiet, {}, frame.say(Phrase::previous))) {
        ask(frame, [](app::Workspace& workspace) { workspace.go_to_hit(-1); });
    }
    if (button(frame, "next", next, brief ? frame.say(Phrase::next_sign) : frame.say(Phrase::next), ButtonLook::quiet,
               {}, frame.say(Phrase::next))) {
        ask(frame, [](app::Workspace& workspace) { workspace.go_to_hit(1); });
    }
    if (button(frame, "close", close, brief ? "×" : frame.say(Phrase::close), ButtonLook::quiet, {},
               frame.say(Phrase::close_find))) {
        ask(frame, [](app::Workspace& workspace) { workspace.close_find(); });
    }
    Column column{place.left + pad, row_top + control + pad, inner};
    if (has_fault) {
        column.skip(
            paragraph(frame, {column.left, column.top}, inner, find.fault, small, frame.theme.bad, line_height(small)) +
            pad);
    }
    if (const auto pressed = chips(frame, column, options)) {
        ask(frame, [command = options[*pressed].key](app::Workspace& workspace) { workspace.run(command); });
    }
    column.skip(pad);
    if (can_mark) draw_marking(frame, find, column);
}

}  // namespace sayso::ui
