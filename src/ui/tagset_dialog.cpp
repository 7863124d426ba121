// The tag-sets: the labels of sentences, speakers and claims, with name, colour, key and description. Annotations hold
// a label's id, so that whatever changes here breaks nothing.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "text/breaks.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"
#include "ui/panel_memory.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 720;
/// Under this width (CSS pixels) of content the description stands below.
constexpr float one_line = 560;

struct PaletteColor {
    std::string_view hex;
    Phrase name;
};
/// Calm colours that stay apart, on light ground and on dark.
constexpr std::array palette = {
    PaletteColor{"#2f6fb7", Phrase::color_blue},  PaletteColor{"#b4541f", Phrase::color_orange},
    PaletteColor{"#2c7d5b", Phrase::color_green}, PaletteColor{"#8a4fb0", Phrase::color_violet},
    PaletteColor{"#8a6a00", Phrase::color_ochre}, PaletteColor{"#0f7c86", Phrase::color_teal},
    PaletteColor{"#a8476b", Phrase::color_rose},  PaletteColor{"#6a6f76", Phrase::color_grey},
};

struct Kind {
    annotation::LabelKind kind;
    Phrase title;
    Phrase add;
};
constexpr std::array kinds = {
    Kind{annotation::LabelKind::sentence, Phrase::labels_of_sentences, Phrase::add_sentence_label},
    Kind{annotation::LabelKind::speaker, Phrase::labels_of_speakers, Phrase::add_speaker_label},
    Kind{annotation::LabelKind::claim, Phrase::labels_of_claims, Phrase::add_claim_label},
};

/// Makes a change of the label as it is by then.
void change(app::Workspace& workspace, annotation::LabelKind kind, const annotation::LabelId& id,
            const std::function<void(annotation::Label&)>& change) {
    if (workspace.document() == nullptr) return;
    const annotation::Label* now = workspace.document()->tagset().find(kind, id);
    if (now == nullptr) return;
    annotation::Label changed = *now;
    change(changed);
    if (changed != *now) workspace.put_label(kind, std::move(changed));
}

std::string without_ends(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// The last character typed: typing over a key replaces it.
std::string one_character(std::string_view text) {
    std::string shown = without_ends(text);
    const auto ends = text::grapheme_boundaries(shown);
    if (ends.size() < 2) return shown;
    return shown.substr(ends[ends.size() - 2].value);
}

class TagsetDialog {
  public:
    TagsetDialog(Frame& frame, const annotation::Document& document) : frame_(frame), document_(document) {}

    void draw() {
        Dialog dialog(frame_, "tagset", frame_.say(Phrase::labels), sheet_width);
        column_ = dialog.column();
        for (const Kind& kind : kinds)
            draw_kind(kind);
        dialog.content_ends(column_.top - px(28));
        if (!dialog.closed()) return;
        frame_.panels.label_to_color.reset();
        ask(frame_, [](app::Workspace& workspace) { workspace.set_open(app::Panel::tagset, false); });
    }

  private:
    float px(float css) const { return frame_.px(css); }
    float control_side() const { return control_height(frame_); }
    bool on_one_line() const { return column_.width >= px(one_line); }

    void draw_kind(const Kind& kind) {
        ImGui::PushID(static_cast<int>(kind.kind));
        section(frame_, column_, frame_.say(kind.title));
        Node group;
        group.role = Role::group;
        group.name = frame_.say(kind.title);
        group.id = {ImGui::GetID("group")};
        group.place = {column_.left, column_.top, column_.left + column_.width, column_.top};
        const std::size_t index = frame_.semantics.open(std::move(group));
        for (const annotation::Label& label : document_.tagset().of(kind.kind))
            draw_label(kind.kind, label);
        Rectangle place = column_.take(control_side());
        place.right = std::min(place.right, place.left + button_width(frame_, frame_.say(Phrase::add)));
        if (button(frame_, "add", place, frame_.say(Phrase::add), ButtonLook::plain, {}, frame_.say(kind.add)))
            add(kind.kind);
        column_.skip(px(28));
        frame_.semantics.close();
        frame_.semantics.at(index).place.bottom = column_.top;
        ImGui::PopID();
    }

    void add(annotation::LabelKind kind) {
        const std::size_t count = document_.tagset().of(kind).size();
        ask(frame_, [kind, count](app::Workspace& workspace) {
            annotation::Label label;
            label.name = workspace.language().say(Phrase::new_label);
            label.color = palette[count % palette.size()].hex;
            workspace.put_label(kind, std::move(label));
        });
    }

    void draw_label(annotation::LabelKind kind, const annotation::Label& label) {
        ImGui::PushID(label.id.value.c_str());
        Rectangle line = column_.take(control_side());
        const float gap = px(8);
        const float key_width = px(44);
        const float remove_width = button_width(frame_, frame_.say(Phrase::remove));
        const float swatch = control_side();
        draw_swatch(label, {line.left, line.top, line.left + swatch, line.bottom});
        float left = line.left + swatch + gap;
        const float remove_left = line.right - remove_width;
        const float fields = remove_left - gap - left - key_width - gap;
        const float name_width = on_one_line() ? std::round(fields * 0.36F) : fields;
        text(kind, label, "name", Phrase::name_of_label, label.name, frame_.say(Phrase::name),
             {left, line.top, left + name_width, line.bottom}, [](annotation::Label& of, const std::string& typed) {
                 if (std::string name = without_ends(typed); !name.empty()) of.name = std::move(name);
             });
        left += name_width + gap;
        text(kind, label, "key", Phrase::key_of_label, label.key, frame_.say(Phrase::key),
             {left, line.top, left + key_width, line.bottom},
             [](annotation::Label& of, const std::string& typed) { of.key = one_character(typed); });
        left += key_width + gap;
        const Rectangle beside{left, line.top, remove_left - gap, line.bottom};
        if (on_one_line()) draw_description(kind, label, beside);
        draw_remove(kind, label, {remove_left, line.top, line.right, line.bottom});
        column_.skip(gap);
        if (!on_one_line()) {
            const Rectangle below = column_.take(control_side());
            draw_description(kind, label, {below.left + swatch + gap, below.top, below.right, below.bottom});
            column_.skip(gap);
        }
        if (frame_.panels.label_to_color == label.id) draw_palette(kind, label);
        ImGui::PopID();
    }

    void text(annotation::LabelKind kind, const annotation::Label& label, std::string_view key, Phrase what,
              std::string_view value, std::string_view hint, Rectangle place,
              void (*put)(annotation::Label&, const std::string&)) {
        const std::string name = frame_.say(what, {label.name});
        kept_field(frame_, key, place, name, value, {.hint = hint, .area = false, .dot = 0},
                   [kind, id = label.id, put](app::Workspace& workspace, const std::string& typed) {
                       change(workspace, kind, id, [&](annotation::Label& of) { put(of, typed); });
                   });
    }

    void draw_description(annotation::LabelKind kind, const annotation::Label& label, Rectangle place) {
        text(kind, label, "description", Phrase::description_of_label, label.description,
             frame_.say(Phrase::description_hint), place,
             [](annotation::Label& of, const std::string& typed) { of.description = without_ends(typed); });
    }

    void draw_remove(annotation::LabelKind kind, const annotation::Label& label, Rectangle place) {
        const std::size_t used = document_.count_of(kind, label.id);
        std::string name = frame_.say(Phrase::remove_named, {label.name});
        if (used > 0) name += ", " + frame_.counted(Phrase::used_counted, used);
        if (button(frame_, "remove", place, frame_.say(Phrase::remove), ButtonLook::quiet, {}, name)) {
            ask(frame_, [kind, id = label.id](app::Workspace& workspace) { workspace.remove_label(kind, id); });
        }
    }

    // ---- colours ----

    void draw_swatch(const annotation::Label& label, Rectangle place) {
        const bool open = frame_.panels.label_to_color == label.id;
        Node node;
        node.role = Role::button;
        node.name = frame_.say(Phrase::color_of_label, {label.name});
        node.expanded = open;
        const Touched touched = control(frame_, "color", place, std::move(node));
        paint(color_named(label.color, frame_.theme), place, touched.hovered || open);
        if (!touched.pressed) return;
        frame_.panels.label_to_color = open ? std::nullopt : std::optional(label.id);
        frame_.wants_another = true;
    }

    void paint(ImU32 color, Rectangle place, bool outlined) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float inset = std::round((place.bottom - place.top - px(18)) / 2);
        list.AddRectFilled({place.left + inset, place.top + inset}, {place.right - inset, place.bottom - inset}, color,
                           px(5));
        if (!outlined) return;
        const float out = std::round(inset) - px(3);
        list.AddRect({place.left + out, place.top + out}, {place.right - out, place.bottom - out}, frame_.theme.soft,
                     px(7), 0, px(1));
    }

    void draw_palette(annotation::LabelKind kind, const annotation::Label& label) {
        const Rectangle line = column_.take(control_side());
        Node group;
        group.role = Role::radio_group;
        group.name = frame_.say(Phrase::color_of_label, {label.name});
        group.place = line;
        group.id = {ImGui::GetID("palette")};
        frame_.semantics.open(std::move(group));
        float left = line.left + control_side() + px(8);
        for (const PaletteColor& color : palette) {
            const Rectangle place{left, line.top, left + control_side(), line.bottom};
            const bool chosen = label.color == color.hex;
            Node node;
            node.role = Role::radio;
            node.name = frame_.say(color.name);
            node.on = chosen;
            const Touched touched = control(frame_, color.hex, place, std::move(node));
            paint(color_named(color.hex, frame_.theme), place, chosen || touched.hovered);
            if (touched.pressed) {
                ask(frame_, [kind, id = label.id, hex = color.hex](app::Workspace& workspace) {
                    change(workspace, kind, id, [&](annotation::Label& of) { of.color = hex; });
                });
                frame_.panels.label_to_color.reset();
            }
            left += control_side() + px(2);
        }
        frame_.semantics.close();
        column_.skip(px(8));
    }

    Frame& frame_;
    const annotation::Document& document_;
    Column column_;
};

}  // namespace

void draw_tagset(Frame& frame, const annotation::Document& document) {
    TagsetDialog(frame, document).draw();
}

}  // namespace sayso::ui
