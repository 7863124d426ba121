// PaintedWords: a TextPainter and a list that it draws on, outside of any screen's frame.
#pragma once

#include "ui/fake_runs.h"
#include "ui/tested_screen.h"
#include "ui/text_painter.h"

namespace sayso::ui {

struct PaintedWords {
    PaintedWords() {
        list._ResetForNewFrame();
        list.PushTexture(ImTextureRef(static_cast<ImTextureID>(1)));
        list.PushClipRectFullScreen();
    }

    /// Dear ImGui is there as long as this is.
    TestedScreen screen;
    FakeRuns runs;
    TextPainter painter{runs};
    ImDrawList list{ImGui::GetDrawListSharedData()};
};

}  // namespace sayso::ui
