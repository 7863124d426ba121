// FakeRuns: runs of text without a browser: each code point is half as wide as the font is large, and its picture is a
// box. Chinese characters can be made as wide as they are.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/run_images.h"

namespace sayso::ui {

class FakeRuns : public RunImages {
  public:
    float width(std::string_view run, layout::TextStyle style) override {
        ++asked;
        const std::size_t letters = code_points(run) + (han_is_wide ? han_letters(run) : 0);
        return static_cast<float>(letters) * (style.size() / 2 + style.letter_spacing());
    }
    std::vector<float> caret_positions(std::string_view run, layout::TextStyle style) override {
        std::vector<float> positions;
        const float advance = style.size() / 2 + style.letter_spacing();
        for (std::size_t count = 1; count <= code_points(run); ++count) {
            positions.push_back(static_cast<float>(count) * advance);
        }
        return positions;
    }
    Vertical vertical(layout::TextStyle style) override { return {style.size() * 0.8F, style.size() * 0.2F}; }
    float baseline(layout::TextStyle style, float line_height) override {
        return std::round((line_height - style.size()) / 2 + style.size() * 0.8F);
    }
    RunImage image(std::string_view run, layout::TextStyle style, ImU32 /*ink*/, ImU32 ground) override {
        // Only where a text is cut short is this a run of its own.
        if (run == "…") cut_after.push_back(last_);
        last_ = run;
        if (run == watched) grounds.push_back(ground);
        return {.texture = ImTextureRef(static_cast<ImTextureID>(1)),
                .uv_min = {0, 0},
                .uv_max = {1, 1},
                .offset = {0, -std::round(style.size() * 0.8F)},
                .size = {std::ceil(width(run, style)), std::ceil(style.size())},
                .on_ground = ground != 0};
    }

    RunImage touch(const SetRun& first, const SetRun& second, ImU32 /*ink*/, ImU32 /*ground*/) override {
        touching.emplace_back(first.run, second.run);
        return {};
    }

    /// How many widths were asked for.
    std::size_t asked = 0;
    bool han_is_wide = false;
    /// The run drawn last before each "…".
    std::vector<std::string> cut_after;
    /// A run, and the grounds that its pictures were asked for upon.
    std::string watched;
    std::vector<ImU32> grounds;
    /// Neighbours that may touch.
    std::vector<std::pair<std::string, std::string>> touching;

  private:
    /// From U+3000 on: three bytes that begin so.
    static std::size_t han_letters(std::string_view run) {
        return static_cast<std::size_t>(
            std::ranges::count_if(run, [](char byte) { return static_cast<unsigned char>(byte) >= 0xE3; }));
    }
    static std::size_t code_points(std::string_view run) {
        return static_cast<std::size_t>(
            std::ranges::count_if(run, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
    }

    std::string last_;
};

}  // namespace sayso::ui
