// The right panel: the page of what is in focus, or the list of claims.
#include "ui/inspector.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "imgui_internal.h"
#include "ui/annotation_parts.h"
#include "ui/article_marks.h"
#include "ui/command_names.h"
#include "ui/panel_memory.h"
#include "ui/panels.h"
#include "ui/passages.h"

namespace sayso::ui {

namespace {

/// Where the panel is a sheet over the whole width, its column is no wider than this.
constexpr float widest_column = 560;

bool is_sheet(const Frame& frame) {
    return frame.surroundings.width < frame.px(inspector_fits);
}

void draw_back(Frame& frame, Column& column) {
    const float wide = button_width(frame, frame.say(Phrase::back_to_all_claims));
    const Rectangle row = column.take(control_height(frame));
    // Its words, not its frame, stand at the column's edge.
    const Rectangle place{row.left - frame.px(12), row.top, row.left - frame.px(12) + wide, row.bottom};
    if (button(frame, "all claims", place, frame.say(Phrase::back_to_all_claims), ButtonLook::quiet, {},
               frame.say(Phrase::to_all_claims))) {
        ask(frame, [](app::Workspace& workspace) {
            workspace.clear_focus();
            workspace.set_open(app::Panel::claims, true);
        });
    }
    if (is_sheet(frame)) {
        const float close = button_width(frame, frame.say(Phrase::close));
        if (button(frame, "close", {row.right + frame.px(12) - close, row.top, row.right + frame.px(12), row.bottom},
                   frame.say(Phrase::close), ButtonLook::quiet)) {
            ask(frame, [](app::Workspace& workspace) {
                workspace.clear_focus();
                workspace.set_open(app::Panel::claims, false);
            });
        }
    }
    column.skip(frame.px(10));
}

void draw_page(Frame& frame, Column& column) {
    if (const annotation::Annotation* focused = frame.workspace.focused()) {
        draw_back(frame, column);
        switch (focused->kind) {
            case annotation::AnnotationKind::claim:
                return draw_claim_page(frame, column, *focused);
            case annotation::AnnotationKind::speaker:
                return draw_mention_page(frame, column, *focused);
            case annotation::AnnotationKind::cue:
                return draw_cue_page(frame, column, *focused);
            case annotation::AnnotationKind::sentence:
                return draw_sentence_page(frame, column, *focused);
        }
    }
    if (const annotation::Speaker* speaker = frame.workspace.focused_speaker()) {
        draw_back(frame, column);
        return draw_speaker_page(frame, column, *speaker);
    }
    draw_claims_list(frame, column);
}

}  // namespace

void draw_mention_page(Frame& frame, Column& column, const annotation::Annotation& mention) {
    const annotation::Document& document = *frame.workspace.document();
    section(frame, column, frame.say(Phrase::speaker_mention), 2);
    const SpeakerColors colors = colors_of(document, mention, frame.theme);
    quoted(frame, column, words_of(document, mention), colors);
    draw_review(frame, column, mention);
    Form form(frame, column);
    const SpokenBy named = spoken_by(frame.workspace.language(), document, mention);
    const bool is_named = named.state == SpokenBy::State::named;
    const std::string keys = frame.workspace.keys_of(command::link_speaker);
    FieldButtonLook look;
    look.dot = is_named ? colors.ink : 0;
    look.detail = keys;
    look.tone = is_named                                 ? FieldButtonLook::Tone::answer
                : named.state == SpokenBy::State::nobody ? FieldButtonLook::Tone::absent
                                                         : FieldButtonLook::Tone::open;
    if (field_button(frame, "names", form.row(frame.say(Phrase::names), control_height(frame)),
                     frame.say(Phrase::names), named.name, look)) {
        ask(frame, [](app::Workspace& workspace) { workspace.open_chooser(app::ChooserPurpose::speaker_of_mention); });
    }
    draw_labels_row(frame, column, form, document, mention);
    if (mention.speaker.value() && document.speaker(*mention.speaker.value()) != nullptr) {
        Rectangle place = column.take(control_height(frame));
        place.right = std::min(place.right, place.left + button_width(frame, frame.say(Phrase::about_speaker)));
        if (button(frame, "about the speaker", place, frame.say(Phrase::about_speaker), ButtonLook::plain)) {
            ask(frame, [id = *mention.speaker.value()](app::Workspace& workspace) {
                workspace.clear_focus();
                workspace.focus_speaker(id);
            });
        }
        column.skip(frame.px(8));
    }
    draw_note(frame, column, mention);
    draw_links(frame, column, mention);
    draw_provenance(frame, column, mention);
    draw_remove(frame, column, frame.say(Phrase::remove_mention));
}

void draw_cue_page(Frame& frame, Column& column, const annotation::Annotation& cue) {
    const annotation::Document& document = *frame.workspace.document();
    section(frame, column, frame.say(Phrase::cue), 2);
    quoted(frame, column, words_of(document, cue), {frame.theme.soft, frame.theme.neutral_ground});
    draw_review(frame, column, cue);
    section(frame, column, frame.say(Phrase::claims_with_cue));
    const auto referring = document.referring_to(cue.id);
    if (referring.empty()) {
        remark(frame, column, frame.say(Phrase::no_claims_with_cue));
    } else {
        draw_passages(frame, column, frame.say(Phrase::claims_with_cue), referring);
    }
    draw_note(frame, column, cue);
    draw_links(frame, column, cue);
    draw_provenance(frame, column, cue);
    draw_remove(frame, column, frame.say(Phrase::remove_cue));
}

void draw_inspector(Frame& frame, Rectangle place) {
    const app::Workspace& workspace = frame.workspace;
    const bool about_one = workspace.focused() != nullptr || workspace.focused_speaker() != nullptr;
    // The list stays where it was scrolled to; a page that was not there begins at its beginning.
    const ImGuiWindow* const page = ImGui::FindWindowByName("inspector");
    if (about_one && page != nullptr && !page->WasActive) ImGui::SetNextWindowScroll({0, 0});
    Region region(frame, about_one ? "inspector" : "claims", place, Role::complementary, frame.say(Phrase::inspector),
                  frame.theme.panel, Region::Scroll::vertical);
    if (workspace.document() == nullptr) return;
    const float room = region.width() - frame.px(32);
    const float wide = std::min(room, frame.px(widest_column));
    Column column{region.origin().x + frame.px(16) + std::round((room - wide) / 2), region.origin().y + frame.px(14),
                  wide};
    draw_page(frame, column);
    region.content_ends(column.top + frame.px(24));
    // Towards the article: above a sheet, beside a panel.
    const ImVec2 end =
        is_sheet(frame) ? ImVec2(place.right, place.top + frame.px(1)) : ImVec2(place.left + frame.px(1), place.bottom);
    // Over the place of the scroll bar, too.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({place.left, place.top}, {place.right, place.bottom});
    list.AddRectFilled({place.left, place.top}, end, frame.theme.line);
    list.PopClipRect();
}

}  // namespace sayso::ui
