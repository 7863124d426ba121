#include "ui/link_curve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace sayso::ui {

namespace {

constexpr int corner_steps = 6;
constexpr int curve_steps = 32;

ImVec2 between(ImVec2 from, ImVec2 to, float share) {
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// The same way with round corners, which cut it short: they leave no space that it keeps to.
std::vector<ImVec2> rounded(const std::vector<ImVec2>& way, float radius) {
    std::vector<ImVec2> points = {way.front()};
    for (std::size_t index = 1; index + 1 < way.size(); ++index) {
        const ImVec2 corner = way[index];
        const auto towards = [&](ImVec2 other) {
            const float far = std::hypot(other.x - corner.x, other.y - corner.y);
            return far <= 0 ? corner : between(corner, other, std::min(radius / far, 0.5F));
        };
        const ImVec2 begin = towards(way[index - 1]);
        const ImVec2 end = towards(way[index + 1]);
        for (int step = 0; step <= corner_steps; ++step) {
            const float share = static_cast<float>(step) / corner_steps;
            points.push_back(between(between(begin, corner, share), between(corner, end, share), share));
        }
    }
    points.push_back(way.back());
    return points;
}

/// Where on these words a curve is fastened that comes from `x`.
float fastened(const Rectangle& words, float x, float inset) {
    const float middle = (words.left + words.right) / 2;
    const float half = std::max(0.0F, (words.right - words.left) / 2 - inset);
    return std::clamp(x, middle - half, middle + half);
}

}  // namespace

std::vector<ImVec2> link_curve(const LinkEnd& from, const LinkEnd& to, LinkMargin margin, float unit) {
    const bool downwards = from.line_top <= to.line_top;
    const LinkEnd& upper = downwards ? from : to;
    const LinkEnd& lower = downwards ? to : from;
    const float inset = 6 * unit;
    const bool same_line = lower.line_top - upper.line_top < unit;
    const bool next_line = !same_line && lower.line_top - upper.line_bottom < unit;
    std::vector<ImVec2> points;
    if (same_line || next_line) {
        const float first = fastened(upper.words, (lower.words.left + lower.words.right) / 2, inset);
        const float second = fastened(lower.words, first, inset);
        const float between_lines = upper.line_bottom;
        const float end = same_line ? lower.words.bottom : lower.words.top;
        points = rounded({{first, upper.words.bottom}, {first, between_lines}, {second, between_lines}, {second, end}},
                         4 * unit);
    } else {
        const float first = fastened(upper.words, margin.left, inset);
        const float second = fastened(lower.words, margin.left, inset);
        const float begin = upper.line_bottom;
        const float end = lower.line_top;
        // Longer curves reach further out, so that several are told apart.
        const float out = std::min((margin.right - margin.left) * 1.25F, 12 * unit + (end - begin) * 0.2F);
        points = rounded({{first, upper.words.bottom}, {first, begin}, {margin.left, begin}}, 4 * unit);
        const std::array<ImVec2, 4> bend = {ImVec2{margin.left, begin}, ImVec2{margin.left + out, begin},
                                            ImVec2{margin.left + out, end}, ImVec2{margin.left, end}};
        for (int step = 1; step < curve_steps; ++step) {
            const float share = static_cast<float>(step) / curve_steps;
            const ImVec2 one = between(bend[0], bend[1], share);
            const ImVec2 two = between(bend[1], bend[2], share);
            const ImVec2 three = between(bend[2], bend[3], share);
            points.push_back(between(between(one, two, share), between(two, three, share), share));
        }
        const std::vector<ImVec2> rest =
            rounded({{margin.left, end}, {second, end}, {second, lower.words.top}}, 4 * unit);
        points.insert(points.end(), rest.begin(), rest.end());
    }
    if (!downwards) std::ranges::reverse(points);
    return points;
}

}  // namespace sayso::ui
