// The colours: what is written can be read, and speakers can be told apart, by people who see fewer colours too.
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace sayso::ui {

namespace {

using Linear = std::array<double, 3>;

Linear linear_of(ImU32 color) {
    Linear linear{};
    for (const int channel : {0, 1, 2}) {
        const double value = static_cast<double>((color >> (8 * channel)) & 255) / 255;
        linear[static_cast<std::size_t>(channel)] =
            value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return linear;
}

/// WCAG 2.2, "contrast ratio".
double contrast(ImU32 one, ImU32 other) {
    const auto luminance = [](ImU32 color) {
        const Linear linear = linear_of(color);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void check_contrast(const Theme& theme, double words, double quiet_words, double edges) {
    for (const ImU32 ground : {theme.paper, theme.panel, theme.neutral_ground}) {
        CHECK(contrast(theme.ink, ground) >= words);
        CHECK(contrast(theme.soft, ground) >= quiet_words);
        CHECK(contrast(theme.line, ground) >= edges);
    }
    CHECK(contrast(theme.accent, theme.on_accent) >= quiet_words);
    CHECK(contrast(theme.ink, theme.hit) >= quiet_words);
    for (const ImU32 said : {theme.good, theme.warning, theme.bad})
        CHECK(contrast(said, theme.panel) >= quiet_words);
    for (const SpeakerColors& speaker : theme.speakers) {
        CHECK(contrast(theme.ink, speaker.ground) >= words);
        CHECK(contrast(speaker.ink, theme.paper) >= quiet_words);
    }
}

constexpr double for_words = 4.5;
constexpr double for_shapes = 3;

}  // namespace

TEST_CASE("words can be read on every ground, in light and dark") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        check_contrast(theme_for(dark, false), 7, 4.5, 1);
    }
}

TEST_CASE("with more contrast all words stand out 7 to 1, edges 4.5 to 1, and marks are outlined") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        const Theme& theme = theme_for(dark, true);
        CHECK(theme.dark == dark);
        CHECK(theme.outlined);
        check_contrast(theme, 12, 7, 4.5);
        CHECK(contrast(theme.faint, theme.paper) >= 7);
    }
}

TEST_CASE("words have a contrast of 4.5 to 1 with their ground, light and dark") {
    for (const Theme* theme :
         {&theme_for(false, false), &theme_for(true, false), &theme_for(false, true), &theme_for(true, true)}) {
        CAPTURE(theme->dark);
        CAPTURE(theme->outlined);
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
    for (const Theme* theme :
         {&theme_for(false, false), &theme_for(true, false), &theme_for(false, true), &theme_for(true, true)}) {
        CAPTURE(theme->dark);
        CAPTURE(theme->outlined);
        for (const ImU32 ground : {theme->paper, theme->panel, theme->desk})
            CHECK(contrast(theme->accent, ground) >= for_shapes);
    }
}

}  // namespace sayso::ui
