#include "web/canvas.h"

#include <emscripten/emscripten.h>

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"
#include "web/renderer.h"

namespace sayso::web {

namespace {

/// ImGui wants a font, though views draw their text as runs (ui/run_images.h): one that has no glyphs.
const ImFontLoader& blank_font_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader blank;
        blank.Name = "blank";
        blank.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
            return false;
        };
        return blank;
    }();
    return loader;
}

void make_imgui() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // ImGui must never draw a mouse cursor or move windows about.
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigInputTrickleEventQueue = true;
    io.MouseDoubleClickTime = 0.5F;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    io.Fonts->SetFontLoader(&blank_font_loader());
    ImFontConfig font;
    font.SizePixels = 13;
    io.Fonts->AddFont(&font);
}

}  // namespace

Canvas::Canvas() {
    make_imgui();
    start_renderer();
}

void Canvas::resize(float width, float height) {
    ImGui::GetIO().DisplaySize = {width, height};
}

void Canvas::begin_frame() {
    ImGuiIO& io = ImGui::GetIO();
    const double now = emscripten_get_now() / 1000;
    // The page may have slept for hours; ImGui allows no step of zero.
    io.DeltaTime = std::clamp(static_cast<float>(now - last_time_), 1e-4F, 1.0F);
    last_time_ = now;
    ImGui::NewFrame();
}

void Canvas::end_unseen_frame() {
    ImGui::EndFrame();
}

void Canvas::show_frame(std::uint32_t background) {
    ImGui::Render();
    render(*ImGui::GetDrawData(), background);
}

bool Canvas::input_waits() const {
    return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

}  // namespace sayso::web
