// A Measure without a browser: each grapheme cluster is half as wide as the font is large. Widths can be checked by
// counting.
#pragma once

#include <cmath>
#include <string_view>
#include <vector>

#include "layout/measure.h"
#include "text/breaks.h"

namespace sayso::layout {

class FixedMeasure : public Measure {
  public:
    float width(std::string_view run, TextStyle style) override {
        ++asked;
        return static_cast<float>(text::grapheme_boundaries(run).size()) * style.size() / 2;
    }
    std::vector<float> caret_positions(std::string_view run, TextStyle style) override {
        std::vector<float> positions;
        const std::size_t clusters = text::grapheme_boundaries(run).size();
        for (std::size_t cluster = 1; cluster <= clusters; ++cluster) {
            positions.push_back(static_cast<float>(cluster) * style.size() / 2);
        }
        return positions;
    }
    Vertical vertical(TextStyle style) override { return {style.size() * 0.8F, style.size() * 0.2F}; }
    float baseline(TextStyle style, float line_height) override {
        return std::round((line_height - style.size()) / 2 + style.size() * 0.8F);
    }

    /// How many widths were asked for.
    std::size_t asked = 0;
};

/// Ten pixels a letter.
inline TextStyle plain_style() {
    return TextStyle::of(Family::reading, Weight::regular, 20);
}

}  // namespace sayso::layout
