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
    if (lines.size() > most_lines) remark(frame, column, "and " + with_thousands(lines.size() - most_lines) + " more");
    column.skip(frame.px(12));
}

}  // namespace

void draw_rescue(Frame& frame, const app::RescueOffer& offer) {
    const std::size_t lines = std::min(most_lines, offer.faults.size()) + std::min(most_lines, offer.rescued.size()) +
                              std::min(most_lines, offer.lost.size());
    const float wanted = frame.px(180) + frame.px(26) * static_cast<float>(lines);
    Dialog dialog(frame, "rescue", "This file has faults", sheet_width, wanted);
    Column column = dialog.column();
    const layout::TextStyle style = frame.style(13);
    const std::string about =
        offer.possible ? "“" + offer.file_name +
                             "” cannot be read as it is, but something can be rescued. The file itself stays as it is."
                       : "“" + offer.file_name +
                             "” cannot be read, and nothing in it can be rescued. The file itself stays as it is.";
    column.skip(
        paragraph(frame, {column.left, column.top}, column.width, about, style, frame.theme.ink, line_height(style)));
    column.skip(frame.px(16));
    Rectangle place = column.take(control_height(frame));
    float left = place.left;
    if (offer.possible) {
        constexpr std::string_view rescue = "Open what can be rescued";
        const float wide = button_width(frame, rescue);
        if (button(frame, "rescue", {left, place.top, left + wide, place.bottom}, rescue, ButtonLook::primary)) {
            ask(frame, [](app::Workspace& workspace) { workspace.accept_rescue(); });
        }
        left += wide + frame.px(8);
    }
    constexpr std::string_view leave = "Leave it";
    const float wide = button_width(frame, leave);
    if (left + wide > place.right) {
        column.skip(frame.px(8));
        place = column.take(control_height(frame));
        left = place.left;
    }
    const bool left_alone =
        button(frame, "leave", {left, place.top, left + wide, place.bottom}, leave, ButtonLook::plain);
    column.skip(frame.px(20));
    draw_lines(frame, column, "What is wrong", offer.faults);
    draw_lines(frame, column, "What can be rescued", offer.rescued);
    draw_lines(frame, column, "What would be lost", offer.lost);
    dialog.content_ends(column.top + frame.px(8));
    if (left_alone || dialog.closed()) ask(frame, [](app::Workspace& workspace) { workspace.decline_rescue(); });
}

}  // namespace sayso::ui
