// The bar at the top. Where there is no room for all of it, the least important things go first; what goes can still be
// had from the palette, which the button More opens.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "app/reviewing.h"
#include "ui/command_names.h"
#include "ui/form.h"
#include "ui/panel_memory.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace sayso::ui {

namespace {

/// What the header says of the work's safety.
struct Safety {
    std::string_view words;
    std::string_view short_words;
    std::string more;
    ImU32 color = 0;
    /// Another tab edits the article: it can be taken over.
    bool elsewhere = false;
};

Safety safety_of(const Frame& frame) {
    const app::Workspace& workspace = frame.workspace;
    switch (workspace.save_state()) {
        case app::SaveState::saved:
            return {frame.say(Phrase::saved_on_device), frame.say(Phrase::saved), "", frame.theme.good};
        case app::SaveState::saving:
            return {frame.say(Phrase::saving), frame.say(Phrase::saving), "", frame.theme.soft};
        case app::SaveState::opening:
            return {frame.say(Phrase::opening), frame.say(Phrase::opening), "", frame.theme.soft};
        case app::SaveState::failed: {
            std::string why = workspace.save_failure();
            if (why.empty()) why = frame.say(Phrase::last_changes_not_kept);
            return {frame.say(Phrase::not_saved_on_device), frame.say(Phrase::not_saved), std::move(why),
                    frame.theme.bad};
        }
        case app::SaveState::read_only:
            break;
    }
    return {frame.say(Phrase::another_tab_edits), frame.say(Phrase::read_only),
            std::string(frame.say(Phrase::here_read)), frame.theme.warning, true};
}

/// What is shown, and in which form.
struct Plan {
    enum class Length { full, brief, none };
    Length progress = Length::full;
    Length safety = Length::full;
    bool help = true;
    bool reading = true;
    bool undo_redo = true;
    bool brand = true;
    bool open = true;
    /// The least width of the article's title, CSS pixels.
    float title = 140;
    [[nodiscard]] bool more() const { return !help || !reading || !undo_redo || !open; }
};

/// From everything to what the narrowest window has room for.
constexpr std::array giving_up = {
    +[](Plan& plan) { plan.progress = Plan::Length::brief; },
    +[](Plan& plan) { plan.progress = Plan::Length::none; },
    +[](Plan& plan) { plan.safety = Plan::Length::brief; },
    +[](Plan& plan) { plan.help = false; },
    +[](Plan& plan) { plan.reading = false; },
    +[](Plan& plan) { plan.undo_redo = false; },
    +[](Plan& plan) { plan.brand = false; },
    +[](Plan& plan) { plan.title = 72; },
    +[](Plan& plan) { plan.open = false; },
    +[](Plan& plan) { plan.safety = Plan::Length::none; },
    +[](Plan& plan) { plan.title = 36; },
};

class Header {
  public:
    Header(Frame& frame, Rectangle place) : frame_(frame), place_(place), safety_(safety_of(frame)) {
        if (const annotation::Document* document = frame.workspace.document()) {
            Overview& overview = frame.panels.overview;
            overview.refresh(frame.workspace.document_id(), *document, app::least_score(frame.workspace));
            const std::string reviewed = frame.number(overview.reviewed_sentences());
            const std::string all = frame.number(overview.sentences());
            if (overview.sentences() > 0) {
                progress_ = frame.say(Phrase::sentences_reviewed, {reviewed, all});
                brief_progress_ = frame.say(Phrase::number_of_all, {reviewed, all});
            }
            title_ = document->article().metadata.title;
            if (title_.empty()) title_ = frame.say(Phrase::untitled_article);
        }
        speakers_ = place.right - place.left < frame.px(outline_fits);
        for (const auto& give_up : giving_up) {
            if (wanted() <= place.right - place.left) break;
            give_up(plan_);
        }
    }

    void draw() {
        left_ = place_.left + edge();
        right_ = place_.right - edge();
        // From both ends towards the title, which takes what is left; recorded in reading order all the same.
        const float buttons = right_buttons_width();
        if (speakers_) draw_speakers();
        if (plan_.brand) draw_brand();
        const float room = right_ - buttons - left_ - progress_width() - safety_width();
        if (!title_.empty()) draw_title(room);
        draw_safety();
        float at = right_ - buttons;
        draw_progress(at);
        draw_buttons(at);
    }

  private:
    /// Closer together where room is scarce.
    bool tight() const { return place_.right - place_.left < frame_.px(480); }
    float gap() const { return frame_.px(tight() ? 8 : 14); }
    float edge() const { return frame_.px(tight() ? 8 : 16); }
    float between_buttons() const { return frame_.px(8); }
    float text_width(std::string_view text) const { return std::ceil(frame_.text.width(text, frame_.style(13))); }
    std::string_view download_words() const { return frame_.say(Phrase::download); }

    /// With the gap before it.
    float progress_width() const {
        switch (plan_.progress) {
            case Plan::Length::full:
                return progress_.empty() ? 0 : text_width(progress_) + gap();
            case Plan::Length::brief:
                return progress_.empty() ? 0 : text_width(brief_progress_) + gap();
            case Plan::Length::none:
                break;
        }
        return 0;
    }
    /// Of what is said and of the button beside it, with the gap before each.
    float safety_width() const {
        const float remedy = safety_.elsewhere ? button_width(frame_, frame_.say(Phrase::take_over)) + gap() : 0;
        return title_.empty() ? 0 : status_width() + remedy;
    }
    float status_width() const {
        const float mark = frame_.px(14) + gap();
        switch (plan_.safety) {
            case Plan::Length::full:
                return mark + text_width(safety_.words);
            case Plan::Length::brief:
                return mark + text_width(safety_.short_words);
            case Plan::Length::none:
                break;
        }
        return mark;
    }
    /// Of the buttons at the right end, with the gap before them.
    float right_buttons_width() const {
        float wide = gap() + button_width(frame_, download_words());
        if (plan_.undo_redo)
            wide += button_width(frame_, frame_.say(Phrase::undo)) + button_width(frame_, frame_.say(Phrase::redo)) +
                    between_buttons();
        if (plan_.open) wide += button_width(frame_, frame_.say(Phrase::open)) + between_buttons();
        if (plan_.reading) wide += button_width(frame_, frame_.say(Phrase::reading_sign)) + between_buttons();
        if (plan_.help) wide += help_width() + between_buttons();
        if (plan_.more()) wide += button_width(frame_, frame_.say(Phrase::more)) + between_buttons();
        return wide;
    }
    float help_width() const { return frame_.target(30); }
    float brand_width() const { return std::ceil(frame_.text.width("Sayso", frame_.style(15, layout::Weight::bold))); }
    float wanted() const {
        float wide = 2 * edge() + right_buttons_width() + progress_width() + safety_width();
        if (speakers_) wide += button_width(frame_, frame_.say(Phrase::speakers)) + gap();
        if (plan_.brand) wide += brand_width() + gap();
        return wide + (title_.empty() ? 0 : frame_.target(plan_.title));
    }

    Rectangle take_left(float wide) {
        const Rectangle place = centred(left_, wide);
        left_ += wide + gap();
        return place;
    }
    Rectangle centred(float left, float wide) const {
        const float high = control_height(frame_);
        const float top = std::round((place_.top + place_.bottom - frame_.px(1) - high) / 2);
        return {left, top, left + wide, top + high};
    }

    void draw_speakers() {
        const Rectangle place = take_left(button_width(frame_, frame_.say(Phrase::speakers)));
        if (button(frame_, "speakers", place, frame_.say(Phrase::speakers), ButtonLook::plain)) {
            ask(frame_, [](app::Workspace& workspace) {
                workspace.set_open(app::Panel::speakers, !workspace.is_open(app::Panel::speakers));
            });
        }
    }

    void draw_brand() {
        const layout::TextStyle style = frame_.style(15, layout::Weight::bold);
        const float wide = brand_width();
        const float top = std::round((place_.top + place_.bottom - frame_.px(1) - line_height(style)) / 2);
        words(frame_, {left_, top}, "Sayso", style, frame_.theme.ink, wide + 1);
        left_ += wide + gap();
    }

    void draw_title(float room) {
        const layout::TextStyle style = frame_.style(13);
        const float wide = std::max(frame_.target(36), std::min(text_width(title_) + frame_.px(24), room));
        const Rectangle place = take_left(wide);
        const float inset = frame_.surroundings.coarse_pointer ? 0 : frame_.px(1);
        const Rectangle chip{place.left, place.top + inset, place.right, place.bottom - inset};
        Node node;
        node.role = Role::button;
        node.name = frame_.say(Phrase::articles_on_device_now, {title_});
        node.expanded = frame_.workspace.is_open(app::Panel::articles);
        const Touched touched = control(frame_, "articles", chip, std::move(node), 14);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float round = (chip.bottom - chip.top) / 2;
        const float within = outline_inset(frame_.px(1));
        if (touched.hovered) {
            list.AddRectFilled({chip.left, chip.top}, {chip.right, chip.bottom},
                               mixed(frame_.theme.panel, frame_.theme.ink, 0.05F), round);
        }
        list.AddRect({chip.left + within, chip.top + within}, {chip.right - within, chip.bottom - within},
                     frame_.theme.line, round, 0, frame_.px(1));
        const float inside = frame_.px(wide < frame_.px(72) ? 10 : 12);
        frame_.text.line(list, {chip.left + inside, chip.top}, chip.bottom - chip.top, title_, style, frame_.theme.soft,
                         wide - 2 * inside);
        if (text_width(title_) > wide - 2 * inside) tooltip(frame_, touched, title_);
        if (touched.pressed)
            ask(frame_, [](app::Workspace& workspace) { workspace.set_open(app::Panel::articles, true); });
    }

    void draw_safety() {
        if (title_.empty()) return;
        const bool dot_alone = plan_.safety == Plan::Length::none;
        const std::string_view shown = plan_.safety == Plan::Length::full ? safety_.words : safety_.short_words;
        const Rectangle place = take_left(status_width() - gap());
        Node node;
        node.role = Role::status;
        node.name = safety_.words;
        node.description = safety_.more;
        node.place = place;
        node.id = {ImGui::GetID("safety")};
        Touched touched;
        touched.hovered = ImGui::IsWindowHovered() &&
                          ImGui::IsMouseHoveringRect({place.left, place.top}, {place.right, place.bottom});
        if (dot_alone || !safety_.more.empty())
            tooltip(frame_, touched, dot_alone ? safety_.words : std::string_view(safety_.more));
        frame_.semantics.add(std::move(node));
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float middle = std::round((place.top + place.bottom) / 2);
        list.AddCircleFilled({place.left + frame_.px(4), middle}, frame_.px(4), safety_.color);
        if (!dot_alone) {
            frame_.text.line(list, {place.left + frame_.px(14), place.top}, place.bottom - place.top, shown,
                             frame_.style(13), safety_.color, place.right - place.left);
        }
        if (!safety_.elsewhere) return;
        const Rectangle remedy = take_left(button_width(frame_, frame_.say(Phrase::take_over)));
        if (button(frame_, "take over", remedy, frame_.say(Phrase::take_over), ButtonLook::plain)) {
            ask(frame_, [](app::Workspace& workspace) { workspace.take_over_writing(); });
        }
    }

    void draw_progress(float right) {
        if (progress_width() == 0) return;
        const std::string& shown = plan_.progress == Plan::Length::full ? progress_ : brief_progress_;
        const layout::TextStyle style = frame_.style(13);
        const float wide = text_width(shown);
        const float high = line_height(style);
        const ImVec2 at{right - wide, std::round((place_.top + place_.bottom - frame_.px(1) - high) / 2)};
        frame_.text.line(*ImGui::GetWindowDrawList(), at, high, shown, style, frame_.theme.soft, wide + 1);
        Node node;
        node.role = Role::text;
        node.name = progress_;
        node.place = {at.x, at.y, right, at.y + high};
        node.id = {ImGui::GetID("progress")};
        frame_.semantics.add(std::move(node));
    }

    void draw_buttons(float left) {
        left += gap();
        const auto place_for = [&](float wide) {
            const Rectangle place = centred(left, wide);
            left += wide + between_buttons();
            return place;
        };
        const auto offer = [&](std::string_view shown, ButtonLook look, std::string_view command) {
            if (button(frame_, command, place_for(button_width(frame_, shown)), shown, look, command)) {
                ask(frame_, [command](app::Workspace& workspace) { workspace.run(command); });
            }
        };
        if (plan_.undo_redo) {
            offer(frame_.say(Phrase::undo), ButtonLook::quiet, command::undo);
            // Two quiet buttons have air enough inside.
            left -= between_buttons();
            offer(frame_.say(Phrase::redo), ButtonLook::quiet, command::redo);
        }
        if (plan_.open) offer(frame_.say(Phrase::open), ButtonLook::plain, command::open);
        offer(download_words(), ButtonLook::primary, command::download);
        if (plan_.more()) offer(frame_.say(Phrase::more), ButtonLook::plain, command::palette);
        if (plan_.reading &&
            button(frame_, command::reading, place_for(button_width(frame_, frame_.say(Phrase::reading_sign))),
                   frame_.say(Phrase::reading_sign), ButtonLook::plain, command::reading,
                   frame_.say(Phrase::reading))) {
            ask(frame_, [](app::Workspace& workspace) { workspace.set_open(app::Panel::reading, true); });
        }
        if (plan_.help && button(frame_, command::help, place_for(help_width()), "?", ButtonLook::plain, command::help,
                                 frame_.say(Phrase::help))) {
            ask(frame_, [](app::Workspace& workspace) { workspace.set_open(app::Panel::help, true); });
        }
    }

    Frame& frame_;
    Rectangle place_;
    Safety safety_;
    std::string title_;
    std::string progress_;
    std::string brief_progress_;
    bool speakers_ = false;
    Plan plan_;
    float left_ = 0;
    float right_ = 0;
};

}  // namespace

void draw_header(Frame& frame, Rectangle place) {
    const Region region(frame, "header", place, Role::banner, "Sayso", frame.theme.panel);
    ImGui::GetWindowDrawList()->AddRectFilled({place.left, place.bottom - frame.px(1)}, {place.right, place.bottom},
                                              frame.theme.line);
    Header(frame, place).draw();
}

}  // namespace sayso::ui
