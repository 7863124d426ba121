// A short question with its answers. Typing, arrows, Enter and Escape come to the Workspace through Screen::key; here
// the answers are drawn, and pressed.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "imgui_internal.h"
#include "ui/article_marks.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"
#include "ui/panel_memory.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 480;
constexpr float most_rows = 9.5F;    // the half row says that there is more
constexpr float fewest_rows = 4.5F;  // if there are more, for the sheet to lie beside the words that it asks about
constexpr std::size_t numbered_choices = 9;

/// Whether the question is about words of the article.
bool is_about_words(app::ChooserPurpose purpose) {
    switch (purpose) {
        case app::ChooserPurpose::speaker_of_claim:
        case app::ChooserPurpose::speaker_of_mention:
        case app::ChooserPurpose::cue_of_claim:
        case app::ChooserPurpose::via_of_claim:
        case app::ChooserPurpose::within_of_claim:
        case app::ChooserPurpose::label:
            return true;
        default:
            return false;
    }
}

class ChooserSheet {
  public:
    ChooserSheet(Frame& frame, const app::Chooser& chooser, const std::optional<Rectangle>& asked_about)
        : frame_(frame), chooser_(chooser) {
        head_ = px(14) + line_height(title_style()) + px(8) + control_height(frame) + px(12);
        const float wide = std::min(px(sheet_width), frame.surroundings.width - px(16));
        std::optional<ChooserRoom>& room = frame.panels.chooser_room;
        if (!room || room->purpose != chooser.purpose || room->window_height != frame.surroundings.height)
            room = room_beside(is_about_words(chooser.purpose) ? asked_about : std::nullopt);
        const float high = std::min(height_of(most_rows), room->bottom - room->top);
        const float left = std::round((frame.surroundings.width - wide) / 2);
        place_ = {left, room->top, left + wide, room->top + high};
    }

    void draw() {
        if (shade(frame_, "shade of the chooser", place_, frame_.theme.shade))
            ask(frame_, [](app::Workspace& workspace) { workspace.close_chooser(); });
        const Region sheet(frame_, "chooser", place_, Role::dialog, chooser_.title, frame_.theme.panel);
        sheet_edge(frame_, place_);
        draw_head();
        draw_list();
    }

  private:
    float px(float css) const { return frame_.px(css); }
    layout::TextStyle title_style() const { return frame_.style(13, layout::Weight::semibold); }
    /// Of the sheet with all its answers, or so many rows of them.
    float height_of(float rows) const {
        const float answers = std::clamp(static_cast<float>(chooser_.choices.size()), 1.0F, rows);
        return head_ + std::round(answers * row_height()) + px(8);
    }

    /// As in any question, where that leaves the words free; else below them, else above; else as in any question.
    ChooserRoom room_beside(const std::optional<Rectangle>& words) const {
        const float window = frame_.surroundings.height;
        const float edge = px(8);
        const float usual_top = std::round(std::min(px(96), window * 0.1F));
        const ChooserRoom usual{chooser_.purpose, window, usual_top, window - edge};
        if (!words) return usual;
        const float most = height_of(most_rows);
        const float below = std::round(words->bottom + edge);
        const float above = std::round(words->top - edge);
        if (below <= usual.top || above >= std::min(usual.top + most, usual.bottom)) return usual;
        const float least = height_of(fewest_rows);
        if (usual.bottom - below >= least) return {chooser_.purpose, window, below, usual.bottom};
        if (above - edge >= least) return {chooser_.purpose, window, std::clamp(above - most, edge, usual.top), above};
        return usual;
    }

    float row_height() const { return px(frame_.surroundings.coarse_pointer ? 44 : 32); }

    void draw_head() {
        const float left = place_.left + px(16);
        const float right = place_.right - px(16);
        words(frame_, {left, place_.top + px(14)}, chooser_.title, title_style(), frame_.theme.ink, right - left,
              Role::heading, 2);
        const float top = place_.top + px(14) + line_height(title_style()) + px(8);
        // Another question is another field: what was typed into the last one is not of it.
        const std::string key = "filter " + std::to_string(static_cast<int>(chooser_.purpose));
        const Typed typed = field(frame_, key, {left, top, right, top + control_height(frame_)}, chooser_.title,
                                  chooser_.filter, {.hint = chooser_.hint, .area = false, .dot = 0});
        const bool opened = !frame_.panels.shown_choice;
        if (field_is_wanted(frame_, app::Workspace::FieldRequest::chooser) || opened) frame_.want_focus(typed.node);
    }

    void draw_list() {
        const Rectangle inside{place_.left + px(1), place_.top + head_, place_.right - px(1), place_.bottom - px(8)};
        if (chooser_.choices.empty()) {
            const layout::TextStyle style = frame_.style(13);
            const float text_top = std::round(inside.top + (row_height() - line_height(style)) / 2);
            words(frame_, {inside.left + px(15), text_top}, frame_.say(Phrase::nothing_by_that_name), style,
                  frame_.theme.soft, inside.right - inside.left - px(30));
            return;
        }
        Region list(frame_, "chooser list", inside, Role::list_box,
                    frame_.counted(Phrase::answers_counted, chooser_.choices.size()), 0, Region::Scroll::vertical);
        bring_to_front();
        const float top = list.origin().y;
        const RowsInView view = rows_in_view(top, row_height(), chooser_.choices.size());
        for (std::size_t index = view.first; index < view.end; ++index) {
            const float row_top = top + row_height() * static_cast<float>(index);
            draw_choice(chooser_.choices[index], index,
                        {inside.left + px(8), row_top, inside.right - px(8), row_top + row_height()});
        }
        show_current(top);
        list.content_ends(top + row_height() * static_cast<float>(chooser_.choices.size()));
    }

    /// Brings the current answer into view when it became current, not while the person scrolls.
    void show_current(float top) {
        std::optional<std::size_t>& shown = frame_.panels.shown_choice;
        if (shown == chooser_.current) return;
        shown = chooser_.current;
        const float row_top = top + row_height() * static_cast<float>(chooser_.current);
        ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {{place_.left, row_top}, {place_.right, row_top + row_height()}},
                            ImGuiScrollFlags_KeepVisibleEdgeY);
        frame_.wants_another = true;
    }

    /// A label's own colour; a speaker's of the registry, or of the mention or claim that is offered. 0: none.
    ImU32 dot_of(const app::Choice& choice) const {
        if (!choice.color.empty()) return color_named(choice.color, frame_.theme);
        const annotation::Document* document = frame_.workspace.document();
        if (document == nullptr || choice.value.empty()) return 0;
        switch (chooser_.purpose) {
            case app::ChooserPurpose::speaker_of_claim:
            case app::ChooserPurpose::speaker_of_mention:
            case app::ChooserPurpose::merge_speaker: {
                const auto position = document->position_of({choice.value});
                return position ? frame_.theme.speaker(*position).ink : 0;
            }
            case app::ChooserPurpose::via_of_claim:
            case app::ChooserPurpose::within_of_claim: {
                const annotation::Annotation* offered = document->annotation({choice.value});
                return offered != nullptr ? colors_of(*document, *offered, frame_.theme).ink : 0;
            }
            default:
                return 0;
        }
    }

    void draw_choice(const app::Choice& choice, std::size_t index, Rectangle place) {
        const bool current = index == chooser_.current;
        Node node;
        node.role = Role::option;
        node.name = choice.title;
        node.description = choice.on ? std::string(frame_.say(Phrase::given_already)) : choice.detail;
        node.on = current;
        node.position = static_cast<std::uint32_t>(index + 1);
        node.count = static_cast<std::uint32_t>(chooser_.choices.size());
        const Touched touched =
            control(frame_, choice.value.empty() ? std::to_string(index) : choice.value, place, std::move(node));
        if (touched.pressed) ask(frame_, [index](app::Workspace& workspace) { workspace.choose(index); });
        if (!ImGui::IsItemVisible()) return;
        const Theme& theme = frame_.theme;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (current || touched.hovered) {
            const ImU32 fill = current ? theme.accent_ground : mixed(theme.panel, theme.ink, 0.05F);
            list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, fill, px(6));
        }
        if (current && theme.outlined)
            list.AddRect({place.left, place.top}, {place.right, place.bottom}, theme.accent, px(6), 0, px(2));
        const layout::TextStyle style = frame_.style(13);
        const float high = place.bottom - place.top;
        float left = place.left + px(8);
        if (const ImU32 color = dot_of(choice); color != 0) {
            const float side = px(10);
            const float top = std::round((place.top + place.bottom - side) / 2);
            list.AddRectFilled({left, top}, {left + side, top + side}, color, px(3));
            left += px(18);
        }
        float right = place.right - px(8);
        const std::string digit = std::to_string(index + 1);
        // Where keys are looked for, a number beside them would be taken for one.
        const bool numbered = chooser_.filter.empty() && index < numbered_choices &&
                              chooser_.purpose != app::ChooserPurpose::command &&
                              chooser_.purpose != app::ChooserPurpose::key;
        if (numbered) {
            right -= key_cap_width(frame_, digit);
            key_cap(frame_, {right, std::round((place.top + place.bottom) / 2)}, digit);
            right -= px(10);
        }
        if (choice.on) {
            right -= px(12);
            draw_tick(list, right, (place.top + place.bottom) / 2);
            right -= px(10);
        }
        const float title_width = frame_.text.width(choice.title, style);
        if (!choice.detail.empty() && !(numbered && choice.detail == digit)) {
            const float room = std::max(px(60), right - left - title_width - px(12));
            const float wide = std::min(frame_.text.width(choice.detail, style), room);
            frame_.text.line(list, {std::round(right - wide), place.top}, high, choice.detail, style,
                             current ? theme.ink : theme.soft, wide);
            right -= wide + px(12);
        }
        frame_.text.line(list, {left, place.top}, high, choice.title, style, theme.ink, right - left);
    }

    void draw_tick(ImDrawList& list, float left, float middle) const {
        const ImU32 color = frame_.theme.accent;
        // A tick is written the same way everywhere.
        const AsSeen seen(frame_.reflection, list);
        if (frame_.reflection.on()) left = frame_.reflection(left + px(11));
        list.PathLineTo({left, middle});
        list.PathLineTo({left + px(4), middle + px(4)});
        list.PathLineTo({left + px(11), middle - px(5)});
        list.PathStroke(color, 0, px(2));
    }

    Frame& frame_;
    const app::Chooser& chooser_;
    Rectangle place_;
    float head_ = 0;
};

}  // namespace

void draw_chooser(Frame& frame, const app::Chooser& chooser, const std::optional<Rectangle>& asked_about) {
    ChooserSheet(frame, chooser, asked_about).draw();
}

}  // namespace sayso::ui
