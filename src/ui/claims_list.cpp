// Every claim of the article in order, so that what waits for an answer is found. Rows of a long list have one height,
// and only those in view are drawn: a hundred thousand cost no more than ten.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "app/reviewing.h"
#include "ui/article_marks.h"
#include "ui/command_names.h"
#include "ui/form.h"
#include "ui/inspector.h"
#include "ui/least_score.h"
#include "ui/panel_memory.h"
#include "ui/passages.h"

namespace sayso::ui {

namespace {

/// In lists longer than this all rows have one height, so that what is out of sight need not be measured.
constexpr std::size_t most_of_own_height = 120;

constexpr std::array filters = {Phrase::all_claims, Phrase::unfinished_claims, Phrase::suggested_claims};

class ClaimsList {
  public:
    ClaimsList(Frame& frame, Column& column)
        : frame_(frame), column_(column), document_(*frame.workspace.document()), overview_(frame.panels.overview) {
        overview_.refresh(frame.workspace.document_id(), document_, app::least_score(frame.workspace));
    }

    void draw() {
        section(frame_, column_, frame_.say(Phrase::claims), 2);
        // Where it is a sheet.
        if (frame_.workspace.is_open(app::Panel::claims) &&
            section_button(frame_, column_, "close", frame_.say(Phrase::close), frame_.say(Phrase::close))) {
            ask(frame_, [](app::Workspace& workspace) { workspace.set_open(app::Panel::claims, false); });
        }
        const bool suggests = !overview_.suggested_claims().empty() || app::least_score(frame_.workspace) > 0;
        if (overview_.claims().empty() && !suggests) return draw_beginning();
        // Above what goes when no suggestion is left: what is being dragged stays where it is.
        if (suggests) draw_least_score(frame_, column_);
        draw_review_button();
        draw_filter();
        switch (frame_.panels.claim_filter) {
            case ClaimFilter::all:
                return draw_list(overview_.claims(), Phrase::claims_counted, Phrase::no_suggestions_left);
            case ClaimFilter::unfinished:
                return draw_list(overview_.unfinished_claims(), Phrase::unfinished_counted,
                                 Phrase::every_claim_answered);
            case ClaimFilter::suggested:
                return draw_list(overview_.suggested_claims(), Phrase::suggestions_counted,
                                 Phrase::no_suggestions_left);
        }
    }

  private:
    void draw_list(std::span<const annotation::AnnotationId> shown, Phrase counted, Phrase none) {
        if (shown.empty()) return remark(frame_, column_, frame_.say(none));
        draw_rows(shown, frame_.counted(counted, shown.size()));
    }

    /// To the first suggestion, or the next.
    void draw_review_button() {
        if (overview_.suggested_claims().empty()) return;
        const Rectangle place = column_.take(control_height(frame_));
        if (button(frame_, command::next_suggested, place,
                   frame_.counted(Phrase::review_suggestions, overview_.suggested_claims().size()), ButtonLook::primary,
                   command::next_suggested)) {
            ask(frame_, [](app::Workspace& workspace) { workspace.run(command::next_suggested); });
        }
        column_.skip(frame_.px(10));
    }

    void draw_beginning() {
        const std::string key = frame_.workspace.keys_of(command::mark_claim);
        remark(frame_, column_,
               key.empty() ? std::string(frame_.say(Phrase::how_to_mark_claim))
                           : frame_.say(Phrase::key_to_mark_claim, {key}));
    }

    void draw_filter() {
        const auto current = static_cast<std::size_t>(frame_.panels.claim_filter);
        const auto chosen = choice(frame_, "filter", column_.take(control_height(frame_)),
                                   frame_.say(Phrase::show_claims), filters, current);
        if (chosen) frame_.panels.claim_filter = static_cast<ClaimFilter>(*chosen);
        if (chosen) frame_.wants_another = true;
        column_.skip(frame_.px(10));
    }

    float words_height() const { return line_height(frame_.style(13)); }
    float name_height() const { return line_height(frame_.style(12)); }
    float height(std::size_t lines) const {
        return static_cast<float>(lines) * words_height() + name_height() + frame_.px(18);
    }
    float words_width() const { return column_.width - frame_.px(18); }
    std::size_t lines_of(const std::string& said) const {
        return frame_.text.wrapped_height(words_width(), words_height(), said, frame_.style(13), 2) > words_height()
                   ? 2
                   : 1;
    }

    void draw_rows(std::span<const annotation::AnnotationId> claims, std::string name) {
        // In a list that is drawn whole a row is as high as its words; else all have room for two lines.
        const RowsInView view = rows_in_view(column_.top, height(2), claims.size());
        const bool whole = view.first == 0 && view.end == claims.size() && claims.size() <= most_of_own_height;
        const float begin = column_.top;
        Node list;
        list.role = Role::list;
        list.name = std::move(name);
        list.id = {ImGui::GetID("claims")};
        list.place = {column_.left, begin, column_.left + column_.width, begin};
        const std::size_t node = frame_.semantics.open(std::move(list));
        for (std::size_t index = view.first; index < view.end; ++index) {
            const annotation::Annotation* claim = document_.annotation(claims[index]);
            if (claim == nullptr) continue;
            const std::string said = words_of(document_, *claim, 220);
            if (!whole) column_.top = begin + height(2) * static_cast<float>(index);
            Rectangle place = column_.take(height(whole ? lines_of(said) : 2));
            place.left -= frame_.px(6);
            place.right += frame_.px(6);
            const ListItem item(frame_, claim->id.value, place, index, claims.size());
            draw_row(*claim, said, place);
        }
        if (!whole) column_.top = begin + height(2) * static_cast<float>(claims.size());
        frame_.semantics.close();
        frame_.semantics.at(node).place.bottom = column_.top;
    }

    void draw_row(const annotation::Annotation& claim, const std::string& said, Rectangle place) {
        const SpokenBy by = spoken_by(frame_.workspace.language(), document_, claim);
        const std::string question = question_of(claim, by);
        const std::string who = by.state == SpokenBy::State::open ? std::string() : by.name;
        const std::string about = who + (who.empty() || question.empty() ? "" : " · ") + question;
        const bool suggested = claim.status == annotation::Status::suggested;
        Node node;
        node.role = Role::button;
        node.name = said;
        node.description = suggested ? frame_.say(Phrase::is_suggested, {about}) : about;
        const Touched touched = control(frame_, claim.id.value, place, std::move(node));
        if (touched.pressed) ask_to_go(frame_, claim);
        if (!ImGui::IsItemVisible()) return;
        const Theme& theme = frame_.theme;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (touched.hovered) {
            list.AddRectFilled({place.left, place.top}, {place.right, place.bottom},
                               mixed(theme.panel, theme.ink, 0.05F), frame_.px(6));
        }
        const float side = frame_.px(10);
        const float left = place.left + frame_.px(6);
        const float text = left + frame_.px(18);
        const float right = place.right - frame_.px(6);
        const layout::TextStyle style = frame_.style(13);
        const float tall = frame_.text.wrapped_height(right - text, words_height(), said, style, 2);
        // In the middle of its row, where that has more room than it needs.
        const float top = place.top + std::round((place.bottom - place.top - tall - name_height() - frame_.px(2)) / 2);
        const float middle = top + words_height() / 2;
        const ImU32 color = colors_of(document_, claim, theme).ink;
        if (suggested) {
            const float within = outline_inset(frame_.px(1.5F));
            list.AddRect({left + within, std::round(middle - side / 2) + within},
                         {left + side - within, std::round(middle - side / 2) + side - within}, color, frame_.px(3), 0,
                         frame_.px(1.5F));
        } else {
            list.AddRectFilled({left, std::round(middle - side / 2)},
                               {left + side, std::round(middle - side / 2) + side}, color, frame_.px(3));
        }
        frame_.text.label(list, {text, top}, right - text, words_height(), said, style, theme.ink, 2);
        draw_about({text, top + tall + frame_.px(2), right, 0}, who, question, suggested);
    }

    /// What is still to be answered.
    [[nodiscard]] std::string question_of(const annotation::Annotation& claim, const SpokenBy& by) const {
        if (by.state == SpokenBy::State::open) return by.name;
        return std::string(annotation::is_unfinished(claim) ? frame_.say(Phrase::which_words_say_so) : "");
    }

    void draw_about(Rectangle place, const std::string& who, const std::string& question, bool suggested) {
        const Theme& theme = frame_.theme;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const layout::TextStyle small = frame_.style(12);
        const float high = name_height();
        float right = place.right;
        if (suggested) {
            const float wide = frame_.text.width(frame_.say(Phrase::suggested), small);
            frame_.text.line(list, {std::round(right - wide), place.top}, high, frame_.say(Phrase::suggested), small,
                             theme.soft, wide + 1);
            right -= wide + frame_.px(8);
        }
        float left = place.left;
        if (!who.empty()) {
            const std::string shown = who + (question.empty() ? "" : " · ");
            left += frame_.text.line(list, {left, place.top}, high, shown, small, theme.soft, right - left);
        }
        if (!question.empty() && right - left > frame_.px(24)) {
            frame_.text.line(list, {std::round(left), place.top}, high, question, small, theme.accent, right - left);
        }
    }

    Frame& frame_;
    Column& column_;
    const annotation::Document& document_;
    Overview& overview_;
};

}  // namespace

void draw_claims_list(Frame& frame, Column& column) {
    ClaimsList(frame, column).draw();
}

}  // namespace sayso::ui
