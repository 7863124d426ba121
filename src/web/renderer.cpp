#include "web/renderer.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
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

/// Smaller rectangles are drawn along with what comes after them.
constexpr float least_ground = 64;
constexpr std::ptrdiff_t indices_of_rectangle = 6;

/// The ground that the first two of these plain triangles make within the command's clip rectangle: a rectangle of
/// whole pixels in one colour that lets nothing through. None if they are anything else.
std::optional<DrawCommand> ground_of(const ImDrawList& list, const ImDrawCmd& command,
                                     std::span<const ImDrawIdx> indices) {
    if (std::ssize(indices) < indices_of_rectangle) return std::nullopt;
    const ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawVert& corner = vertices[indices[0]];
    const ImDrawVert& opposite = vertices[indices[2]];
    // Two triangles with the diagonal from one corner to the opposite one in common.
    const bool shared = indices[3] == indices[0] && indices[4] == indices[2];
    const auto lies_at = [&](ImDrawIdx index, float x, float y) {
        return vertices[index].pos.x == x && vertices[index].pos.y == y;
    };
    const auto are_others = [&](ImDrawIdx one, ImDrawIdx other) {
        return lies_at(one, opposite.pos.x, corner.pos.y) && lies_at(other, corner.pos.x, opposite.pos.y);
    };
    const bool rectangle = shared && (are_others(indices[1], indices[5]) || are_others(indices[5], indices[1]));
    const bool flat = std::ranges::all_of(indices.first(indices_of_rectangle), [&](ImDrawIdx index) {
        return vertices[index].col == corner.col && (corner.col >> IM_COL32_A_SHIFT) == 0xFF;
    });
    const auto is_whole = [](const ImVec2& place) {
        return place.x == std::floor(place.x) && place.y == std::floor(place.y);
    };
    if (!rectangle || !flat || !is_whole(corner.pos) || !is_whole(opposite.pos)) return std::nullopt;
    const DrawCommand ground{ground_texture,
                             corner.col,
                             0,
                             0,
                             std::max(std::min(corner.pos.x, opposite.pos.x), command.ClipRect.x),
                             std::max(std::min(corner.pos.y, opposite.pos.y), command.ClipRect.y),
                             std::min(std::max(corner.pos.x, opposite.pos.x), command.ClipRect.z),
                             std::min(std::max(corner.pos.y, opposite.pos.y), command.ClipRect.w)};
    const bool large =
        ground.clip_right - ground.clip_left >= least_ground && ground.clip_bottom - ground.clip_top >= least_ground;
    return large ? std::optional(ground) : std::nullopt;
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
            std::span<const ImDrawIdx> indices(list->IdxBuffer.Data + command.IdxOffset, command.ElemCount);
            while (plain) {
                const std::optional<DrawCommand> ground = ground_of(*list, command, indices);
                if (!ground) break;
                commands.push_back(*ground);
                indices = indices.subspan(indices_of_rectangle);
            }
            if (indices.empty()) continue;
            commands.push_back({plain ? 0 : static_cast<std::uint32_t>(command.GetTexID()), command.VtxOffset,
                                static_cast<std::uint32_t>(indices.data() - list->IdxBuffer.Data),
                                static_cast<std::uint32_t>(indices.size()), command.ClipRect.x, command.ClipRect.y,
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
