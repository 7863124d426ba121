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

/// What people without one kind of cone see: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-
/// based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009; matrices of severity 1, for linear
/// light.
struct Vision {
    const char* name;
    std::array<Linear, 3> rows;
};
constexpr std::array visions = {
    Vision{"full colour", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Vision{"protanopia",
           {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Vision{"deuteranopia",
           {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Vision{"tritanopia",
           {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Linear product(const std::array<Linear, 3>& rows, const Linear& of) {
    Linear result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = rows[row][0] * of[0] + rows[row][1] * of[1] + rows[row][2] * of[2];
    return result;
}

/// OKLab, in which equal distances look alike: B. Ottosson, "A perceptual color space for image processing", 2020.
Linear oklab(Linear linear) {
    for (double& channel : linear)
        channel = std::clamp(channel, 0.0, 1.0);
    Linear cones = product({{{0.4122214708, 0.5363325363, 0.0514459929},
                             {0.2119034982, 0.6806995451, 0.1073969566},
                             {0.0883024619, 0.2817188376, 0.6299787005}}},
                           linear);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return product({{{0.2104542553, 0.7936177850, -0.0040720468},
                     {1.9779984951, -2.4285922050, 0.4505937099},
                     {0.0259040371, 0.7827717662, -0.8086757660}}},
                   cones);
}

double seen_distance(const Vision& vision, ImU32 one, ImU32 other) {
    const Linear first = oklab(product(vision.rows, linear_of(one)));
    const Linear second = oklab(product(vision.rows, linear_of(other)));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
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

TEST_CASE("speakers that follow one another have colours that everybody tells apart, light and dark") {
    for (const Theme* theme :
         {&theme_for(false, false), &theme_for(true, false), &theme_for(false, true), &theme_for(true, true)}) {
        CAPTURE(theme->dark);
        CAPTURE(theme->outlined);
        // With more contrast there is less room between the paper and the edge of what is shown.
        const double least = theme->outlined ? 0.07 : 0.085;
        for (const Vision& vision : visions) {
            CAPTURE(vision.name);
            for (std::size_t position = 0; position < theme->speakers.size(); ++position) {
                CAPTURE(position);
                const SpeakerColors one = theme->speaker(position);
                const SpeakerColors next = theme->speaker(position + 1);
                CHECK(seen_distance(vision, one.ink, next.ink) >= least);
                CHECK(one.ground != next.ground);
            }
            // Most articles have few speakers: all of those are apart.
            for (std::size_t one = 0; one < 4; ++one) {
                for (std::size_t other = 0; other < one; ++other) {
                    CAPTURE(one);
                    CAPTURE(other);
                    CHECK(seen_distance(vision, theme->speaker(one).ink, theme->speaker(other).ink) >= 0.058);
                }
            }
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
