// The bar of the words looked for, over the article's upper right corner.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

/// As Screen arranges it: the panel at the right stands beside the article from this width on; below the header; the
/// map beside.
constexpr float inspector_fits = 900;
constexpr float inspector_width = 344;
constexpr float minimap_width = 18;
constexpr float header_height = 48;

std::string count_words(const app::Find& find) {
    if (find.query.empty()) return "";
    if (find.hits.empty()) return std::string(frame.say(Phrase::not_found));
    return frame.say(Phrase::number_of_all, {frame.number(find.current + 1), frame.number(find.hits.size())});
}

}  // namespace

void draw_find_bar(Frame& frame, const app::Find& find) {
    const float wide_screen = frame.surroundings.width;
    const float beside = wide_screen >= frame.px(inspector_fits) ? frame.px(inspector_width) : 0;
    const float edge = frame.px(12);
    const float right = wide_screen - beside - frame.px(minimap_width) - edge;
    const float wide = std::min(frame.px(440), right - edge);
    const float control = control_height(frame);
    const float top = frame.px(header_height) + edge;
    const Rectangle place{right - wide, top, right, top + control + frame.px(16)};
    const Region bar(frame, "find", place, Role::search, frame.say(Phrase::find_in_article), 0);
    bring_to_front();
    const float half = frame.px(1) / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, frame.theme.panel, frame.px(8));
    list.AddRect({place.left + half, place.top + half}, {place.right - half, place.bottom - half},
                 mixed(frame.theme.line, frame.theme.ink, 0.2F), frame.px(8), 0, frame.px(1));
    const float row_top = place.top + frame.px(8);
    float end = place.right - frame.px(8);
    const auto from_right = [&](float taken) {
        const Rectangle at{end - taken, row_top, end, row_top + control};
        end -= taken + frame.px(4);
        return at;
    };
    // Placed from the right, so that the field has what is left; drawn from the left, so that it reads so.
    const bool brief = wide < frame.px(380);
    const Rectangle close = from_right(brief ? frame.px(30) : button_width(frame, frame.say(Phrase::close)));
    const Rectangle next = from_right(brief ? frame.px(30) : button_width(frame, frame.say(Phrase::next)));
    const Rectangle previous = from_right(brief ? frame.px(30) : button_width(frame, frame.say(Phrase::previous)));
    const std::string count = count_words(find);
    const layout::TextStyle style = frame.style(12);
    const float count_width = std::ceil(frame.text.width(count, style));
    if (!count.empty()) end -= count_width + frame.px(8);
    const Rectangle field_place{place.left + frame.px(8), row_top, end, row_top + control};
    const Typed typed = field(frame, "query", field_place, frame.say(Phrase::find), find.query,
                              {.hint = frame.say(Phrase::find_in_article), .area = false, .dot = 0});
    if (field_is_wanted(frame, app::Workspace::FieldRequest::find)) frame.want_focus(typed.node);
    if (!count.empty()) {
        const float text_top = std::round(row_top + (control - line_height(style)) / 2);
        const bool missing = find.hits.empty();
        words(frame, {end + frame.px(6), text_top}, count, style, missing ? frame.theme.bad : frame.theme.soft,
              count_width + 1);
    }
    if (button(frame, "previous", previous, brief ? frame.say(Phrase::previous_sign) : frame.say(Phrase::previous), ButtonLook::quiet, {}, frame.say(Phrase::previous))) {
        ask(frame, [](app::Workspace& workspace) { workspace.go_to_hit(-1); });
    }
    if (button(frame, "next", next, brief ? frame.say(Phrase::next_sign) : frame.say(Phrase::next), ButtonLook::quiet, {}, frame.say(Phrase::next))) {
        ask(frame, [](app::Workspace& workspace) { workspace.go_to_hit(1); });
    }
    if (button(frame, "close", close, brief ? "×" : frame.say(Phrase::close), ButtonLook::quiet, {}, frame.say(Phrase::close_find))) {
        ask(frame, [](app::Workspace& workspace) { workspace.close_find(); });
    }
}

}  // namespace sayso::ui
