#include "web/renderer.h"

#include <vector>

#include "generated/shaders.h"
#include "web/bridge.h"

namespace sayso::web {

namespace {

/// ImGui numbers its textures from 1.
constexpr ImTextureID texture_of_imgui(int unique_id) {
    return 0x10000 + static_cast<ImTextureID>(unique_id);
}

/// Plain shapes, for which ImGui uses a white texel of its texture, say that they need none: so that they are drawn
/// together with the text before or after them, whichever texture that is from.
void leave_out_texture(ImDrawList& list, const ImDrawCmd& command) {
    constexpr ImVec2 nowhere{2, 2};
    ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* const first = list.IdxBuffer.Data + command.IdxOffset;
    for (const ImDrawIdx* index = first; index != first + command.ElemCount; ++index)
        vertices[*index].uv = nowhere;
}

/// What ImGui wants of one of its textures. It has one, small and hardly ever changed: always sent whole.
void serve(ImTextureData& texture) {
    const ImTextureID id = texture_of_imgui(texture.UniqueID);
    switch (texture.Status) {
        case ImTextureStatus_WantCreate:
        case ImTextureStatus_WantUpdates:
            sayso_js_put_texture(static_cast<std::uint32_t>(id), texture.Width, texture.Height, texture.GetPixels(),
                                 static_cast<std::size_t>(texture.GetSizeInBytes()));
            texture.SetTexID(id);
            texture.SetStatus(ImTextureStatus_OK);
            break;
        case ImTextureStatus_WantDestroy:
            sayso_js_drop_texture(static_cast<std::uint32_t>(id));
            texture.SetTexID(ImTextureID_Invalid);
            texture.SetStatus(ImTextureStatus_Destroyed);
            break;
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed:
            break;
    }
}

}  // namespace

void start_renderer() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    sayso_js_start_renderer(shaders::shapes_vert.data(), shaders::shapes_vert.size(), shaders::shapes_frag.data(),
                            shaders::shapes_frag.size());
}

void render(ImDrawData& data, std::uint32_t background) {
    for (ImTextureData* texture : *data.Textures)
        serve(*texture);
    sayso_js_begin_rendering(background);
    std::vector<DrawCommand> commands;
    for (ImDrawList* list : data.CmdLists) {
        commands.clear();
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.ElemCount == 0) continue;
            const bool plain = command.GetTexID() >= texture_of_imgui(0);
            if (plain) leave_out_texture(*list, command);
            commands.push_back({plain ? 0 : static_cast<std::uint32_t>(command.GetTexID()), command.VtxOffset,
                                command.IdxOffset, command.ElemCount, command.ClipRect.x, command.ClipRect.y,
                                command.ClipRect.z, command.ClipRect.w});
        }
        sayso_js_render(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()),
                        list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()),
                        commands.data(), commands.size());
    }
}

void forget_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

}  // namespace sayso::web
