// What there is to say, in a stack at the bottom: the newest lowest. When a notice goes by itself is the Workspace's
// business.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/command.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

constexpr float widest = 560;
/// Beside buttons that leave less, words would stand in a pillar: the buttons stand below.
constexpr float narrowest_text = 220;
/// Older ones wait until there is room again.
constexpr std::size_t most_shown = 4;
constexpr float footer_height = 30;

class NoticeSheet {
  public:
    NoticeSheet(Frame& frame, const app::Notice& notice) : frame_(frame), notice_(notice) {
        if (const app::Command* command = app::command_named(notice.command))
            help_ = app::title_of(frame.workspace, *command);
        const float buttons = buttons_width();
        const float room = std::min(frame.px(widest), frame.surroundings.width - frame.px(24)) - frame.px(30);
        const float wanted = std::ceil(frame.text.width(notice.text, style())) + 1;
        below_ = wanted > room - buttons && room - buttons < frame.px(narrowest_text);
        const float most = below_ ? room : room - buttons;
        text_width_ = std::clamp(wanted, frame.px(80), std::max(frame.px(80), most));
        wide_ = frame.px(30) + (below_ ? std::max(text_width_, buttons) : text_width_ + buttons);
        const float text = frame.text.wrapped_height(text_width_, line_height(style()), notice.text, style());
        high_ =
            below_ ? text + control_height(frame) + frame.px(24) : std::max(control_height(frame), text) + frame.px(16);
    }

    [[nodiscard]] float height() const { return high_; }

    void draw(float bottom) {
        const float left = std::round((frame_.surroundings.width - wide_) / 2);
        const Rectangle place{left, bottom - high_, left + wide_, bottom};
        const bool urgent = notice_.tone != app::Notice::Tone::plain;
        const std::string key = "notice " + std::to_string(notice_.number);
        const Region region(frame_, key.c_str(), place, urgent ? Role::alert : Role::status, notice_.text,
                            frame_.theme.paper);
        bring_to_front();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float within = outline_inset(frame_.px(1));
        const ImU32 color = notice_.tone == app::Notice::Tone::error     ? frame_.theme.bad
                            : notice_.tone == app::Notice::Tone::warning ? frame_.theme.warning
                                                                         : frame_.theme.accent;
        const float radius = frame_.px(8);
        list.AddRectFilled({place.left, place.top}, {place.left + 2 * radius, place.bottom}, color, radius,
                           ImDrawFlags_RoundCornersLeft);
        list.AddRectFilled({place.left + frame_.px(4), place.top}, {place.right, place.bottom}, frame_.theme.paper,
                           radius, ImDrawFlags_RoundCornersRight);
        list.AddRect({place.left + within, place.top + within}, {place.right - within, place.bottom - within},
                     mixed(frame_.theme.line, frame_.theme.ink, 0.25F), radius, 0, frame_.px(1));
        const float high = line_height(style());
        const float text = frame_.text.wrapped_height(text_width_, high, notice_.text, style());
        const float top = below_ ? place.top + frame_.px(10) : std::round((place.top + place.bottom - text) / 2);
        paragraph(frame_, {place.left + frame_.px(16), top}, text_width_, notice_.text, style(), frame_.theme.ink,
                  high);
        draw_buttons(place);
    }

  private:
    layout::TextStyle style() const { return frame_.style(13); }
    float buttons_width() const {
        const float help = help_.empty() ? 0 : button_width(frame_, help_) + frame_.px(8);
        return help + button_width(frame_, frame_.say(Phrase::dismiss)) + frame_.px(8);
    }

    void draw_buttons(Rectangle place) {
        const float high = control_height(frame_);
        const float top =
            below_ ? place.bottom - frame_.px(8) - high : std::round((place.top + place.bottom - high) / 2);
        float right = place.right - frame_.px(8);
        const float dismiss = button_width(frame_, frame_.say(Phrase::dismiss));
        const Rectangle dismiss_place{right - dismiss, top, right, top + high};
        right -= dismiss + frame_.px(8);
        if (!help_.empty()) {
            const float wide = button_width(frame_, help_);
            if (button(frame_, "help", {right - wide, top, right, top + high}, help_, ButtonLook::plain,
                       notice_.command)) {
                ask(frame_, [command = notice_.command, number = notice_.number](app::Workspace& workspace) {
                    // Some can be done only while it is asked.
                    workspace.run(command);
                    workspace.dismiss(number);
                });
            }
        }
        if (button(frame_, "dismiss", dismiss_place, frame_.say(Phrase::dismiss), ButtonLook::quiet)) {
            ask(frame_, [number = notice_.number](app::Workspace& workspace) { workspace.dismiss(number); });
        }
    }

    Frame& frame_;
    const app::Notice& notice_;
    std::string help_;
    /// The buttons stand below the words.
    bool below_ = false;
    float text_width_ = 0;
    float wide_ = 0;
    float high_ = 0;
};

/// What takes a while, and how it is left.
struct Progress {
    const char* key;
    Phrase name;
    Phrase at;
    std::string_view command;
    void (app::Workspace::*stop)();
};
constexpr Progress opening{"opening", Phrase::opening, Phrase::opening_at, "file.stop-opening",
                           &app::Workspace::stop_opening};
constexpr Progress downloading{"downloading", Phrase::downloading, Phrase::downloading_at, "file.stop-downloading",
                               &app::Workspace::stop_downloading};
constexpr Progress suggesting{"suggesting", Phrase::suggesting, Phrase::suggesting_at, "file.stop-suggesting",
                              &app::Workspace::stop_suggesting};

/// How far it is, with a button to leave it; returns where the next sheet may end.
float draw_progress(Frame& frame, float bottom, const Progress& progress, int percent) {
    const std::string_view stop = frame.say(Phrase::cancel);
    const auto at = [&](int done) {
        return frame.say(progress.at, {frame.say(Phrase::per_cent, {std::to_string(done)})});
    };
    const layout::TextStyle style = frame.style(13);
    // As wide for each number, so that nothing moves.
    const float text_width = std::ceil(frame.text.width(at(100), style)) + 1;
    const float button_wide = button_width(frame, stop);
    const float wide = std::max(frame.px(280), text_width + button_wide + frame.px(40));
    const float high = control_height(frame) + frame.px(20);
    const float left = std::round((frame.surroundings.width - wide) / 2);
    const Rectangle place{left, bottom - high, left + wide, bottom};
    const Region region(frame, progress.key, place, Role::group, frame.say(progress.name), frame.theme.paper);
    bring_to_front();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float half = frame.px(1) / 2;
    const float radius = frame.px(8);
    const ImU32 edge = mixed(frame.theme.line, frame.theme.ink, 0.25F);
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, frame.theme.paper, radius);
    const float top = std::round(place.top + frame.px(6));
    paragraph(frame, {place.left + frame.px(16), top + std::round((control_height(frame) - line_height(style)) / 2)},
              text_width, at(percent), style, frame.theme.ink, line_height(style));
    const Rectangle button_place{place.right - frame.px(8) - button_wide, top, place.right - frame.px(8),
                                 top + control_height(frame)};
    if (button(frame, "stop", button_place, stop, ButtonLook::quiet, progress.command))
        ask(frame, [what = progress.stop](app::Workspace& workspace) { (workspace.*what)(); });
    const float from = place.left + frame.px(16);
    const float to = place.right - frame.px(16);
    const float under = place.bottom - frame.px(8);
    list.AddRectFilled({from, under - frame.px(3)}, {to, under}, frame.theme.line);
    list.AddRectFilled({from, under - frame.px(3)},
                       {from + std::round((to - from) * static_cast<float>(percent) / 100), under}, frame.theme.accent);
    list.AddRect({place.left + half, place.top + half}, {place.right - half, place.bottom - half}, edge, radius, 0,
                 frame.px(1));
    return place.top - frame.px(8);
}

}  // namespace

void draw_notices(Frame& frame) {
    const auto notices = frame.workspace.notices();
    float bottom = frame.surroundings.height - frame.px(footer_height + 16);
    if (const auto percent = frame.workspace.opening_percent())
        bottom = draw_progress(frame, bottom, opening, *percent);
    if (const auto percent = frame.workspace.downloading_percent())
        bottom = draw_progress(frame, bottom, downloading, *percent);
    if (const auto percent = frame.workspace.suggesting_percent())
        bottom = draw_progress(frame, bottom, suggesting, *percent);
    const std::size_t shown = std::min(notices.size(), most_shown);
    for (std::size_t back = 0; back < shown; ++back) {
        NoticeSheet sheet(frame, notices[notices.size() - 1 - back]);
        sheet.draw(bottom);
        bottom -= sheet.height() + frame.px(8);
    }
}

}  // namespace sayso::ui
