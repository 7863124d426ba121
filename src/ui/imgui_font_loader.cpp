// The loader of glyphs that Dear ImGui starts with: it knows none. The host sets its own (ImFontAtlas::SetFontLoader).
// Compiled into the build of ImGui itself (see build-scripts/cmake/dependencies.cmake).
#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() {
    static const ImFontLoader loader = [] {
        ImFontLoader without_glyphs;
        without_glyphs.Name = "none";
        return without_glyphs;
    }();
    return &loader;
}

}  // namespace ImGuiFreeType
