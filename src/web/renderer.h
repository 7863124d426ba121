// Renderer: hands Dear ImGui's lists of triangles, and the textures that it asks for, to web/renderer.js, which has the
// GPU.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace sayso::web {

/// Of a page of the glyph atlas. Above them come ImGui's own textures.
constexpr ImTextureID texture_of_page(std::uint32_t page) {
    return page + 1;
}

/// Compiles the shaders; says to ImGui what can be done.
void start_renderer();
/// Draws what ImGui::Render left, over `background` (0xRRGGBB).
void render(ImDrawData& data, std::uint32_t background);
/// The GPU has forgotten everything: ImGui's textures are made anew with the next frame.
void forget_textures();

}  // namespace sayso::web
