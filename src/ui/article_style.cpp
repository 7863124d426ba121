#include "ui/article_style.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sayso::ui {

namespace {

using article::BlockKind;
using layout::BlockStyle;
using layout::Family;
using layout::TextStyle;
using layout::Weight;

/// How a kind of block is set at 100 %; CSS pixels, line height as a factor.
struct KindStyle {
    BlockKind kind;
    Family family;
    Weight weight;
    float size;
    float line_height;
    float space_above;
    float letter_spacing;
};

constexpr KindStyle kind_styles[] = {
    {BlockKind::title, Family::reading, Weight::bold, 28, 1.25F, 0, 0},
    {BlockKind::byline, Family::reading, Weight::regular, 15, 1.68F, 6, 0},
    {BlockKind::dateline, Family::reading, Weight::regular, 15, 1.68F, 6, 0},
    {BlockKind::heading, Family::interface, Weight::bold, 15, 1.68F, 22, 0.04F},
    {BlockKind::paragraph, Family::reading, Weight::regular, 18.5F, 1.68F, 16, 0},
    {BlockKind::list, Family::reading, Weight::regular, 18.5F, 1.68F, 8, 0},
    {BlockKind::quote, Family::reading, Weight::regular, 18.5F, 1.68F, 16, 0},
    {BlockKind::caption, Family::reading, Weight::regular, 15, 1.6F, 12, 0},
    {BlockKind::boilerplate, Family::interface, Weight::regular, 14, 1.6F, 10, 0},
};

/// The text column is never wider than this: 60 to 75 letters.
constexpr float widest_column = 614;
constexpr float narrow_window = 640;

float text_size(const Frame& frame) {
    const std::string_view percent = frame.workspace.setting("text-size");
    int value = 100;
    std::from_chars(percent.data(), percent.data() + percent.size(), value);
    return static_cast<float>(std::clamp(value, 60, 250)) / 100;
}

}  // namespace

ArticleSetting article_setting(const Frame& frame, Rectangle place) {
    const float scale = text_size(frame);
    const float width = place.right - place.left;
    const bool narrow = width < frame.px(narrow_window);
    const float before = narrow ? frame.px(20) : frame.px(70);
    const float after = narrow ? frame.px(20) : frame.px(64);
    ArticleSetting setting;
    setting.style.width = std::max(frame.px(120), std::min(frame.px(widest_column * scale), width - before - after));
    const float paper = std::min(width, setting.style.width + before + after);
    setting.paper_left = place.left + std::floor((width - paper) / 2);
    setting.paper_right = setting.paper_left + paper;
    setting.text_left = setting.paper_left + before;
    setting.space_above = frame.px(narrow ? 22 : 34);
    setting.space_below = frame.px(160);
    setting.numbered = !narrow;
    for (const KindStyle& kind : kind_styles) {
        const float size = kind.size * scale;
        BlockStyle block;
        block.text = TextStyle::of(kind.family, kind.weight, size * frame.surroundings.pixel_ratio);
        block.text.letter_spacing_64 = static_cast<std::int16_t>(block.text.size() * kind.letter_spacing * 64);
        block.line_height = frame.px(size * kind.line_height);
        block.space_above = frame.px(kind.space_above * scale);
        setting.style.blocks.push_back(block);
    }
    return setting;
}

}  // namespace sayso::ui
