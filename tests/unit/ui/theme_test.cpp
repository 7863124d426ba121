// Colours can be told apart, by WCAG 2.2's measure: words from their ground, and the ring of focus from what is around
// it.
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace sayso::ui {

namespace {

double linear(ImU32 color, int shift) {
    const double channel = ((color >> shift) & 255) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 color) {
    return 0.2126 * linear(color, IM_COL32_R_SHIFT) + 0.7152 * linear(color, IM_COL32_G_SHIFT) +
           0.0722 * linear(color, IM_COL32_B_SHIFT);
}

double contrast(ImU32 one, ImU32 other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

constexpr double for_words = 4.5;
constexpr double for_shapes = 3;

}  // namespace

TEST_CASE("words have a contrast of 4.5 to 1 with their ground, light and dark") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        CAPTURE(theme->dark);
        for (const ImU32 ground : {theme->paper, theme->panel}) {
            for (const ImU32 words :
                 {theme->ink, theme->soft, theme->faint, theme->accent, theme->good, theme->warning, theme->bad}) {
                CAPTURE(words);
                CHECK(contrast(words, ground) >= for_words);
            }
        }
        CHECK(contrast(theme->on_accent, theme->accent) >= for_words);
        // The bar at the selection turns ink and paper round.
        CHECK(contrast(theme->paper, theme->ink) >= for_words);
        for (const ImU32 ground : {theme->desk, theme->accent_ground, theme->neutral_ground, theme->hit})
            CHECK(contrast(theme->ink, ground) >= for_words);
        for (const SpeakerColors& speaker : theme->speakers) {
            CHECK(contrast(speaker.ink, theme->paper) >= for_words);
            CHECK(contrast(theme->ink, speaker.ground) >= for_words);
        }
    }
}

TEST_CASE("the ring of focus has a contrast of 3 to 1 with all that it can lie on") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        CAPTURE(theme->dark);
        for (const ImU32 ground : {theme->paper, theme->panel, theme->desk})
            CHECK(contrast(theme->accent, ground) >= for_shapes);
    }
}

}  // namespace sayso::ui
