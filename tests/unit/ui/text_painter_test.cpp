// Words on one line that is too short for them.
#include <doctest/doctest.h>

#include "ui/painted_words.h"
#include "ui/tested_screen.h"
#include "ui/text_painter.h"

namespace sayso::ui {

TEST_CASE("a line that is too long ends between two letters, with three dots") {
    PaintedWords words;
    TextPainter& painter = words.painter;
    ImDrawList& list = words.list;
    // Ten pixels a letter.
    const auto style = layout::TextStyle::of(layout::Family::interface, layout::Weight::regular, 20);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 70) == 70);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 69) == 60);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 55) == 50);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour city", style, IM_COL32_WHITE, 115) == 110);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 5) == 10);
}

TEST_CASE("a line from right to left that is too long keeps its begin, at the right, and has its dots at the left") {
    PaintedWords words;
    TextPainter& painter = words.painter;
    ImDrawList& list = words.list;
    const auto style = layout::TextStyle::of(layout::Family::interface, layout::Weight::regular, 20);
    CHECK(painter.width("שלום עולם", style) == 90);
    CHECK(painter.line(list, {0, 0}, 30, "שלום עולם", style, IM_COL32_WHITE, 90) == 90);
    // The first word is drawn right of the second.
    REQUIRE(list.VtxBuffer.size() == 8);
    CHECK(list.VtxBuffer[0].pos.x == 50);
    CHECK(list.VtxBuffer[4].pos.x == 0);
    CHECK(painter.line(list, {0, 0}, 30, "שלום עולם", style, IM_COL32_WHITE, 75) == 75);
    // 75 is room for the first word (35 to 75), a space, one letter of the second (15 to 25), and the dots.
    REQUIRE(list.VtxBuffer.size() == 20);
    CHECK(list.VtxBuffer[8].pos.x == 35);
    CHECK(list.VtxBuffer[12].pos.x == 15);
    CHECK(list.VtxBuffer[13].pos.x == 25);
    CHECK(list.VtxBuffer[16].pos.x == 5);
}

TEST_CASE("a name in two lines that goes another way than the interface begins where the interface does") {
    PaintedWords words;
    TextPainter& painter = words.painter;
    ImDrawList& list = words.list;
    const auto style = layout::TextStyle::of(layout::Family::interface, layout::Weight::regular, 20);
    CHECK(painter.label(list, {0, 0}, 100, 30, "שלום עולם טוב", style, IM_COL32_WHITE, 2) == 60);
    REQUIRE(list.VtxBuffer.size() == 12);
    // Of the two lines, 90 and 30 wide and both ending at 90, the longer begins at 0.
    CHECK(list.VtxBuffer[0].pos.x == 50);
    CHECK(list.VtxBuffer[4].pos.x == 0);
    CHECK(list.VtxBuffer[8].pos.x == 60);
    // One that goes as the interface does is where it was.
    painter.label(list, {0, 0}, 100, 30, "water board", style, IM_COL32_WHITE, 2);
    CHECK(list.VtxBuffer[12].pos.x == 0);
    // From right to left, on a screen 500 wide, it ends 400 from the left: two lines of 50.
    painter.set_reflection({500});
    CHECK(painter.label(list, {100, 0}, 100, 30, "water board", style, IM_COL32_WHITE, 2) == 60);
    REQUIRE(list.VtxBuffer.size() == 28);
    // Reflected once more at the end of the frame.
    CHECK(list.VtxBuffer[20].pos.x == 150);
}

}  // namespace sayso::ui
