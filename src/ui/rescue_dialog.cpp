// A file that could not be read whole: what is wrong with it, what could be rescued, and what would be lost.
#include <algorithm>
#include <span>
#include <string>

#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 640;
/// More lines than this help nobody: they are counted.
constexpr std::size_t most_lines = 100;

void draw_lines(Frame& frame, Column& column, std::string_view heading, std::span<const std::string> lines) {
    if (lines.empty()) return;
    section(frame, column, heading);
    for (const std::string& line : lines.first(std::min(lines.size(), most_lines))) {
        remark(frame, column, line);
        column.skip(frame.px(4));
    }
    if (lines.size() > most_lines) remark(frame, column, frame.counted(Phrase::and_more, lines.size() - most_lines));
    column.skip(frame.px(20));
}

}  // namespace

void draw_rescue(Frame& frame, const app::RescueOffer& offer) {
    Dialog dialog(frame, "rescue", frame.say(Phrase::file_has_faults), sheet_width);
    Column column = dialog.column();
    const layout::TextStyle style = frame.style(13);
    const std::string about = frame.say(
        offer.possible ? Phrase::something_can_be_rescued : Phrase::nothing_can_be_rescued, {offer.file_name});
    column.skip(
        paragraph(frame, {column.left, column.top}, column.width, about, style, frame.theme.ink, line_height(style)));
    column.skip(frame.px(16));
    Rectangle place = column.take(control_height(frame));
    float left = place.left;
    if (offer.possible) {
        const std::string_view rescue = frame.say(Phrase::open_rescued);
        const float wide = button_width(frame, rescue);
        if (button(frame, "rescue", {left, place.top, left + wide, place.bottom}, rescue, ButtonLook::primary)) {
            ask(frame, [](app::Workspace& workspace) { workspace.accept_rescue(); });
        }
        left += wide + frame.px(8);
    }
    const std::string_view leave = frame.say(Phrase::leave_it);
    const float wide = button_width(frame, leave);
    if (left + wide > place.right) {
        column.skip(frame.px(8));
        place = column.take(control_height(frame));
        left = place.left;
    }
    const bool left_alone =
        button(frame, "leave", {left, place.top, left + wide, place.bottom}, leave, ButtonLook::plain);
    column.skip(frame.px(20));
    draw_lines(frame, column, frame.say(Phrase::what_is_wrong), offer.faults);
    draw_lines(frame, column, frame.say(Phrase::what_can_be_rescued), offer.rescued);
    draw_lines(frame, column, frame.say(Phrase::what_would_be_lost), offer.lost);
    dialog.content_ends(column.top - frame.px(20));
    if (left_alone || dialog.closed()) ask(frame, [](app::Workspace& workspace) { workspace.decline_rescue(); });
}

}  // namespace sayso::ui
