#include "ui/text_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <iterator>
#include <limits>
#include <vector>

namespace sayso::ui {

namespace {

/// Labels that were laid out and not looked for again go when there are this many.
constexpr std::size_t most_laid_out = 4000;
constexpr float any_width = 1e6F;
constexpr float everything = std::numeric_limits<float>::max();

}  // namespace

const layout::Paragraph& TextPainter::paragraph(std::string_view text, layout::TextStyle style, float width) {
    std::string key;
    const std::array<std::uint32_t, 4> head{
        static_cast<std::uint32_t>(style.family) * 16 + static_cast<std::uint32_t>(style.weight) * 2 +
            (style.italic ? 1U : 0U),
        static_cast<std::uint32_t>(static_cast<std::uint16_t>(style.letter_spacing_64)), style.size_64,
        static_cast<std::uint32_t>(width)};
    key.resize(sizeof head);
    std::memcpy(key.data(), head.data(), sizeof head);
    key += text;
    if (const auto found = laid_out_.find(key); found != laid_out_.end()) return *found->second;
    if (laid_out_.size() >= most_laid_out) laid_out_.clear();
    auto made = std::make_unique<layout::Paragraph>(text, style, width, runs_);
    return *laid_out_.emplace(std::move(key), std::move(made)).first->second;
}

float TextPainter::width(std::string_view text, layout::TextStyle style) {
    const layout::Paragraph& set = paragraph(text, style, any_width);
    return set.runs().empty() ? 0 : set.runs().back().left + set.runs().back().width;
}

float TextPainter::baseline(layout::TextStyle style, float line_height) {
    return runs_.baseline(style, line_height);
}

void TextPainter::run(ImDrawList& list, ImVec2 pen, std::string_view run, layout::TextStyle style, ImU32 color,
                      float crop_left, float crop_right) {
    const RunImage image = runs_.image(run, style, color);
    if (image.size.x <= 0 || image.size.y <= 0) return;
    const float left = std::round(pen.x) + image.offset.x;
    const float top = std::round(pen.y) + image.offset.y;
    const float from = std::max(left, std::round(crop_left));
    const float to = std::min(left + image.size.x, std::round(crop_right));
    if (to <= from) return;
    const float per_pixel = (image.uv_max.x - image.uv_min.x) / image.size.x;
    const ImVec2 uv_min{image.uv_min.x + (from - left) * per_pixel, image.uv_min.y};
    const ImVec2 uv_max{image.uv_max.x - (left + image.size.x - to) * per_pixel, image.uv_max.y};
    list.AddImage(image.texture, {from, top}, {to, top + image.size.y}, uv_min, uv_max,
                  image.colored ? color | ~IM_COL32_A_MASK : color);
}

float TextPainter::line(ImDrawList& list, ImVec2 top_left, float line_height, std::string_view text,
                        layout::TextStyle style, ImU32 color, float most) {
    const float base = top_left.y + baseline(style, line_height);
    const float all = width(text, style);
    const bool fits = all <= most + 0.5F;
    const float dots = fits ? 0 : runs_.width("…", style);
    const layout::Paragraph& set = paragraph(text, style, any_width);
    float end = 0;
    for (const layout::Run& piece : set.runs()) {
        if (!fits && piece.left >= most - dots) break;
        if (piece.space) continue;
        const std::string_view letters = text::slice(text, piece.range);
        float width = piece.width;
        if (!fits && piece.left + width > most - dots) {
            // Cut between letters, never through one.
            const std::vector<float> ends = runs_.caret_positions(letters, style);
            const auto beyond = std::ranges::upper_bound(ends, most - dots - piece.left);
            width = beyond == ends.begin() ? 0 : *std::prev(beyond);
        }
        const float right = width < piece.width ? top_left.x + piece.left + width : everything;
        run(list, {top_left.x + piece.left, base}, letters, style, color, -everything, right);
        if (width > 0) end = piece.left + width;
    }
    if (fits) return all;
    run(list, {top_left.x + end, base}, "…", style, color, -everything, everything);
    return end + dots;
}

float TextPainter::wrapped(ImDrawList& list, ImVec2 top_left, float width, float line_height, std::string_view text,
                           layout::TextStyle style, ImU32 color, std::size_t most_lines) {
    const layout::Paragraph& set = paragraph(text, style, std::floor(width));
    const std::size_t lines = std::min(most_lines, set.lines().size());
    const float base = baseline(style, line_height);
    for (std::size_t line = 0; line < lines; ++line) {
        const layout::Line& in = set.lines()[line];
        const float top = top_left.y + static_cast<float>(line) * line_height;
        if (line + 1 == lines && lines < set.lines().size()) {
            this->line(list, {top_left.x, top}, line_height, text.substr(in.range.begin.value), style, color, width);
            break;
        }
        for (std::uint32_t index = in.first_run; index < in.end_run; ++index) {
            const layout::Run& piece = set.runs()[index];
            if (piece.space) continue;
            run(list, {top_left.x + piece.left, top + base}, text::slice(text, piece.range), style, color, -everything,
                everything);
        }
    }
    return static_cast<float>(lines) * line_height;
}

float TextPainter::wrapped_height(float width, float line_height, std::string_view text, layout::TextStyle style,
                                  std::size_t most_lines) {
    return static_cast<float>(std::min(most_lines, paragraph(text, style, std::floor(width)).lines().size())) *
           line_height;
}

}  // namespace sayso::ui
