// Words on one line that is too short for them.
#include <doctest/doctest.h>

#include "ui/fake_runs.h"
#include "ui/tested_screen.h"
#include "ui/text_painter.h"

namespace sayso::ui {

TEST_CASE("a line that is too long ends between two letters, with three dots") {
    const TestedScreen screen;
    FakeRuns runs;
    TextPainter painter(runs);
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushTexture(ImTextureRef(static_cast<ImTextureID>(1)));
    list.PushClipRectFullScreen();
    // Ten pixels a letter.
    const auto style = layout::TextStyle::of(layout::Family::interface, layout::Weight::regular, 20);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 70) == 70);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 69) == 60);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 55) == 50);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour city", style, IM_COL32_WHITE, 115) == 110);
    CHECK(painter.line(list, {0, 0}, 30, "Harbour", style, IM_COL32_WHITE, 5) == 10);
}

}  // namespace sayso::ui
