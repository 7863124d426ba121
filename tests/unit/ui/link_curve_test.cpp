// Curves from claims to cues and speakers: fastened to both, and never over text.
#include "ui/link_curve.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sayso::ui {

namespace {

constexpr float line_height = 31;
constexpr float column_left = 100;
constexpr float column_right = 740;
constexpr LinkMargin margin{column_right, 804};

/// Words on a line of a page full of text; letters reach from 5 below the line's top to 5 above its bottom.
LinkEnd words_on(int line, float left, float right) {
    const float top = 50 + line_height * static_cast<float>(line);
    return {{left, top + 5, right, top + line_height - 5}, top, top + line_height};
}

bool over_text(ImVec2 point) {
    if (point.x <= column_left || point.x >= column_right) return false;
    const float into = std::fmod(point.y - 50 + 100 * line_height, line_height);
    return into > 5.01F && into < line_height - 5.01F;
}

/// The points between the given ones, too: what is drawn are lines.
std::vector<ImVec2> dense(const std::vector<ImVec2>& points) {
    std::vector<ImVec2> all;
    for (std::size_t index = 0; index + 1 < points.size(); ++index) {
        for (int step = 0; step <= 8; ++step) {
            const float share = static_cast<float>(step) / 8;
            all.push_back({points[index].x + (points[index + 1].x - points[index].x) * share,
                           points[index].y + (points[index + 1].y - points[index].y) * share});
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a link's curve is fastened to both ends and is nowhere over text") {
    for (int from_line = 0; from_line < 8; ++from_line) {
        for (int to_line = 0; to_line < 8; ++to_line) {
            for (const float from_left : {100.0F, 300.0F, 680.0F}) {
                for (const float to_left : {100.0F, 420.0F, 690.0F}) {
                    CAPTURE(from_line);
                    CAPTURE(to_line);
                    const LinkEnd from = words_on(from_line, from_left, from_left + 50);
                    const LinkEnd to = words_on(to_line, to_left, to_left + 40);
                    const std::vector<ImVec2> points = link_curve(from, to, margin, 1);
                    REQUIRE(points.size() > 4);
                    CHECK(points.front().x >= from.words.left);
                    CHECK(points.front().x <= from.words.right);
                    CHECK((points.front().y == from.words.top || points.front().y == from.words.bottom));
                    CHECK(points.back().x >= to.words.left);
                    CHECK(points.back().x <= to.words.right);
                    CHECK((points.back().y == to.words.top || points.back().y == to.words.bottom));
                    const std::vector<ImVec2> drawn = dense(points);
                    CHECK(std::ranges::none_of(drawn, over_text));
                    CHECK(std::ranges::all_of(drawn, [](ImVec2 point) { return point.x <= margin.right; }));
                }
            }
        }
    }
}

TEST_CASE("between neighbouring lines a link goes the short way, else through the margin") {
    const auto furthest = [](int line) {
        const std::vector<ImVec2> points = link_curve(words_on(0, 200, 260), words_on(line, 300, 360), margin, 1);
        return std::ranges::max(points, {}, &ImVec2::x).x;
    };
    CHECK(furthest(0) < 360);
    CHECK(furthest(1) < 360);
    CHECK(furthest(2) > column_right);
    // A longer one reaches further out: two are told apart.
    CHECK(furthest(6) > furthest(2) + 5);
}

}  // namespace sayso::ui
