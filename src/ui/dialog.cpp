#include "ui/dialog.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "imgui_internal.h"
#include "ui/form.h"
#include "ui/panel_memory.h"

namespace sayso::ui {

namespace {

constexpr float title_height = 56;
constexpr float margin = 24;
/// Where the part that scrolls ends, above the lower edge.
constexpr float edge_below = 8;
constexpr float sheet_rounding = 10;

/// A soft shadow: many faint sheets, each a little larger, and fainter, so that none shows where it ends. Only what is
/// seen of them around the sheet at `place`, in four bands: filled whole they would take a GPU drawn in software ten
/// times as long as all else in the frame.
void shadow(Frame& frame, ImDrawList& list, Rectangle place) {
    constexpr std::array<float, 10> spreads = {1, 2, 4, 6, 8, 11, 14, 18, 22, 27};
    const float drop = frame.px(4);
    const float round = frame.px(sheet_rounding);
    const Rectangle hidden{std::round(place.left + round), std::round(place.top + round),
                           std::round(place.right - round), std::round(place.bottom - round)};
    const Surroundings& around = frame.surroundings;
    for (const Rectangle& band : std::array<Rectangle, 4>{{{0, 0, around.width, hidden.top},
                                                           {0, hidden.bottom, around.width, around.height},
                                                           {0, hidden.top, hidden.left, hidden.bottom},
                                                           {hidden.right, hidden.top, around.width, hidden.bottom}}}) {
        list.PushClipRect({band.left, band.top}, {band.right, band.bottom}, true);
        int strength = static_cast<int>(spreads.size());
        for (const float spread : spreads) {
            const float out = frame.px(spread);
            list.AddRectFilled({place.left - out, place.top - out + drop},
                               {place.right + out, place.bottom + out + drop}, IM_COL32(0, 0, 0, strength--),
                               round + out);
        }
        list.PopClipRect();
    }
}

DialogContent& content_of(Frame& frame, std::string_view key) {
    std::vector<DialogContent>& all = frame.panels.dialogs;
    const auto found = std::ranges::find(all, key, &DialogContent::key);
    return found != all.end() ? *found : all.emplace_back(DialogContent{key});
}

}  // namespace

void bring_to_front() {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

Rectangle sheet_place(const Frame& frame, float width, float height) {
    const Surroundings& around = frame.surroundings;
    const bool narrow = around.width < frame.px(600);
    const float edge = frame.px(narrow ? 8 : 24);
    const float wide = std::min(width, around.width - 2 * edge);
    const float high = std::min(height, around.height - 2 * edge);
    const float left = std::round((around.width - wide) / 2);
    const float top = std::round(std::max(edge, (around.height - high) * 0.4F));
    return {left, top, left + wide, top + high};
}

bool shade(Frame& frame, const char* key, Rectangle place, ImU32 color) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({frame.surroundings.width, frame.surroundings.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, color);
    ImGui::Begin(key, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoScrollWithMouse);
    bring_to_front();
    shadow(frame, *ImGui::GetWindowDrawList(), place);
    // Not the press that opened it: that one came before the shade was there.
    const bool pressed =
        ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsWindowAppearing();
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    return pressed;
}

void sheet_edge(Frame& frame, Rectangle place) {
    const float within = outline_inset(frame.px(1));
    ImGui::GetWindowDrawList()->AddRect({place.left + within, place.top + within},
                                        {place.right - within, place.bottom - within}, frame.theme.line,
                                        frame.px(sheet_rounding), 0, frame.px(1));
}

float dialog_column_width(const Frame& frame, float width_css) {
    const Rectangle place = sheet_place(frame, frame.px(width_css), 0);
    return place.right - place.left - 2 * frame.px(margin);
}

Dialog::Dialog(Frame& frame, const char* key, std::string_view title, float width_css, Behind behind)
    : frame_(frame), key_(key) {
    const DialogContent& content = content_of(frame, key_);
    const bool measured = content.frame + 1 >= ImGui::GetFrameCount();
    place_ = sheet_place(frame, frame.px(width_css), frame.px(title_height + margin) + content.height);
    if (behind == Behind::seen) {
        // At the right below the header, or, where the window is no wider than the sheet, at the bottom.
        const bool wide = place_.right - place_.left < frame.surroundings.width / 2;
        const float right = frame.surroundings.width - place_.right - (wide ? frame.px(12) : place_.left);
        const float down = wide ? frame.px(60) - place_.top : frame.surroundings.height - frame.px(8) - place_.bottom;
        place_ = {place_.left + right, place_.top + down, place_.right + right, place_.bottom + down};
    }
    const std::string shade_key = std::string("shade of ") + key;
    closed_ = shade(frame, shade_key.c_str(), place_, behind == Behind::seen ? 0 : frame.theme.shade);
    sheet_.emplace(frame, key, place_, Role::dialog, std::string(title), frame.theme.panel);
    sheet_edge(frame, place_);
    const float edge = frame.px(margin);
    const layout::TextStyle style = frame.style(17, layout::Weight::semibold);
    const float high = line_height(style);
    const float close = button_width(frame, frame.say(Phrase::close));
    const float top = std::round(place_.top + (frame.px(title_height) - high) / 2);
    words(frame, {place_.left + edge, top}, title, style, frame.theme.ink,
          place_.right - place_.left - 3 * edge - close, Role::heading, 2);
    const float middle = place_.top + frame.px(title_height) / 2;
    const float control = control_height(frame);
    const float right = place_.right - edge;
    const float button_top = std::round(middle - control / 2);
    if (button(frame, "close", {right - close, button_top, right, button_top + control}, frame.say(Phrase::close),
               ButtonLook::plain))
        closed_ = true;
    const Rectangle inside{place_.left + frame.px(1), place_.top + frame.px(title_height), place_.right - frame.px(1),
                           place_.bottom - frame.px(edge_below)};
    body_.emplace(frame, (std::string("body of ") + key).c_str(), inside, Role::group, "", 0, Region::Scroll::vertical);
    bring_to_front();
    if (measured) return;
    frame.only_measured = true;
    for (ImGuiWindow* const window :
         {ImGui::GetCurrentWindow(), ImGui::FindWindowByName(key), ImGui::FindWindowByName(shade_key.c_str())})
        window->Hidden = true;
}

void Dialog::content_ends(float bottom) {
    DialogContent& content = content_of(frame_, key_);
    const float height = bottom - body_->origin().y;
    if (height != content.height) frame_.wants_another = true;
    content = {key_, height, ImGui::GetFrameCount()};
    body_->content_ends(bottom + frame_.px(margin - edge_below));
}

Column Dialog::column() const {
    return {place_.left + frame_.px(margin), body_->origin().y, place_.right - place_.left - 2 * frame_.px(margin)};
}

}  // namespace sayso::ui
