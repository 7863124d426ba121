// The inspector's page of a speaker of the registry: who they are, and where they speak.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "annotation/speaker.h"
#include "app/reviewing.h"
#include "ui/annotation_parts.h"
#include "ui/inspector.h"
#include "ui/panel_memory.h"
#include "ui/passages.h"

namespace sayso::ui {

namespace {

/// By the order of `speaker_kinds`.
constexpr std::array kind_words = {Phrase::kind_person, Phrase::kind_institution, Phrase::kind_group,
                                   Phrase::kind_document, Phrase::kind_media};

/// Makes a change of the speaker as they are by then.
void change(app::Workspace& workspace, Phrase title, const annotation::SpeakerId& id,
            const std::function<void(annotation::Speaker&)>& change) {
    if (workspace.document() == nullptr) return;
    const annotation::Speaker* now = workspace.document()->speaker(id);
    if (now == nullptr) return;
    annotation::Speaker changed = *now;
    change(changed);
    if (changed != *now) workspace.change_speaker(workspace.language().say(title), std::move(changed));
}

std::string without_ends(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line = without_ends(text.substr(0, end));
        if (!line.empty()) lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

class SpeakerPage {
  public:
    SpeakerPage(Frame& frame, Column& column, const annotation::Speaker& speaker)
        : frame_(frame), column_(column), speaker_(speaker), document_(*frame.workspace.document()) {}

    void draw() {
        section(frame_, column_, frame_.say(Phrase::speaker), 2);
        Form form(frame_, column_, 72);
        draw_name(form);
        draw_kind(form);
        text_row(form, "role", frame_.say(Phrase::role), speaker_.role, frame_.say(Phrase::role_hint),
                 Phrase::role_changed,
                 [](annotation::Speaker& speaker, const std::string& text) { speaker.role = without_ends(text); });
        draw_aliases(form);
        draw_links(frame_, column_, speaker_.id.value, speaker_.links,
                   [id = speaker_.id](app::Workspace& workspace, std::vector<std::string> links) {
                       change(workspace, Phrase::links_changed, id, [&](annotation::Speaker& of) { of.links = links; });
                   });
        draw_passages_of();
        draw_actions();
    }

  private:
    using Put = void (*)(annotation::Speaker&, const std::string&);

    std::string key_of(std::string_view part) const { return std::string(part) + " of " + speaker_.id.value; }

    Typed text_row(Form& form, std::string_view part, std::string_view label, std::string_view value,
                   std::string_view hint, Phrase title, Put put, ImU32 dot = 0) {
        return kept_field(frame_, key_of(part), form.row(label, control_height(frame_)), label, value,
                          {.hint = hint, .area = false, .dot = dot},
                          [id = speaker_.id, title, put](app::Workspace& workspace, const std::string& text) {
                              change(workspace, title, id, [&](annotation::Speaker& of) { put(of, text); });
                          });
    }

    void draw_name(Form& form) {
        const auto position = document_.position_of(speaker_.id);
        const ImU32 dot = position ? frame_.theme.speaker(*position).ink : frame_.theme.soft;
        const Typed typed = text_row(
            form, "name", frame_.say(Phrase::name), speaker_.name, frame_.say(Phrase::name), Phrase::speaker_renamed,
            [](annotation::Speaker& speaker, const std::string& text) {
                // A speaker without a name could not be told from another.
                if (std::string name = without_ends(text); !name.empty()) speaker.name = std::move(name);
            },
            dot);
        if (field_is_wanted(frame_, app::Workspace::FieldRequest::speaker_name)) frame_.want_focus(typed.node);
    }

    /// What a file says that is none of ours is shown as it says it.
    [[nodiscard]] std::string_view words_of_kind(std::string_view kind) const {
        const auto known = std::ranges::find(annotation::speaker_kinds, kind);
        if (known == annotation::speaker_kinds.end()) return kind;
        return frame_.say(kind_words[static_cast<std::size_t>(known - annotation::speaker_kinds.begin())]);
    }

    void draw_kind(Form& form) {
        std::vector<Chip> kinds;
        const auto offer = [&](std::string_view kind) {
            Chip chip;
            chip.key = kind;
            chip.words = words_of_kind(kind);
            chip.role = Role::radio;
            chip.on = kind == speaker_.kind;
            chip.filled = true;
            kinds.push_back(std::move(chip));
        };
        for (const std::string_view kind : annotation::speaker_kinds)
            offer(kind);
        const bool other =
            std::ranges::find(annotation::speaker_kinds, speaker_.kind) == annotation::speaker_kinds.end();
        if (other && !speaker_.kind.empty()) offer(speaker_.kind);
        const float beside = column_.width - frame_.px(80);
        const float inside = beside < frame_.px(96) ? column_.width : beside;
        const Rectangle place = form.row(frame_.say(Phrase::kind), chips_height(frame_, kinds, inside));
        Node group;
        group.role = Role::radio_group;
        group.name = frame_.say(Phrase::kind);
        group.place = place;
        group.id = {ImGui::GetID("kind")};
        ImGui::PushID("kind");
        frame_.semantics.open(std::move(group));
        Column within{place.left, place.top, inside};
        const auto pressed = chips(frame_, within, kinds);
        frame_.semantics.close();
        ImGui::PopID();
        if (!pressed) return;
        ask(frame_, [id = speaker_.id, kind = kinds[*pressed].key](app::Workspace& workspace) {
            change(workspace, Phrase::kind_changed, id, [&](annotation::Speaker& of) { of.kind = kind; });
        });
    }

    void draw_aliases(Form& form) {
        const std::string aliases = joined(speaker_.aliases);
        const float high = area_height(frame_, aliases, column_.width - frame_.px(80), 48, 160);
        kept_field(frame_, key_of("aliases"), form.row(frame_.say(Phrase::also_called), high),
                   frame_.say(Phrase::also_called), aliases,
                   {.hint = frame_.say(Phrase::also_called_hint), .area = true, .dot = 0},
                   [id = speaker_.id](app::Workspace& workspace, const std::string& text) {
                       change(workspace, Phrase::other_names_changed, id,
                              [&](annotation::Speaker& of) { of.aliases = lines_of(text); });
                   });
    }

    void draw_passages_of() {
        SpeakerPassages& passages = frame_.panels.passages;
        passages.refresh(frame_.workspace.document_id(), document_, speaker_.id, app::least_score(frame_.workspace));
        const auto list = [&](Phrase phrase, std::span<const annotation::AnnotationId> of) {
            if (of.empty()) return;
            column_.skip(frame_.px(12));
            const std::string name = frame_.counted(phrase, of.size());
            section(frame_, column_, name);
            draw_passages(frame_, column_, name, of);
        };
        list(Phrase::claims_counted, passages.claims());
        list(Phrase::mentions_counted, passages.mentions());
        if (passages.claims().empty() && passages.mentions().empty()) {
            column_.skip(frame_.px(12));
            remark(frame_, column_, frame_.say(Phrase::not_mentioned_yet));
        }
    }

    void draw_actions() {
        rule(frame_, column_);
        const auto place_for = [&](std::string_view words) {
            Rectangle place = column_.take(control_height(frame_));
            place.right = std::min(place.right, place.left + button_width(frame_, words));
            column_.skip(frame_.px(8));
            return place;
        };
        const std::string_view merge = frame_.say(Phrase::same_as_another);
        if (document_.speakers().size() > 1 && button(frame_, "merge", place_for(merge), merge, ButtonLook::plain)) {
            ask(frame_, [](app::Workspace& workspace) { workspace.open_chooser(app::ChooserPurpose::merge_speaker); });
        }
        const std::string_view remove = frame_.say(Phrase::remove_speaker);
        if (button(frame_, "remove", place_for(remove), remove, ButtonLook::plain)) {
            ask(frame_, [id = speaker_.id](app::Workspace& workspace) { workspace.remove_speaker(id); });
        }
    }

    Frame& frame_;
    Column& column_;
    const annotation::Speaker& speaker_;
    const annotation::Document& document_;
};

}  // namespace

void draw_speaker_page(Frame& frame, Column& column, const annotation::Speaker& speaker) {
    SpeakerPage(frame, column, speaker).draw();
}

}  // namespace sayso::ui
