#include "ui/text_painter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <vector>

namespace sayso::ui {

namespace {

/// Labels that were laid out and not looked for again go when there are this many.
constexpr std::size_t most_laid_out = 4000;
constexpr float everything = std::numeric_limits<float>::max();

/// Puts a part of a picture that was drawn upon `ground`; shapes.frag knows it by places left of its texture.
void put_upon(ImDrawList& list, ImU32 ground, const RunImage& image, ImVec2 min, ImVec2 max, ImVec2 uv_min,
              ImVec2 uv_max) {
    list.AddImage(image.texture, min, max, {-uv_min.x, uv_min.y}, {-uv_max.x, uv_max.y}, ground);
}

}  // namespace

const layout::Paragraph& TextPainter::paragraph(std::string_view text, layout::TextStyle style, float width) {
    std::string key;
    const std::array<std::uint32_t, 4> head{
        static_cast<std::uint32_t>(style.family) * 16 + static_cast<std::uint32_t>(style.weight) * 2 +
            (style.italic ? 1U : 0U),
        static_cast<std::uint32_t>(static_cast<std::uint16_t>(style.letter_spacing_64)), style.size_64,
        std::bit_cast<std::uint32_t>(width)};
    key.resize(sizeof head);
    std::memcpy(key.data(), head.data(), sizeof head);
    key += text;
    if (const auto* const found = laid_out_.find(key)) return **found;
    if (laid_out_.size() >= most_laid_out) laid_out_.clear();
    std::optional<text::BidiLevel> base;
    if (reflection_.on()) base = text::paragraph_level(text, 1);
    return *laid_out_.add(std::move(key), std::make_unique<layout::Paragraph>(text, style, width, runs_, base));
}

void TextPainter::set_reflection(Reflection reflection) {
    if (reflection.on() != reflection_.on()) clear();
    reflection_ = reflection;
}

float TextPainter::width(std::string_view text, layout::TextStyle style) {
    float right = 0;
    for (const layout::Run& piece : paragraph(text, style, layout::one_line).runs())
        right = std::max(right, piece.right());
    return right;
}

float TextPainter::baseline(layout::TextStyle style, float line_height) {
    return runs_.baseline(style, line_height);
}

void TextPainter::run(ImDrawList& list, ImVec2 pen, std::string_view run, layout::TextStyle style, ImU32 color,
                      ImU32 ground, float crop_left, float crop_right) {
    const RunImage image = runs_.image(run, style, color, ground);
    if (image.size.x <= 0 || image.size.y <= 0) return;
    const float left = std::round(pen.x) + image.offset.x;
    const float top = std::round(pen.y) + image.offset.y;
    const float from = std::max(left, std::round(crop_left));
    const float to = std::min(left + image.size.x, std::round(crop_right));
    if (to <= from) return;
    const float per_pixel = (image.uv_max.x - image.uv_min.x) / image.size.x;
    const ImVec2 uv_min{image.uv_min.x + (from - left) * per_pixel, image.uv_min.y};
    const ImVec2 uv_max{image.uv_max.x - (left + image.size.x - to) * per_pixel, image.uv_max.y};
    if (image.on_ground) {
        put_upon(list, ground, image, {from, top}, {to, top + image.size.y}, uv_min, uv_max);
        return;
    }
    list.AddImage(image.texture, {from, top}, {to, top + image.size.y}, uv_min, uv_max,
                  image.colored ? color | ~IM_COL32_A_MASK : color);
}

void TextPainter::touch(ImDrawList& list, const SetRun& first, const SetRun& second, ImU32 color, ImU32 ground) {
    const RunImage image = runs_.touch(first, second, color, ground);
    if (!image.on_ground) return;
    const ImVec2 corner{std::round(first.pen.x) + image.offset.x, std::round(first.pen.y) + image.offset.y};
    put_upon(list, ground, image, corner, {corner.x + image.size.x, corner.y + image.size.y}, image.uv_min,
             image.uv_max);
}

float TextPainter::line(ImDrawList& list, ImVec2 top_left, float line_height, std::string_view text,
                        layout::TextStyle style, ImU32 color, float most) {
    if (!reflection_.on()) return line_as_seen(list, top_left, line_height, text, style, color, most);
    const float room = std::min(most, width(text, style));
    AsSeen seen(reflection_, list);
    const ImVec2 left_on_screen{reflection_(top_left.x + room), top_left.y};
    const float drawn = line_as_seen(list, left_on_screen, line_height, text, style, color, most);
    // Where letters and dots leave some of the room, that is at the end.
    if (drawn < room) seen.move(std::floor(room - drawn));
    return drawn;
}

float TextPainter::line_as_seen(ImDrawList& list, ImVec2 top_left, float line_height, std::string_view text,
                                layout::TextStyle style, ImU32 color, float most) {
    const float base = top_left.y + baseline(style, line_height);
    const float all = width(text, style);
    const layout::Paragraph& set = paragraph(text, style, layout::one_line);
    if (all <= most + 0.5F) {
        for (const layout::Run& piece : set.runs()) {
            if (piece.space) continue;
            run(list, {top_left.x + piece.left, base}, text::slice(text, piece.range), piece.styled(style), color, 0,
                -everything, everything);
        }
        return all;
    }
    // Cut where the text ends: at the right, or at the left if it goes from right to left.
    const float dots = runs_.width("…", style);
    const bool cut_left = set.right_to_left();
    const float shift = cut_left ? most - all : 0;
    const float from = cut_left ? dots : -everything;
    const float to = cut_left ? everything : most - dots;
    float edge = cut_left ? most : 0;
    for (const layout::Run& piece : set.runs()) {
        const float left = piece.left + shift;
        const float right = left + piece.width;
        if (piece.space || right <= from || left >= to) continue;
        const std::string_view letters = text::slice(text, piece.range);
        const bool whole = left >= from && right <= to;
        float cut = whole ? (cut_left ? left : right) : (cut_left ? right : left);
        if (!whole) {
            // Between letters, never through one.
            std::vector<float> places = runs_.caret_positions(letters, piece.styled(style));
            places.push_back(0);
            for (const float place : places) {
                const float x = piece.right_to_left() ? right - place : left + place;
                if (cut_left && x >= from) cut = std::min(cut, x);
                if (!cut_left && x <= to) cut = std::max(cut, x);
            }
        }
        run(list, {top_left.x + left, base}, letters, piece.styled(style), color, 0,
            cut_left && !whole ? top_left.x + cut : -everything, !cut_left && !whole ? top_left.x + cut : everything);
        edge = cut_left ? std::min(edge, cut) : std::max(edge, cut);
    }
    run(list, {top_left.x + (cut_left ? edge - dots : edge), base}, "…", style, color, 0, -everything, everything);
    return cut_left ? most : edge + dots;
}

float TextPainter::wrapped(ImDrawList& list, ImVec2 top_left, float width, float line_height, std::string_view text,
                           layout::TextStyle style, ImU32 color, std::size_t most_lines) {
    const layout::Paragraph& set = paragraph(text, style, std::floor(width));
    const AsSeen seen(reflection_, list);
    if (reflection_.on()) top_left.x = reflection_(top_left.x + std::floor(width));
    const std::size_t lines = std::min(most_lines, set.lines().size());
    const float base = baseline(style, line_height);
    for (std::size_t line = 0; line < lines; ++line) {
        const layout::Line& in = set.lines()[line];
        const float top = top_left.y + static_cast<float>(line) * line_height;
        if (line + 1 == lines && lines < set.lines().size()) {
            line_as_seen(list, {top_left.x, top}, line_height, text.substr(in.range.begin.value), style, color, width);
            break;
        }
        for (std::uint32_t index = in.first_run; index < in.end_run; ++index) {
            const layout::Run& piece = set.runs()[index];
            if (piece.space) continue;
            run(list, {top_left.x + piece.left, top + base}, text::slice(text, piece.range), piece.styled(style), color,
                0, -everything, everything);
        }
    }
    return static_cast<float>(lines) * line_height;
}

float TextPainter::label(ImDrawList& list, ImVec2 top_left, float width, float line_height, std::string_view text,
                         layout::TextStyle style, ImU32 color, std::size_t most_lines) {
    if (most_lines > 1 && this->width(text, style) > std::floor(width)) {
        const layout::Paragraph& set = paragraph(text, style, std::floor(width));
        // The other way than the interface: its lines begin together, the longest where those of the interface do.
        if (set.right_to_left() != reflection_.on() && set.lines().size() <= most_lines) {
            float longest = 0;
            for (const layout::Line& each : set.lines())
                longest = std::max(longest, each.width);
            top_left.x -= std::floor(width) - std::ceil(longest);
        }
        return wrapped(list, top_left, width, line_height, text, style, color, most_lines);
    }
    line(list, top_left, line_height, text, style, color, width);
    return line_height;
}

float TextPainter::wrapped_height(float width, float line_height, std::string_view text, layout::TextStyle style,
                                  std::size_t most_lines) {
    return static_cast<float>(std::min(most_lines, paragraph(text, style, std::floor(width)).lines().size())) *
           line_height;
}

}  // namespace sayso::ui
