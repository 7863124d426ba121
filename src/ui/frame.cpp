#include "ui/frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>

#include "app/reading.h"

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

float Frame::target(float css) const {
    constexpr float least = 44;
    return px(surroundings.coarse_pointer ? std::max(css, least) : css);
}

layout::TextStyle Frame::style(float css, layout::Weight weight) const {
    return layout::TextStyle::of(layout::Family::interface, weight, css * surroundings.pixel_ratio);
}

layout::Family Frame::reading_family() const {
    constexpr std::array families = {layout::Family::reading, layout::Family::sans, layout::Family::legible,
                                     layout::Family::monospaced};
    return families[app::chosen(workspace, app::reading::font)];
}

layout::TextStyle Frame::reading_style(float css) const {
    return layout::TextStyle::of(reading_family(), layout::Weight::regular, css * surroundings.pixel_ratio);
}

void Frame::want_focus(NodeId node) {
    semantics.wanted_focus = node;
    semantics.wanted_focus_number += 1;
}

}  // namespace sayso::ui
