#include "ui/theme.h"

#include <cmath>
#include <cstdint>

namespace sayso::ui {

namespace {

constexpr ImU32 rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
    return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

constexpr Theme light{
    .paper = rgb(0xfbfaf7),
    .desk = rgb(0xefede7),
    .panel = rgb(0xf7f5f0),
    .line = rgb(0xdcd8ce),
    .ink = rgb(0x1f2328),
    .soft = rgb(0x62676e),
    .faint = rgb(0x6e6e68),
    .accent = rgb(0x2f5fd0),
    .on_accent = rgb(0xffffff),
    .accent_ground = rgb(0xd3e0fb),
    .good = rgb(0x2e7d4f),
    .warning = rgb(0x8f5a00),
    .bad = rgb(0xb3261e),
    .shade = rgb(0x000000, 70),
    .neutral_ground = rgb(0xe9e6dd),
    .hit = rgb(0xffe27a),
    .speakers = {{{rgb(0x3b6fd5), rgb(0xd9e8f8)},
                  {rgb(0xbc4803), rgb(0xfbe6d8)},
                  {rgb(0x527854), rgb(0xd9f0e1)},
                  {rgb(0x8f2ea7), rgb(0xeee0f7)},
                  {rgb(0x7f6e28), rgb(0xf6ebc4)},
                  {rgb(0x2c778d), rgb(0xd3eff1)},
                  {rgb(0xae1957), rgb(0xf9dfe9)},
                  {rgb(0x585f91), rgb(0xe2e4f5)}}},
    .dark = false,
};

constexpr Theme dark{
    .paper = rgb(0x1d2024),
    .desk = rgb(0x15171a),
    .panel = rgb(0x1a1d21),
    .line = rgb(0x2e3238),
    .ink = rgb(0xe6e4de),
    .soft = rgb(0x9aa0a8),
    .faint = rgb(0x858b93),
    .accent = rgb(0x7aa2ff),
    .on_accent = rgb(0x10131a),
    .accent_ground = rgb(0x2a3b63),
    .good = rgb(0x74c995),
    .warning = rgb(0xe6b450),
    .bad = rgb(0xff8f86),
    .shade = rgb(0x000000, 130),
    .neutral_ground = rgb(0x2d3036),
    .hit = rgb(0x6b5a12),
    .speakers = {{{rgb(0x6ecef6), rgb(0x1f3347)},
                  {rgb(0xec9e62), rgb(0x42291a)},
                  {rgb(0x92c8ad), rgb(0x1d3a29)},
                  {rgb(0xca8dca), rgb(0x35234a)},
                  {rgb(0xdfc062), rgb(0x3a3213)},
                  {rgb(0x5fc3da), rgb(0x14373a)},
                  {rgb(0xf6839d), rgb(0x44202f)},
                  {rgb(0x949fdf), rgb(0x2a2d47)}}},
    .dark = true,
};

// More contrast: all words 7 to 1 or better on their grounds, lines and edges 4.5 to 1, and grounds of marks are
// outlined.
constexpr Theme light_contrast{
    .paper = rgb(0xffffff),
    .desk = rgb(0xf2f2f2),
    .panel = rgb(0xffffff),
    .line = rgb(0x595959),
    .ink = rgb(0x000000),
    .soft = rgb(0x333333),
    .faint = rgb(0x4d4d4d),
    .accent = rgb(0x0b3fa8),
    .on_accent = rgb(0xffffff),
    .accent_ground = rgb(0xd3e0fb),
    .good = rgb(0x0b5a2e),
    .warning = rgb(0x663f00),
    .bad = rgb(0x8c0f0a),
    .shade = rgb(0x000000, 130),
    .neutral_ground = rgb(0xededed),
    .hit = rgb(0xffe27a),
    .speakers = {{{rgb(0x29578f), rgb(0xe4effb)},
                  {rgb(0x852700), rgb(0xfdeee4)},
                  {rgb(0x175437), rgb(0xe3f5e9)},
                  {rgb(0x4a2d83), rgb(0xf4eafa)},
                  {rgb(0x5a4300), rgb(0xfaf3da)},
                  {rgb(0x005366), rgb(0xe0f4f5)},
                  {rgb(0x700e3a), rgb(0xfbe9f0)},
                  {rgb(0x383d6b), rgb(0xebecf8)}}},
    .dark = false,
    .outlined = true,
};

constexpr Theme dark_contrast{
    .paper = rgb(0x000000),
    .desk = rgb(0x0d0d0d),
    .panel = rgb(0x000000),
    .line = rgb(0xa6a6a6),
    .ink = rgb(0xffffff),
    .soft = rgb(0xd9d9d9),
    .faint = rgb(0xbfbfbf),
    .accent = rgb(0xa8c4ff),
    .on_accent = rgb(0x000000),
    .accent_ground = rgb(0x1d2f5c),
    .good = rgb(0x8fe0ae),
    .warning = rgb(0xffd27a),
    .bad = rgb(0xffb0aa),
    .shade = rgb(0x000000, 180),
    .neutral_ground = rgb(0x262626),
    .hit = rgb(0x5a4b0c),
    .speakers = {{{rgb(0x98b0db), rgb(0x10233a)},
                  {rgb(0xeec98a), rgb(0x331b0c)},
                  {rgb(0x9de4c5), rgb(0x0f2a1b)},
                  {rgb(0xc6bdf8), rgb(0x281838)},
                  {rgb(0xeed596), rgb(0x2a2409)},
                  {rgb(0xa1e7f0), rgb(0x0a2a2c)},
                  {rgb(0xf7abc0), rgb(0x341621)},
                  {rgb(0xcbccfb), rgb(0x1e2036)}}},
    .dark = true,
    .outlined = true,
};

float to_linear(float channel) {
    return channel <= 0.04045F ? channel / 12.92F : std::pow((channel + 0.055F) / 1.055F, 2.4F);
}

float to_srgb(float linear) {
    return linear <= 0.0031308F ? linear * 12.92F : 1.055F * std::pow(linear, 1 / 2.4F) - 0.055F;
}

int digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

}  // namespace

const Theme& theme_for(bool is_dark, bool more_contrast) {
    if (more_contrast) return is_dark ? dark_contrast : light_contrast;
    return is_dark ? dark : light;
}

Theme theme_of(const SystemColors& colors) {
    Theme theme = light_contrast;
    theme.paper = theme.desk = theme.panel = theme.neutral_ground = theme.accent_ground = theme.hit = colors.canvas;
    theme.ink = theme.soft = theme.line = theme.good = theme.warning = theme.bad = colors.canvas_text;
    theme.faint = colors.gray_text;
    theme.accent = colors.highlight;
    theme.on_accent = colors.highlight_text;
    theme.shade = faded(colors.canvas, 0.7F);
    theme.speakers.fill({colors.link_text, colors.canvas});
    theme.dark = ImGui::ColorConvertU32ToFloat4(colors.canvas).y < 0.5F;
    return theme;
}

ImU32 color_named(std::string_view hex, const Theme& theme) {
    if (hex.size() != 7 || hex.front() != '#') return theme.soft;
    std::uint32_t value = 0;
    for (const char letter : hex.substr(1)) {
        const int next = digit(letter);
        if (next < 0) return theme.soft;
        value = value * 16 + static_cast<std::uint32_t>(next);
    }
    return theme.dark ? mixed(rgb(value), rgb(0xffffff), 0.12F) : rgb(value);
}

ImU32 faded(ImU32 color, float opacity) {
    const auto alpha = static_cast<ImU32>(static_cast<float>(color >> IM_COL32_A_SHIFT) * opacity);
    return (color & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 from, ImU32 to, float amount) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(from);
    const ImVec4 b = ImGui::ColorConvertU32ToFloat4(to);
    const auto channel = [amount](float x, float y) {
        return to_srgb(to_linear(x) * (1 - amount) + to_linear(y) * amount);
    };
    return ImGui::ColorConvertFloat4ToU32(
        {channel(a.x, b.x), channel(a.y, b.y), channel(a.z, b.z), a.w * (1 - amount) + b.w * amount});
}

}  // namespace sayso::ui
