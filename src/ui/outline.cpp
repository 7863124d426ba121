// The left panel: the parts of the article, who speaks and how much, the labels that sentences can have.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "app/reviewing.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/panel_memory.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace sayso::ui {

namespace {

/// In lists longer than this each name has one line, so that what is out of sight need not be measured.
constexpr std::size_t lists_with_tall_rows = 120;

class Outline {
  public:
    Outline(Frame& frame, Column column)
        : frame_(frame), column_(column), document_(*frame.workspace.document()), overview_(frame.panels.overview) {
        overview_.refresh(frame.workspace.document_id(), document_, app::least_score(frame.workspace));
        reading_ = place_being_read(frame.workspace);
    }

    float draw() {
        if (frame_.surroundings.width < frame_.px(inspector_fits)) draw_way_to_claims();
        draw_sections();
        column_.skip(frame_.px(16));
        draw_speakers();
        column_.skip(frame_.px(16));
        draw_labels();
        return column_.top + frame_.px(16);
    }

  private:
    /// What is in focus, or the caret; where neither is in view, what stands at the top of it.
    static text::CodePointOffset place_being_read(const app::Workspace& workspace) {
        const annotation::Annotation* focused = workspace.focused();
        const text::CodePointOffset caret = workspace.selection().caret;
        const text::CodePointOffset place = focused != nullptr ? focused->spans.first().begin() : caret;
        const text::CodePointRange view = workspace.range_in_view ? workspace.range_in_view() : text::CodePointRange{};
        if (view.empty() || view.contains(place)) return place;
        return view.contains(caret) ? caret : view.begin;
    }

    void open_group(std::string_view name, bool empty = false) {
        Node group;
        group.role = empty ? Role::group : Role::list;
        group.name = name;
        group.place = {column_.left, column_.top, column_.left + column_.width, column_.top};
        ImGui::PushID(name.data(), name.data() + name.size());
        group.id = {ImGui::GetID("group")};
        group_ = frame_.semantics.open(std::move(group));
    }
    void close_group() {
        ImGui::PopID();
        frame_.semantics.close();
        frame_.semantics.at(group_).place.bottom = column_.top;
    }
    float row_of_one_line() { return row_height(frame_, "", {}, column_.width); }

    /// Where the list of claims has no place of its own.
    void draw_way_to_claims() {
        section(frame_, column_, frame_.say(Phrase::claims), 2);
        const std::string number = frame_.number(overview_.claims().size());
        const std::string claims = frame_.counted(Phrase::claims_counted, overview_.claims().size());
        RowLook look;
        look.detail = number;
        look.description = claims;
        const Rectangle place = column_.take(row_of_one_line());
        if (row(frame_, "claims", place, frame_.say(Phrase::to_all_claims), look).pressed) {
            go([](app::Workspace& workspace) {
                workspace.clear_focus();
                workspace.set_open(app::Panel::claims, true);
            });
        }
        column_.skip(frame_.px(16));
    }

    /// Goes somewhere, and out of the way.
    void go(Request request) {
        ask(frame_, std::move(request));
        ask(frame_, [](app::Workspace& workspace) { workspace.set_open(app::Panel::speakers, false); });
    }

    // ---- the article ----

    void draw_sections() {
        section(frame_, column_, frame_.say(Phrase::article), 2);
        open_group(frame_.say(Phrase::article));
        const auto& sections = overview_.sections();
        const float high = row_of_one_line();
        const std::size_t rows = sections.size() + (overview_.boilerplate().empty() ? 0 : 1);
        const RowsInView view = rows_in_view(column_.top, high, sections.size());
        const float top = column_.top;
        for (std::size_t index = view.first; index < view.end; ++index) {
            column_.top = top + high * static_cast<float>(index);
            draw_section_row(sections[index], index, rows);
        }
        column_.top = top + high * static_cast<float>(sections.size());
        draw_boilerplate(rows);
        close_group();
    }

    void draw_section_row(const SectionOverview& section, std::size_t index, std::size_t rows) {
        const std::size_t count = overview_.sections().size();
        std::string name;
        if (section.heading.empty()) {
            name = frame_.say(count == 1 ? Phrase::whole_text : Phrase::lead);
        } else {
            name = document_.article().text.slice(section.heading);
        }
        const std::string number = frame_.number(section.claims);
        const std::string claims = frame_.counted(Phrase::claims_counted, section.claims);
        RowLook look;
        look.detail = number;
        look.description = claims;
        look.on = section.range.contains(reading_) || (index + 1 == count && reading_ >= section.range.end);
        const Rectangle place = column_.take(row_of_one_line());
        const std::string key = std::to_string(index);
        const ListItem item(frame_, key, place, index, rows);
        if (row(frame_, key, place, name, look).pressed) {
            const text::CodePointRange goal = section.heading.empty()
                                                  ? text::CodePointRange{section.range.begin, section.range.begin}
                                                  : section.heading;
            go([goal](app::Workspace& workspace) {
                workspace.select({.anchor = goal.begin, .caret = goal.begin, .kept = {}});
                workspace.reveal_range(goal);
            });
        }
    }

    void draw_boilerplate(std::size_t rows) {
        const auto& boilerplate = overview_.boilerplate();
        if (boilerplate.empty()) return;
        const std::string number = frame_.number(boilerplate.size());
        const std::string lines = frame_.counted(Phrase::lines_counted, boilerplate.size());
        RowLook look;
        look.detail = number;
        look.description = lines;
        look.faint = true;
        const Rectangle place = column_.take(row_of_one_line());
        const ListItem item(frame_, "boilerplate", place, rows - 1, rows);
        if (row(frame_, "boilerplate", place, frame_.say(Phrase::boilerplate), look).pressed) {
            go([goal = boilerplate.front()](app::Workspace& workspace) { workspace.reveal_range(goal); });
        }
    }

    // ---- who speaks ----

    void draw_speakers() {
        section(frame_, column_, frame_.say(Phrase::speakers), 2);
        const std::span<const annotation::Speaker> speakers = document_.speakers();
        open_group(frame_.say(Phrase::speakers), speakers.empty());
        if (speakers.empty()) remark(frame_, column_, frame_.say(Phrase::nobody_yet), 12);
        const bool long_list = speakers.size() > lists_with_tall_rows;
        const float high = row_of_one_line() + bar_room();
        const RowsInView view = rows_in_view(column_.top, high, speakers.size());
        const float top = column_.top;
        for (std::size_t position = view.first; position < view.end; ++position) {
            if (long_list) column_.top = top + high * static_cast<float>(position);
            draw_speaker(speakers[position], position, long_list ? 1 : 2);
        }
        if (long_list) column_.top = top + high * static_cast<float>(speakers.size());
        close_group();
    }

    float bar_room() const { return frame_.px(14); }

    void draw_speaker(const annotation::Speaker& speaker, std::size_t position, std::size_t lines) {
        const SpeakerOverview& said = overview_.speakers()[position];
        const std::size_t shown = said.only_passes_on() ? said.passed_on : said.claims;
        const std::string name = said.only_passes_on() ? frame_.say(Phrase::speaker_via, {speaker.name}) : speaker.name;
        const std::string number = frame_.number(shown);
        const std::string claims =
            frame_.counted(said.only_passes_on() ? Phrase::passes_on_counted : Phrase::claims_counted, shown);
        const annotation::Speaker* focused = frame_.workspace.focused_speaker();
        const annotation::Annotation* annotation = frame_.workspace.focused();
        RowLook look;
        look.dot = frame_.theme.speaker(position).ink;
        look.detail = number;
        look.description = claims;
        look.lines = lines;
        look.on = annotation != nullptr ? annotation->speaker.is(speaker.id)
                                        : focused != nullptr && focused->id == speaker.id;
        const Rectangle place = column_.take(row_height(frame_, name, look, column_.width));
        const ListItem item(frame_, speaker.id.value, place, position, document_.speakers().size());
        if (row(frame_, speaker.id.value, place, name, look).pressed) go_to(speaker);
        draw_bar(look.dot, said.length);
    }

    /// How much is said, in proportion to who says most.
    void draw_bar(ImU32 color, std::uint64_t length) {
        const float left = column_.left + frame_.px(24);
        const float right = column_.left + column_.width - frame_.px(6);
        const float top = column_.top + frame_.px(2);
        const float bottom = top + frame_.px(4);
        column_.skip(bar_room());
        ImDrawList& list = *ImGui::GetWindowDrawList();
        // Where lines are strong, the part is told by its height too.
        const float thin = frame_.theme.outlined ? std::floor(frame_.px(1.5F)) : 0;
        list.AddRectFilled({left, top + thin}, {right, bottom - thin}, frame_.theme.line, frame_.px(2));
        if (length == 0) return;
        const float part = static_cast<float>(length) / static_cast<float>(overview_.longest());
        const float end = std::max(left + frame_.px(4), std::round(left + (right - left) * part));
        list.AddRectFilled({left, top}, {end, bottom}, color, frame_.px(2));
    }

    /// Shows the speaker in the inspector, and the first place where they are.
    void go_to(const annotation::Speaker& speaker) {
        const annotation::Annotation* first = nullptr;
        for (const annotation::AnnotationId& id : document_.annotations_of(speaker.id)) {
            const annotation::Annotation* found = document_.annotation(id);
            if (found != nullptr && (first == nullptr || annotation::comes_before(*found, *first))) first = found;
        }
        const std::optional<text::CodePointRange> goal =
            first == nullptr ? std::nullopt : std::optional(first->spans.extent());
        go([id = speaker.id, goal](app::Workspace& workspace) {
            workspace.clear_focus();
            workspace.focus_speaker(id);
            if (goal) workspace.reveal_range(*goal);
        });
    }

    // ---- labels of sentences ----

    void draw_labels() {
        section(frame_, column_, frame_.say(Phrase::sentence_labels), 2);
        if (section_button(frame_, column_, "edit labels", frame_.say(Phrase::edit), frame_.say(Phrase::edit_labels))) {
            ask(frame_, [](app::Workspace& workspace) { workspace.set_open(app::Panel::tagset, true); });
        }
        const auto& labels = document_.tagset().sentence;
        open_group(frame_.say(Phrase::sentence_labels), labels.empty());
        if (labels.empty()) remark(frame_, column_, frame_.say(Phrase::no_sentence_labels), 12);
        const annotation::Annotation* focused = frame_.workspace.focused();
        const bool on_sentence = focused != nullptr && focused->kind == annotation::AnnotationKind::sentence;
        for (std::size_t index = 0; index < labels.size(); ++index) {
            const annotation::Label& label = labels[index];
            const std::size_t count = document_.count_of(annotation::LabelKind::sentence, label.id);
            const std::string number = frame_.number(count);
            const std::string sentences = frame_.counted(Phrase::sentences_counted, count);
            RowLook look;
            look.dot = color_named(label.color, frame_.theme);
            look.detail = number;
            look.description = sentences;
            look.on = on_sentence && std::ranges::find(focused->labels, label.id) != focused->labels.end();
            const std::string_view name =
                label.name.empty() ? frame_.say(Phrase::unnamed) : std::string_view(label.name);
            // Without a sentence to give it to, it goes to the next sentence that has it.
            if (on_sentence) look.role = Role::toggle;
            const Rectangle place = column_.take(row_of_one_line());
            const ListItem item(frame_, label.id.value, place, index, labels.size());
            if (row(frame_, label.id.value, place, name, look).pressed) press(label, on_sentence);
        }
        close_group();
    }

    /// Gives or takes the label of the sentence in focus; where there is none, goes to the next sentence that has it.
    void press(const annotation::Label& label, bool on_sentence) {
        if (on_sentence) {
            ask(frame_, [sentence = frame_.workspace.focused()->id, id = label.id](app::Workspace& workspace) {
                workspace.toggle_label(sentence, id);
            });
            return;
        }
        const annotation::Annotation* found = next_with(label.id, reading_ + 1);
        if (found == nullptr) found = next_with(label.id, text::CodePointOffset{0});
        if (found == nullptr) return;
        go([range = found->spans.extent()](app::Workspace& workspace) {
            workspace.select({.anchor = range.begin, .caret = range.begin, .kept = {}});
            workspace.reveal_range(range);
        });
    }

    const annotation::Annotation* next_with(const annotation::LabelId& label, text::CodePointOffset from) const {
        const annotation::Annotation* found = nullptr;
        document_.each_from(from, [&](const annotation::Annotation& annotation) {
            const bool has = annotation.kind == annotation::AnnotationKind::sentence &&
                             std::ranges::find(annotation.labels, label) != annotation.labels.end();
            if (has) found = &annotation;
            return !has;
        });
        return found;
    }

    Frame& frame_;
    Column column_;
    const annotation::Document& document_;
    Overview& overview_;
    text::CodePointOffset reading_;
    std::size_t group_ = 0;
};

}  // namespace

void draw_outline(Frame& frame, Rectangle place) {
    const bool sheet = frame.surroundings.width < frame.px(outline_fits);
    if (sheet && shade(frame, "shade of the outline", place, 0))
        ask(frame, [](app::Workspace& workspace) { workspace.set_open(app::Panel::speakers, false); });
    Region region(frame, "outline", place, Role::navigation, frame.say(Phrase::outline), frame.theme.panel,
                  Region::Scroll::vertical);
    if (sheet) bring_to_front();
    if (frame.workspace.document() == nullptr) return;
    const Column column{region.origin().x + frame.px(12), region.origin().y + frame.px(14),
                        region.width() - frame.px(24)};
    region.content_ends(Outline(frame, column).draw());
    ImGui::GetWindowDrawList()->AddRectFilled({place.right - frame.px(1), place.top}, {place.right, place.bottom},
                                              frame.theme.line);
}

}  // namespace sayso::ui
