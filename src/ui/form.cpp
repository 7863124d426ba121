#include "ui/form.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"

namespace sayso::ui {

namespace {

/// Lists up to this long are drawn and recorded whole.
constexpr std::size_t short_list = 120;
constexpr std::size_t rows_beside = 4;

ImDrawList& drawing() {
    return *ImGui::GetWindowDrawList();
}

void outline(Frame& frame, Rectangle place, ImU32 fill, ImU32 border, float radius) {
    const float within = outline_inset(frame.px(1));
    if (fill != 0) drawing().AddRectFilled({place.left, place.top}, {place.right, place.bottom}, fill, radius);
    if (border != 0) {
        drawing().AddRect({place.left + within, place.top + within}, {place.right - within, place.bottom - within},
                          border, radius, 0, frame.px(1));
    }
}

void square_dot(Frame& frame, float left, float middle, ImU32 color, float side_css) {
    const float side = frame.px(side_css);
    const float top = std::round(middle - side / 2);
    drawing().AddRectFilled({left, top}, {left + side, top + side}, color, frame.px(3));
}

float chip_height(const Frame& frame) {
    return frame.target(24);
}

float chip_width(Frame& frame, const Chip& chip) {
    const float wide = std::ceil(frame.text.width(chip.words, frame.style(13))) + frame.px(chip.dot != 0 ? 34 : 20);
    return std::max(wide, frame.target(0));
}

/// Calls `put(index, place)` for each chip; returns the height of all.
template <typename Put>
float lay_out(Frame& frame, std::span<const Chip> shown, Column column, const Put& put) {
    const float gap = frame.px(6);
    const float high = chip_height(frame);
    const float top = column.top;
    float left = column.left;
    for (std::size_t index = 0; index < shown.size(); ++index) {
        const float wide = std::min(chip_width(frame, shown[index]), column.width);
        if (left > column.left && left + wide > column.left + column.width) {
            left = column.left;
            column.top += high + gap;
        }
        put(index, Rectangle{left, column.top, left + wide, column.top + high});
        left += wide + gap;
    }
    return column.top - top + (shown.empty() ? 0 : high);
}

bool draw_chip(Frame& frame, const Chip& chip, Rectangle place) {
    Node node;
    node.role = chip.role;
    node.name = chip.name.empty() ? chip.words : chip.name;
    node.on = chip.on;
    const Touched touched = control(frame, chip.key, place, std::move(node), 14);
    const Theme& theme = frame.theme;
    const bool filled = chip.filled && chip.on.value_or(false);
    ImU32 fill = filled ? theme.accent : chip.adds ? 0 : theme.paper;
    if (touched.hovered) fill = mixed(chip.adds ? theme.paper : fill, theme.ink, touched.held ? 0.14F : 0.07F);
    const float high = place.bottom - place.top;
    outline(frame, place, fill, filled || chip.adds ? 0 : theme.line, high / 2);
    float left = place.left + frame.px(10);
    if (chip.dot != 0) {
        square_dot(frame, left, (place.top + place.bottom) / 2, chip.dot, 8);
        left += frame.px(14);
    }
    const ImU32 color = filled ? theme.on_accent : chip.adds ? theme.soft : theme.ink;
    frame.text.line(drawing(), {left, place.top}, high, chip.words, frame.style(13), color,
                    place.right - left - frame.px(8));
    return touched.pressed;
}

}  // namespace

float control_height(const Frame& frame) {
    return frame.target(28);
}

// ---- Form ----

Rectangle Form::row(std::string_view label, float height, float least) {
    const layout::TextStyle style = frame_.style(13);
    const float beside = frame_.px(label_css_ + 8);
    const float gap = frame_.px(8);
    const bool below = column_.width - beside < std::max(least, frame_.px(96));
    const float label_height = below ? line_height(style) : std::min(height, control_height(frame_));
    const float most = below ? column_.width : frame_.px(label_css_);
    frame_.text.line(drawing(), {column_.left, column_.top}, label_height, label, style, frame_.theme.soft, most);
    if (below) column_.skip(label_height + frame_.px(4));
    Rectangle place = column_.take(height);
    if (!below) place.left += beside;
    column_.skip(gap);
    return place;
}

std::optional<std::size_t> Form::choice(std::string_view key, std::string_view label, std::span<const Phrase> options,
                                        std::size_t current) {
    float least = 0;
    for (const Phrase option : options)
        least += frame_.text.width(frame_.say(option), frame_.style(13)) + frame_.px(10);
    const Rectangle place = row(label, control_height(frame_), least);
    return ui::choice(frame_, key, place, label, options, current);
}

// ---- controls ----

bool field_button(Frame& frame, std::string_view key, Rectangle place, std::string_view name, std::string_view words,
                  const FieldButtonLook& look) {
    Node node;
    node.role = Role::button;
    node.name = std::string(name) + ": " + std::string(words);
    node.keys = look.detail;
    const Touched touched = control(frame, key, place, std::move(node));
    const Theme& theme = frame.theme;
    const ImU32 border = touched.hovered ? mixed(theme.line, theme.ink, 0.3F) : theme.line;
    outline(frame, place, theme.paper, border, frame.px(6));
    const float high = place.bottom - place.top;
    float left = place.left + frame.px(9);
    if (look.dot != 0) {
        square_dot(frame, left, (place.top + place.bottom) / 2, look.dot, 10);
        left += frame.px(17);
    }
    float right = place.right - frame.px(9);
    const layout::TextStyle style = frame.style(13);
    if (!look.detail.empty()) {
        const float wide = frame.text.width(look.detail, style);
        frame.text.line(drawing(), {std::round(right - wide), place.top}, high, look.detail, style, theme.faint, wide);
        right -= wide + frame.px(8);
    }
    const ImU32 color = look.tone == FieldButtonLook::Tone::answer   ? theme.ink
                        : look.tone == FieldButtonLook::Tone::absent ? theme.soft
                                                                     : theme.accent;
    frame.text.line(drawing(), {left, place.top}, high, words, style, color, right - left);
    return touched.pressed;
}

Typed kept_field(Frame& frame, std::string_view key, Rectangle place, std::string_view name, std::string_view value,
                 const FieldLook& look, Commit commit) {
    // Until it is kept, a text is not lost by what else changes meanwhile.
    const NodeId node{ImGui::GetID(key.data(), key.data() + key.size())};
    const std::string* draft = requests_of(frame).draft_of(frame, node);
    Typed typed = field(frame, key, place, name, draft != nullptr ? std::string_view(*draft) : value, look);
    requests_of(frame).on_commit(typed.node, std::move(commit));
    return typed;
}

float area_height(Frame& frame, std::string_view value, float width, float least_css, float most_css) {
    const layout::TextStyle style = field_style(frame);
    const float wanted =
        frame.text.wrapped_height(width - frame.px(15), line_height(style), value, style) + frame.px(10);
    return std::clamp(wanted, frame.px(least_css), frame.px(most_css));
}

std::optional<std::size_t> chips(Frame& frame, Column& column, std::span<const Chip> shown) {
    std::optional<std::size_t> pressed;
    const float tall = lay_out(frame, shown, column, [&](std::size_t index, Rectangle place) {
        if (draw_chip(frame, shown[index], place)) pressed = index;
    });
    column.skip(tall);
    return pressed;
}

float chips_height(Frame& frame, std::span<const Chip> shown, float width) {
    return lay_out(frame, shown, {0, 0, width}, [](std::size_t, Rectangle) {});
}

// ---- words ----

void quoted(Frame& frame, Column& column, std::string_view words, SpeakerColors colors) {
    const layout::TextStyle style = frame.reading_style(15.5F);
    const float high = std::round(style.size() * 1.55F);
    const float inside = column.width - frame.px(14 + 11);
    constexpr std::size_t most_lines = 14;
    const float tall = frame.text.wrapped_height(inside, high, words, style, most_lines) + frame.px(18);
    const Rectangle place = column.take(tall);
    const float radius = frame.px(6);
    // No further than the ground covers well: at its round corners it would be seen.
    drawing().AddRectFilled({place.left, place.top}, {place.left + 2 * radius, place.bottom}, colors.ink, radius,
                            ImDrawFlags_RoundCornersLeft);
    drawing().AddRectFilled({place.left + frame.px(3), place.top}, {place.right, place.bottom}, colors.ground, radius,
                            ImDrawFlags_RoundCornersRight);
    const ImVec2 at{place.left + frame.px(14), place.top + frame.px(9)};
    frame.text.wrapped(drawing(), at, inside, high, words, style, frame.theme.ink, most_lines);
    Node node;
    node.role = Role::text;
    node.name = words;
    node.place = place;
    node.id = {ImGui::GetID("quoted words")};
    node.family = style.family;
    frame.semantics.add(std::move(node));
    column.skip(frame.px(12));
}

void remark(Frame& frame, Column& column, std::string_view words, float size_css) {
    const layout::TextStyle style = frame.style(size_css);
    column.skip(
        paragraph(frame, {column.left, column.top}, column.width, words, style, frame.theme.soft, line_height(style)));
}

void rule(Frame& frame, Column& column) {
    column.skip(frame.px(12));
    drawing().AddRectFilled({column.left, column.top}, {column.left + column.width, column.top + frame.px(1)},
                            frame.theme.line);
    column.skip(frame.px(11));
}

bool section_button(Frame& frame, Column& column, std::string_view key, std::string_view words, std::string_view name) {
    const layout::TextStyle style = frame.style(12);
    const float wide = std::max(std::ceil(frame.text.width(words, style)) + frame.px(12), frame.target(0));
    const float right = column.left + column.width;
    // A finger needs more than the heading's height: half of that is taken from above it, half from below.
    const float more = (frame.target(22) - frame.px(22)) / 2;
    const Rectangle place{right - wide, column.top - frame.px(25) - more, right, column.top - frame.px(3) + more};
    column.skip(std::max(0.0F, more - frame.px(3)));
    Node node;
    node.role = Role::button;
    node.name = name;
    const Touched touched = control(frame, key, place, std::move(node));
    if (touched.hovered) outline(frame, place, mixed(frame.theme.panel, frame.theme.ink, 0.07F), 0, frame.px(6));
    frame.text.line(drawing(), {place.right - frame.px(6) - frame.text.width(words, style), place.top},
                    place.bottom - place.top, words, style, frame.theme.accent, wide);
    return touched.pressed;
}

// ---- lists and numbers ----

RowsInView rows_in_view(float top, float height, std::size_t count) {
    if (count <= short_list) return {0, count};
    const ImRect seen = ImGui::GetCurrentWindow()->ClipRect;
    const auto row_at = [&](float y) {
        return static_cast<std::size_t>(std::clamp((y - top) / height, 0.0F, static_cast<float>(count)));
    };
    const std::size_t first = row_at(seen.Min.y);
    return {first - std::min(first, rows_beside), std::min(count, row_at(seen.Max.y) + 1 + rows_beside)};
}

}  // namespace sayso::ui
