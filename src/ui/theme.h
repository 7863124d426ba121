// Theme: the colours and lengths that all views share, in light and dark. Colours are sRGB, as ImGui packs them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "imgui.h"
#include "layout/measure.h"

namespace sayso::ui {

/// A speaker's two colours: for lines and words, and for the ground behind words. Those that follow one another stay
/// apart for people who see fewer colours, too: a test simulates what they see.
struct SpeakerColors {
    ImU32 ink = 0;
    ImU32 ground = 0;
    bool operator==(const SpeakerColors&) const = default;
};

/// The system's colours, as CSS names them, where the person has all pages drawn in these (`forced-colors: active`).
struct SystemColors {
    ImU32 canvas, canvas_text, link_text, gray_text, highlight, highlight_text;
    bool operator==(const SystemColors&) const = default;
};

struct Theme {
    ImU32 paper, desk, panel, line, ink, soft, faint, accent, on_accent, accent_ground, good, warning, bad, shade,
        neutral_ground, hit;
    std::array<SpeakerColors, 8> speakers;
    bool dark = false;
    /// What else is told by its ground has an outline, since the ground alone is too faint for the person; what is
    /// only suggested has a broken one.
    bool outlined = false;

    /// The colours of the n-th speaker of the registry; they come round again after eight.
    [[nodiscard]] SpeakerColors speaker(std::size_t position) const { return speakers[position % speakers.size()]; }
};

const Theme& theme_for(bool is_dark, bool more_contrast);
/// Nothing but the system's colours: one ground for all, so that lines tell things apart.
Theme theme_of(const SystemColors& colors);

/// The colour that a label names as `#rrggbb`, as it is shown on this theme: made lighter on dark ground where it would
/// be hard to see.
ImU32 color_named(std::string_view hex, const Theme& theme);
/// `color` with its opacity multiplied.
ImU32 faded(ImU32 color, float opacity);
/// Somewhere between two colours, mixed in linear light.
ImU32 mixed(ImU32 from, ImU32 to, float amount);

}  // namespace sayso::ui
