#include "ui/selection_bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/dialog.h"
#include "ui/widgets.h"

namespace sayso::ui {

namespace {

struct Entry {
    Phrase words;
    std::string_view command;
};

constexpr std::array entries = {
    Entry{Phrase::claim, "annotate.claim"},    Entry{Phrase::speaker, "annotate.speaker"},
    Entry{Phrase::cue, "annotate.cue"},        Entry{Phrase::add_part, "annotate.fragment"},
    Entry{Phrase::via, "annotate.via"},        Entry{Phrase::link, "link.speaker"},
    Entry{Phrase::label_more, "label.choose"}, Entry{Phrase::copy, "edit.copy"},
};

float entry_width(Frame& frame, const Entry& entry, const std::string& keys) {
    const float words = frame.text.width(frame.say(entry.words), frame.style(13));
    const float cap = keys.empty() ? 0 : frame.text.width(keys, frame.style(13)) + frame.px(5);
    return std::ceil(words + cap) + frame.px(20);
}

}  // namespace

void draw_selection_bar(Frame& frame, Rectangle room, const ArticleView& article) {
    if (!article.selection_place() || article.pointer_busy() || !frame.workspace.can_edit()) return;
    if (frame.workspace.chooser()) return;
    const Rectangle selected = *article.selection_place();
    if (selected.bottom < room.top || selected.top > room.bottom) return;
    const float pad = frame.px(5);
    const float high = frame.px(28);
    float wide = 2 * pad;
    std::array<float, entries.size()> widths{};
    std::array<std::string, entries.size()> keys;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (!frame.workspace.applies(entries[index].command)) continue;
        keys[index] = frame.workspace.keys_of(entries[index].command);
        widths[index] = entry_width(frame, entries[index], keys[index]);
        wide += widths[index];
    }
    // Where the window is narrow the keys are left out, then the bar begins at its edge.
    if (wide > room.right - room.left) {
        wide = 2 * pad;
        for (std::size_t index = 0; index < entries.size(); ++index) {
            keys[index].clear();
            if (widths[index] > 0) widths[index] = entry_width(frame, entries[index], {});
            wide += widths[index];
        }
    }
    const float tall = high + 2 * pad;
    const float gap = frame.px(8);
    float top = selected.top - tall - gap;
    if (top < room.top + gap) top = selected.bottom + gap;
    top = std::round(std::clamp(top, room.top + gap, std::max(room.top + gap, room.bottom - tall - gap)));
    const float left = std::round(std::clamp((selected.left + selected.right - wide) / 2, room.left + gap,
                                             std::max(room.left + gap, room.right - wide - gap)));
    const Rectangle place{left, top, std::min(left + wide, room.right), top + tall};
    Region region(frame, "selection bar", place, Role::group, frame.say(Phrase::selected_words), 0);
    bring_to_front();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, frame.theme.ink, frame.px(8));
    float x = place.left + pad;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (widths[index] <= 0) continue;
        const Rectangle button{x, place.top + pad, x + widths[index], place.bottom - pad};
        Node node;
        node.role = Role::button;
        node.name = frame.say(entries[index].words);
        node.keys = frame.workspace.keys_of(entries[index].command);
        const Touched touched = control(frame, entries[index].command, button, std::move(node), 5);
        if (touched.hovered) {
            list.AddRectFilled({button.left, button.top}, {button.right, button.bottom},
                               faded(frame.theme.paper, 0.16F), frame.px(5));
        }
        const layout::TextStyle style = frame.style(13);
        const float used = frame.text.line(list, {button.left + frame.px(10), button.top}, high,
                                           frame.say(entries[index].words), style, frame.theme.paper, widths[index]);
        frame.text.line(list, {button.left + frame.px(15) + used, button.top}, high, keys[index], style,
                        faded(frame.theme.paper, 0.65F), widths[index]);
        if (touched.pressed) frame.workspace.run(entries[index].command);
        x += widths[index];
    }
}

}  // namespace sayso::ui
