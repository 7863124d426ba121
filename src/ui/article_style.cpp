#include "ui/article_style.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/reading.h"

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
    float space_between;
    float letter_spacing;
};

constexpr KindStyle kind_styles[] = {
    {BlockKind::title, Family::reading, Weight::bold, 28, 1.25F, 0, 0, 0},
    {BlockKind::byline, Family::reading, Weight::regular, 15, 1.68F, 6, 6, 0},
    {BlockKind::dateline, Family::reading, Weight::regular, 15, 1.68F, 6, 6, 0},
    {BlockKind::heading, Family::interface, Weight::bold, 15, 1.68F, 22, 22, 0.04F},
    {BlockKind::paragraph, Family::reading, Weight::regular, 18.5F, 1.68F, 16, 16, 0},
    {BlockKind::list, Family::reading, Weight::regular, 18.5F, 1.68F, 8, 8, 0},
    {BlockKind::quote, Family::reading, Weight::regular, 18.5F, 1.68F, 16, 16, 0},
    {BlockKind::caption, Family::reading, Weight::regular, 15, 1.6F, 12, 12, 0},
    {BlockKind::boilerplate, Family::interface, Weight::regular, 14, 1.6F, 22, 10, 0},
};
/// Between a heading and what it heads, at 100 %.
constexpr float below_heading = 6;

/// How many letters a line of the text holds, where there is room: 60 to 75 are read with the least effort (R.
/// Bringhurst, The Elements of Typographic Style, 2.1.2).
constexpr float measure = 66;
/// Letters and spaces as often as they are in most languages of Latin script.
constexpr std::string_view usual_letters = "who said what, in whose words, and on whose report a sentence stands";
constexpr float narrow_window = 640;
/// By position in app::reading::line_heights.
constexpr std::array line_height_factors = {0.87F, 1.0F, 1.19F};
/// Letters that are hard to take for one another stand a little apart, too.
constexpr float legible_spacing = 0.035F;
/// Fonts of one size differ in how large they look.
float size_factor(Family family) {
    return family == Family::reading ? 1 : family == Family::monospaced ? 0.9F : 0.95F;
}

/// The width of the column in device pixels: `measure` letters of a style.
float column_width(const Frame& frame, TextStyle style) {
    const auto letters = static_cast<float>(usual_letters.size());
    return std::round(measure * (frame.text.runs().width(usual_letters, style) / letters));
}

}  // namespace

ArticleSetting article_setting(const Frame& frame, Rectangle place) {
    const float scale = static_cast<float>(app::text_size(frame.workspace)) / 100;
    const Family family = frame.reading_family();
    const float line_factor = line_height_factors[app::chosen(frame.workspace, app::reading::line_height)];
    const float width = place.right - place.left;
    const bool narrow = width < frame.px(narrow_window);
    const float before = narrow ? frame.px(20) : frame.px(70);
    // Beside the strip at the right there is room for a finger on it.
    const float after = narrow ? frame.px(30) : frame.px(64);
    ArticleSetting setting;
    for (const KindStyle& kind : kind_styles) {
        const bool reading = kind.family == Family::reading;
        const float size = kind.size * scale * (reading ? size_factor(family) : 1);
        BlockStyle block;
        block.text = TextStyle::of(reading ? family : kind.family, kind.weight, size * frame.surroundings.pixel_ratio);
        const float spacing = block.text.family == Family::legible ? legible_spacing : kind.letter_spacing;
        block.text.letter_spacing_64 = static_cast<std::int16_t>(block.text.size() * spacing * 64);
        block.line_height = frame.px(size * kind.line_height * line_factor);
        block.space_above = frame.px(kind.space_above * scale);
        block.space_between = frame.px(kind.space_between * scale);
        if (kind.kind == BlockKind::heading) block.most_below = frame.px(below_heading * scale);
        setting.style.blocks.push_back(block);
    }
    const float column = column_width(frame, setting.style.blocks[static_cast<std::size_t>(BlockKind::paragraph)].text);
    setting.style.width = std::max(frame.px(120), std::min(column, width - before - after));
    const float paper = std::min(width, setting.style.width + before + after);
    setting.paper_left = place.left + std::floor((width - paper) / 2);
    setting.paper_right = setting.paper_left + paper;
    const float column_left = setting.paper_left + before;
    setting.text_left = frame.reflection({column_left, 0, column_left + setting.style.width, 0}).left;
    setting.space_above = frame.px(narrow ? 22 : 34);
    setting.space_below = frame.px(160);
    setting.numbered = !narrow;
    return setting;
}

}  // namespace sayso::ui
