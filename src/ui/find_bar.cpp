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

std::string count_words(const app::Find& find) {
    if (find.query.empty() || !find.fault.empty()) return "";
    if (find.searching) return "searching…";
    if (find.hits.empty()) return "not found";
    return with_thousands(find.current + 1) + " of " + with_thousands(find.hits.size());
}

struct Toggle {
    std::string_view words;
    std::string_view command;
    bool on;
};

std::array<Chip, 3> option_chips(const app::FindOptions& options) {
    const std::array toggles = {Toggle{"Match case", "find.case", options.letters == app::LetterCase::exact},
                                Toggle{"Whole words", "find.words", options.whole_words},
                                Toggle{"Regular expression", "find.pattern", options.pattern}};
    std::array<Chip, 3> chips;
    for (std::size_t index = 0; index < toggles.size(); ++index) {
        chips[index] = {.key = std::string(toggles[index].command),
                        .words = std::string(toggles[index].words),
                        .name = {},
                        .on = toggles[index].on,
                        .filled = true};
    }
    return chips;
}

constexpr std::array kinds = {AnnotationKind::speaker, AnnotationKind::cue, AnnotationKind::claim};
constexpr std::array<std::string_view, 3> kind_names = {"Speaker", "Cue", "Claim"};

/// What the places are marked as, and the buttons that do it.
void draw_marking(Frame& frame, const app::Find& find, Rectangle row) {
    const float gap = frame.px(6);
    const float all = button_width(frame, "Mark all");
    const float one = button_width(frame, "Mark");
    const Rectangle all_place{row.right - all, row.top, row.right, row.bottom};
    const Rectangle one_place{all_place.left - gap - one, row.top, all_place.left - gap, row.bottom};
    const Rectangle kind_place{row.left, row.top, std::min(row.left + frame.px(210), one_place.left - gap), row.bottom};
    const auto current = static_cast<std::size_t>(std::ranges::find(kinds, find.kind) - kinds.begin());
    if (const auto chosen = choice(frame, "kind", kind_place, "Mark as", kind_names, current)) {
        ask(frame, [kind = kinds[*chosen]](app::Workspace& workspace) { workspace.set_find_kind(kind); });
    }
    for (const auto& [place, words, command] :
         {std::tuple{one_place, "Mark", "find.mark"}, std::tuple{all_place, "Mark all", "find.mark-all"}}) {
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
    const std::array<Chip, 3> options = option_chips(find.options);
    const layout::TextStyle small = frame.style(12);
    const bool has_fault = !find.fault.empty();
    const float fault_height =
        has_fault ? frame.text.wrapped_height(inner, line_height(small), find.fault, small, 3) + pad : 0;
    const bool can_mark = !find.hits.empty() && frame.workspace.can_edit();
    const float height =
        pad + control + pad + fault_height + chips_height(frame, options, inner) + pad + (can_mark ? control + pad : 0);
    const Rectangle place{right - wide, top, right, top + height};
    const Region bar(frame, "find", place, Role::search, "Find in the article", 0);
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
    const Rectangle close = from_right(brief ? frame.target(30) : button_width(frame, "Close"));
    const Rectangle next = from_right(brief ? frame.target(30) : button_width(frame, "Next"));
    const Rectangle previous = from_right(brief ? frame.target(30) : button_width(frame, "Previous"));
    const std::string count = count_words(find);
    const float count_width = std::ceil(frame.text.width(count, small));
    if (!count.empty()) end -= count_width + frame.px(8);
    const Rectangle field_place{place.left + pad, row_top, end, row_top + control};
    const Typed typed = field(frame, "query", field_place, "Find", find.query,
                              {.hint = "Find in the article", .area = false, .dot = 0});
    if (field_is_wanted(frame, app::Workspace::FieldRequest::find)) frame.want_focus(typed.node);
    if (!count.empty()) {
        const float text_top = std::round(row_top + (control - line_height(small)) / 2);
        const bool missing = find.hits.empty() && !find.searching;
        words(frame, {end + frame.px(6), text_top}, count, small, missing ? frame.theme.bad : frame.theme.soft,
              count_width + 1);
    }
    if (button(frame, "previous", previous, brief ? "‹" : "Previous", ButtonLook::quiet, {}, "Previous")) {
        ask(frame, [](app::Workspace& workspace) { workspace.go_to_hit(-1); });
    }
    if (button(frame, "next", next, brief ? "›" : "Next", ButtonLook::quiet, {}, "Next")) {
        ask(frame, [](app::Workspace& workspace) { workspace.go_to_hit(1); });
    }
    if (button(frame, "close", close, brief ? "×" : "Close", ButtonLook::quiet, {}, "Close find")) {
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
    if (can_mark) draw_marking(frame, find, column.take(control));
}

}  // namespace sayso::ui
