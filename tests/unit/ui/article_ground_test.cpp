// What the words of the article are drawn upon.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "ui/painted_words.h"
#include "ui/tested_screen.h"
#include "ui/text_painter.h"
#include "ui/theme.h"

namespace sayso::ui {

namespace {

/// How often `run` is drawn upon the paper of the light theme in the next frame.
std::ptrdiff_t times_upon_paper(TestedScreen& screen, std::string_view run) {
    screen.runs.watched = run;
    screen.runs.grounds.clear();
    screen.draw();
    REQUIRE_FALSE(screen.runs.grounds.empty());
    return std::ranges::count(screen.runs.grounds, theme_for(false, false).paper);
}

}  // namespace

TEST_CASE("words stand upon the paper, but not where a claim lies behind them") {
    TestedScreen screen;
    screen.settle();
    CHECK(times_upon_paper(screen, "blank") == 1);
    CHECK(times_upon_paper(screen, "not") == 1);
    screen.person.select("sign a blank cheque for");
    screen.person.press("C");
    screen.workspace().close_chooser();
    screen.settle();
    CHECK(times_upon_paper(screen, "blank") == 0);
    CHECK(times_upon_paper(screen, "not") == 1);
}

TEST_CASE("what the find bar found does not stand upon the paper") {
    TestedScreen screen;
    screen.settle();
    CHECK(times_upon_paper(screen, "blank") == 1);
    screen.key("/");
    screen.type(Role::text_field, "Find", "blan");
    screen.settle();
    CHECK(times_upon_paper(screen, "blank") == 0);
}

TEST_CASE("a word upon a ground has that for its tint, and places left of its texture; any other its ink") {
    PaintedWords words;
    TextPainter& painter = words.painter;
    ImDrawList& list = words.list;
    const auto style = layout::TextStyle::of(layout::Family::interface, layout::Weight::regular, 20);
    const ImU32 ground = IM_COL32(251, 250, 247, 255);
    painter.run(list, {0, 20}, "Harbour", style, IM_COL32_BLACK, ground, -1000, 1000);
    painter.run(list, {0, 50}, "Harbour", style, IM_COL32_BLACK, 0, -1000, 1000);
    REQUIRE(list.VtxBuffer.size() == 8);
    CHECK(list.VtxBuffer[2].col == ground);
    CHECK(list.VtxBuffer[2].uv.x == -1);
    CHECK(list.VtxBuffer[6].col == IM_COL32_BLACK);
    CHECK(list.VtxBuffer[6].uv.x == 1);
}

TEST_CASE("words without a space between them may touch, others not") {
    TestedScreen screen(1440, 900, "市長は決定は公聴会の後\n\nOnly two words");
    screen.settle();
    screen.runs.touching.clear();
    screen.draw();
    const auto& touching = screen.runs.touching;
    REQUIRE_FALSE(touching.empty());
    CHECK(touching.front() == std::pair<std::string, std::string>("市", "長"));
    CHECK(std::ranges::none_of(touching, [](const auto& both) { return both.first == "Only" || both.first == "two"; }));
}

}  // namespace sayso::ui
