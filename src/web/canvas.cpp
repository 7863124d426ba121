#include "web/canvas.h"

#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5_webgl.h>

#include <algorithm>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

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

void make_context() {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    wanted.antialias = false;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &wanted));
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
    ImFontConfig font;
    font.FontLoader = &blank_font_loader();
    font.SizePixels = 13;
    io.Fonts->AddFont(&font);
    ImGui_ImplOpenGL3_Init("#version 300 es");
}

float channel(std::uint32_t color, int shift) {
    return static_cast<float>((color >> shift) & 255) / 255.0F;
}

}  // namespace

Canvas::Canvas() {
    make_context();
    make_imgui();
}

void Canvas::resize(float width, float height) {
    ImGui::GetIO().DisplaySize = {width, height};
}

void Canvas::begin_frame(bool rendered) {
    ImGuiIO& io = ImGui::GetIO();
    const double now = emscripten_get_now() / 1000;
    // The page may have slept for hours; ImGui allows no step of zero.
    io.DeltaTime = std::clamp(static_cast<float>(now - last_time_), 1e-4F, 1.0F);
    last_time_ = now;
    if (rendered) ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void Canvas::end_unseen_frame() {
    ImGui::EndFrame();
}

void Canvas::show_frame(std::uint32_t background) {
    ImGui::Render();
    glDisable(GL_SCISSOR_TEST);
    glClearColor(channel(background, 16), channel(background, 8), channel(background, 0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool Canvas::input_waits() const {
    return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

void Canvas::context_restored() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

}  // namespace sayso::web
