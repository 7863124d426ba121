// The inspector's page of a sentence: its labels with their keys, where it begins and ends.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/annotation_parts.h"
#include "ui/command_names.h"
#include "ui/inspector.h"
#include "ui/passages.h"
#include "ui/sentence_worth.h"

namespace sayso::ui {

namespace {

void draw_labels(Frame& frame, Column& column, const annotation::Document& document,
                 const annotation::Annotation& sentence) {
    section(frame, column, frame.say(Phrase::labels));
    const auto& labels = document.tagset().sentence;
    if (labels.empty()) remark(frame, column, frame.say(Phrase::no_labels_for_sentence));
    ImGui::PushID("labels");
    for (const annotation::Label& label : labels) {
        const std::string described = label.key.empty() ? std::string() : frame.say(Phrase::with_key, {label.key});
        RowLook look;
        look.dot = color_named(label.color, frame.theme);
        look.detail = label.key;
        look.description = described;
        look.on = std::ranges::find(sentence.labels, label.id) != sentence.labels.end();
        look.role = Role::toggle;
        const std::string_view name = label.name.empty() ? frame.say(Phrase::unnamed) : std::string_view(label.name);
        const Rectangle place = column.take(row_height(frame, name, look, column.width));
        if (row(frame, label.id.value, place, name, look).pressed) {
            ask(frame,
                [id = sentence.id, given = label.id](app::Workspace& workspace) { workspace.toggle_label(id, given); });
        }
    }
    ImGui::PopID();
}

void draw_bounds(Frame& frame, Column& column) {
    column.skip(frame.px(16));
    section(frame, column, frame.say(Phrase::where_it_ends));
    const auto offer = [&](Rectangle place, std::string_view words, std::string_view command) {
        if (button(frame, command, place, words, ButtonLook::plain, command)) {
            ask(frame, [command](app::Workspace& workspace) { workspace.run(command); });
        }
    };
    const float gap = frame.px(8);
    const float merge = button_width(frame, frame.say(Phrase::merge_with_next));
    const float split = button_width(frame, frame.say(Phrase::split_at_caret));
    Rectangle place = column.take(control_height(frame));
    offer({place.left, place.top, place.left + std::min(merge, column.width), place.bottom},
          frame.say(Phrase::merge_with_next), command::merge_sentence);
    float left = place.left + merge + gap;
    if (left + split > place.right) {
        column.skip(gap);
        place = column.take(control_height(frame));
        left = place.left;
    }
    offer({left, place.top, left + std::min(split, column.width), place.bottom}, frame.say(Phrase::split_at_caret),
          command::split_sentence);
    column.skip(frame.px(8));
}

}  // namespace

void draw_sentence_page(Frame& frame, Column& column, const annotation::Annotation& sentence) {
    const annotation::Document& document = *frame.workspace.document();
    section(frame, column, frame.say(Phrase::sentence), 2);
    quoted(frame, column, words_of(document, sentence), {frame.theme.soft, frame.theme.neutral_ground});
    draw_review(frame, column, sentence);
    draw_labels(frame, column, document, sentence);
    draw_worth(frame, column, sentence);
    draw_bounds(frame, column);
    draw_note(frame, column, sentence);
    draw_links(frame, column, sentence);
    draw_provenance(frame, column, sentence);
    draw_remove(frame, column, frame.say(Phrase::remove_sentence));
}

}  // namespace sayso::ui
