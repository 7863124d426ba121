#include "ui/annotation_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "ui/command_names.h"
#include "ui/dates.h"
#include "ui/reason.h"

namespace sayso::ui {

namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

/// "0.94".
std::string two_places(double score) {
    const long hundredths = std::lround(std::clamp(score, 0.0, 1.0) * 100);
    const std::string places = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (places.size() < 2 ? "0" : "") + places;
}

}  // namespace

// ---- changing ----

void change(app::Workspace& workspace, Phrase title, const annotation::AnnotationId& id,
            const std::function<void(annotation::Annotation&)>& change) {
    if (workspace.document() == nullptr) return;
    const annotation::Annotation* now = workspace.document()->annotation(id);
    if (now == nullptr) return;
    annotation::Annotation changed = *now;
    change(changed);
    if (changed != *now) workspace.change_annotation(title, std::move(changed));
}

void ask_to_change(Frame& frame, Phrase title, const annotation::AnnotationId& id,
                   std::function<void(annotation::Annotation&)> change) {
    ask(frame, [title, id, change = std::move(change)](app::Workspace& workspace) {
        ui::change(workspace, title, id, change);
    });
}

// ---- labels, note, links ----

void draw_labels_row(Frame& frame, Column& column, Form& form, const annotation::Document& document,
                     const annotation::Annotation& annotation) {
    const auto kind = annotation::label_kind_for(annotation.kind);
    if (!kind) return;
    std::vector<Chip> shown;
    for (const annotation::LabelId& id : annotation.labels) {
        const annotation::Label* label = document.tagset().find(*kind, id);
        if (label == nullptr) continue;
        Chip chip;
        chip.key = id.value;
        chip.words = label->name;
        chip.dot = color_named(label->color, frame.theme);
        chip.on = true;
        shown.push_back(std::move(chip));
    }
    Chip add;
    add.key = "add a label";
    add.words = shown.empty() ? frame.say(Phrase::add_label) : "+";
    add.name = frame.say(Phrase::add_label);
    add.role = Role::button;
    add.adds = true;
    shown.push_back(std::move(add));
    // So that one line of chips is as high as the fields above.
    const float inset = frame.px(2);
    const float beside = column.width - frame.px(100);
    const float inside = (beside < frame.px(96) ? column.width : beside) - 2 * inset;
    const float high = chips_height(frame, shown, inside) + 2 * inset;
    const Rectangle place = form.row(frame.say(Phrase::labels), std::max(high, control_height(frame)));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float edge = outline_inset(frame.px(1));
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, frame.theme.paper, frame.px(6));
    list.AddRect({place.left + edge, place.top + edge}, {place.right - edge, place.bottom - edge}, frame.theme.line,
                 frame.px(6), 0, frame.px(1));
    // Where it is alone, its words stand where the words of fields do.
    Column within{place.left + (shown.size() > 1 ? inset : 0),
                  place.top + std::max(inset, std::round((place.bottom - place.top - high) / 2 + inset)), inside};
    ImGui::PushID("labels");
    const auto pressed = chips(frame, within, shown);
    ImGui::PopID();
    if (!pressed) return;
    if (shown[*pressed].adds) {
        ask(frame, [](app::Workspace& workspace) { workspace.open_chooser(app::ChooserPurpose::label); });
    } else {
        ask(frame, [id = annotation.id, label = annotation::LabelId{shown[*pressed].key}](app::Workspace& workspace) {
            workspace.toggle_label(id, label);
        });
    }
}

void draw_note(Frame& frame, Column& column, const annotation::Annotation& annotation) {
    column.skip(frame.px(8));
    section(frame, column, frame.say(Phrase::note));
    const float high = area_height(frame, annotation.note, column.width, 64, 220);
    const Typed typed =
        kept_field(frame, "note of " + annotation.id.value, column.take(high), frame.say(Phrase::note), annotation.note,
                   {.hint = frame.say(Phrase::note_hint), .area = true, .dot = 0},
                   [id = annotation.id](app::Workspace& workspace, const std::string& text) {
                       change(workspace, Phrase::note_changed, id, [&](annotation::Annotation& of) { of.note = text; });
                   });
    if (field_is_wanted(frame, app::Workspace::FieldRequest::note)) frame.want_focus(typed.node);
}

void draw_links(Frame& frame, Column& column, std::string_view owner, const std::vector<std::string>& links,
                const std::function<void(app::Workspace&, std::vector<std::string>)>& keep) {
    column.skip(frame.px(12));
    section(frame, column, frame.say(Phrase::links));
    for (std::size_t index = 0; index <= links.size(); ++index) {
        const bool adds = index == links.size();
        const std::string key = "link " + std::to_string(index) + " of " + std::string(owner);
        const std::string name = adds ? std::string(frame.say(Phrase::add_link))
                                      : frame.say(Phrase::link_of_number, {frame.number(index + 1)});
        const std::string_view value = adds ? std::string_view() : std::string_view(links[index]);
        kept_field(frame, key, column.take(control_height(frame)), name, value,
                   {.hint = "https://…", .area = false, .dot = 0},
                   [links, index, keep](app::Workspace& workspace, const std::string& text) {
                       std::vector<std::string> changed = links;
                       if (index == changed.size()) changed.emplace_back();
                       changed[index] = trimmed(text);
                       std::erase_if(changed, is_blank);
                       if (changed != links) keep(workspace, std::move(changed));
                   });
        column.skip(frame.px(6));
    }
}

void draw_links(Frame& frame, Column& column, const annotation::Annotation& annotation) {
    draw_links(frame, column, annotation.id.value, annotation.links,
               [id = annotation.id](app::Workspace& workspace, std::vector<std::string> links) {
                   change(workspace, Phrase::links_changed, id, [&](annotation::Annotation& of) { of.links = links; });
               });
}

// ---- where it comes from, what can be done ----

std::string provenance_of(const language::Language& language, const annotation::Document& document,
                          const annotation::Annotation& annotation, std::string_view now) {
    const bool suggested = annotation.status == annotation::Status::suggested;
    const std::string by = annotation.creator.empty() ? std::string(language.say(Phrase::you)) : annotation.creator;
    if (!annotation.origin || annotation.origin->kind == annotation::OriginKind::person) {
        const std::string when = moment_words(language, annotation.created, now);
        if (when.empty()) return language.say(suggested ? Phrase::suggested_by : Phrase::marked_by, {by});
        return language.say(suggested ? Phrase::suggested_by_at : Phrase::marked_by_at, {by, when});
    }
    const annotation::Origin& origin = *annotation.origin;
    const bool by_rule = origin.kind == annotation::OriginKind::rule;
    std::string said =
        origin.name.empty() || is_known_rule(annotation)
            ? std::string(language.say(by_rule ? Phrase::suggested_by_rule : Phrase::imported))
            : language.say(by_rule ? Phrase::suggested_by_this_rule : Phrase::imported_from, {origin.name});
    if (origin.score) said += " " + language.say(Phrase::certainty_of_origin, {two_places(*origin.score)});
    if (const std::string why = reason_of(language, document, annotation); !why.empty()) said += " " + why;
    const std::string when = moment_words(language, annotation.modified, now);
    if (!suggested && !when.empty()) {
        const bool accepted = annotation.status == annotation::Status::accepted;
        said += " " + language.say(accepted ? Phrase::accepted_at : Phrase::rejected_at, {when});
    }
    return said;
}

void draw_provenance(Frame& frame, Column& column, const annotation::Annotation& annotation) {
    rule(frame, column);
    remark(
        frame, column,
        provenance_of(frame.workspace.language(), *frame.workspace.document(), annotation, frame.workspace.now_text()),
        12);
}

void draw_review(Frame& frame, Column& column, const annotation::Annotation& annotation) {
    if (annotation.status != annotation::Status::suggested) return;
    const Rectangle place = column.take(control_height(frame));
    const float gap = frame.px(8);
    const float middle = std::round((place.left + place.right - gap) / 2);
    const auto offer = [&](Rectangle at, std::string_view words, ButtonLook look, std::string_view command) {
        if (button(frame, command, at, words, look, command)) {
            ask(frame, [command](app::Workspace& workspace) { workspace.run(command); });
        }
    };
    offer({place.left, place.top, middle, place.bottom}, frame.say(Phrase::accept), ButtonLook::primary,
          command::accept);
    offer({middle + gap, place.top, place.right, place.bottom}, frame.say(Phrase::reject), ButtonLook::plain,
          command::reject);
    if (frame.workspace.applies(command::accept_rule) && annotation.kind != annotation::AnnotationKind::cue) {
        column.skip(gap);
        const Rectangle below = column.take(control_height(frame));
        const float wide = button_width(frame, frame.say(Phrase::accept_all_like_this));
        // Its words, not its frame, stand at the column's edge.
        const float left = below.left - frame.px(12);
        offer({left, below.top, std::min(below.right, left + wide), below.bottom},
              frame.say(Phrase::accept_all_like_this), ButtonLook::quiet, command::accept_rule);
    }
    column.skip(frame.px(16));
}

void draw_remove(Frame& frame, Column& column, std::string_view words) {
    column.skip(frame.px(16));
    Rectangle place = column.take(control_height(frame));
    place.right = std::min(place.right, place.left + button_width(frame, words));
    if (button(frame, command::remove, place, words, ButtonLook::plain, command::remove)) {
        ask(frame, [](app::Workspace& workspace) { workspace.run(command::remove); });
    }
}

}  // namespace sayso::ui
