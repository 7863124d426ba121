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
    return std::max(std::ceil(words + cap) + frame.px(20), frame.target(0));
}

/// What applies to the words, in as many lines as the room wants.
struct Bar {
    std::array<std::string, entries.size()> keys;
    /// From the bar's own corner; no width: not shown.
    std::array<Rectangle, entries.size()> places{};
    float width = 0;
    float height = 0;
};

Bar lay_out(Frame& frame, float most, float pad) {
    Bar bar;
    // Whoever works with a finger has no use for keys.
    bool with_keys = !frame.surroundings.coarse_pointer;
    const float high = frame.target(28);
    for (int attempt = 0; attempt < 2; ++attempt) {
        ImVec2 at{pad, pad};
        bar.width = 0;
        for (std::size_t index = 0; index < entries.size(); ++index) {
            if (!frame.workspace.applies(entries[index].command)) continue;
            bar.keys[index] = with_keys ? frame.workspace.keys_of(entries[index].command) : std::string();
            const float wide = entry_width(frame, entries[index], bar.keys[index]);
            if (at.x > pad && at.x + wide + pad > most) at = {pad, at.y + high};
            bar.places[index] = {at.x, at.y, at.x + wide, at.y + high};
            at.x += wide;
            bar.width = std::max(bar.width, at.x + pad);
        }
        bar.height = at.y + high + pad;
        // Where the window is narrow the keys are left out first.
        if (!with_keys || at.y == pad) break;
        with_keys = false;
    }
    return bar;
}

}  // namespace

void draw_selection_bar(Frame& frame, Rectangle room, const ArticleView& article) {
    if (!article.selection_place() || article.pointer_busy() || !frame.workspace.can_edit()) return;
    if (frame.workspace.chooser()) return;
    const Rectangle selected = *article.selection_place();
    if (selected.bottom < room.top || selected.top > room.bottom) return;
    const float gap = frame.px(8);
    const Bar bar = lay_out(frame, room.right - room.left - 2 * gap, frame.px(5));
    // Below the words hang the knobs for fingers.
    const float below = gap + (frame.surroundings.coarse_pointer ? frame.px(20) : 0);
    float top = selected.top - bar.height - gap;
    if (top < room.top + gap) top = selected.bottom + below;
    top = std::round(std::clamp(top, room.top + gap, std::max(room.top + gap, room.bottom - bar.height - gap)));
    const float left = std::round(std::clamp((selected.left + selected.right - bar.width) / 2, room.left + gap,
                                             std::max(room.left + gap, room.right - bar.width - gap)));
    const Rectangle place{left, top, left + bar.width, top + bar.height};
    Region region(frame, "selection bar", place, Role::group, frame.say(Phrase::selected_words), 0);
    bring_to_front();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, frame.theme.ink, frame.px(8));
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const Rectangle at = bar.places[index];
        if (at.right <= 0) continue;
        const Rectangle button{left + at.left, top + at.top, left + at.right, top + at.bottom};
        Node node;
        node.role = Role::button;
        node.name = frame.say(entries[index].words);
        node.keys = frame.workspace.keys_of(entries[index].command);
        const Touched touched = control(frame, entries[index].command, button, std::move(node), 5, frame.theme.paper);
        if (touched.hovered) {
            list.AddRectFilled({button.left, button.top}, {button.right, button.bottom},
                               faded(frame.theme.paper, 0.16F), frame.px(5));
        }
        const layout::TextStyle style = frame.style(13);
        const float high = button.bottom - button.top;
        const float wide = button.right - button.left;
        // In the middle, where the button is wider than its words for a finger's sake.
        const std::string_view said = frame.say(entries[index].words);
        const float words = frame.text.width(said, style);
        const float before =
            bar.keys[index].empty() ? std::max(frame.px(10), std::round((wide - words) / 2)) : frame.px(10);
        const float used =
            frame.text.line(list, {button.left + before, button.top}, high, said, style, frame.theme.paper, wide);
        frame.text.line(list, {button.left + frame.px(15) + used, button.top}, high, bar.keys[index], style,
                        faded(frame.theme.paper, 0.65F), wide);
        if (touched.pressed) frame.workspace.run(entries[index].command);
    }
}

}  // namespace sayso::ui
