#include "ui/frame.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace sayso::ui {

bool MirrorInput::was_activated(NodeId node) const {
    return std::ranges::find(activated, node) != activated.end();
}

namespace {

/// What was said last of this node.
std::optional<std::string> last_of(const std::vector<std::pair<NodeId, std::string>>& values, NodeId node) {
    for (const auto& [of, value] : std::views::reverse(values)) {
        if (of == node) return value;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> MirrorInput::new_value(NodeId node) const {
    return last_of(changed, node);
}
std::optional<std::string> MirrorInput::committed_value(NodeId node) const {
    return last_of(committed, node);
}

float Frame::px(float css) const {
    return std::round(css * surroundings.pixel_ratio);
}

layout::TextStyle Frame::style(float css, layout::Weight weight) const {
    return layout::TextStyle::of(layout::Family::interface, weight, css * surroundings.pixel_ratio);
}

layout::TextStyle Frame::reading_style(float css) const {
    return layout::TextStyle::of(layout::Family::reading, layout::Weight::regular, css * surroundings.pixel_ratio);
}

void Frame::want_focus(NodeId node) {
    semantics.wanted_focus = node;
    semantics.wanted_focus_number += 1;
}

}  // namespace sayso::ui
