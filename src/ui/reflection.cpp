#include "ui/reflection.h"

#include "imgui_internal.h"

namespace sayso::ui {

namespace {

void reflect_vertices(ImDrawList& list, int first, float width) {
    for (int index = first; index < list.VtxBuffer.Size; ++index)
        list.VtxBuffer[index].pos.x = width - list.VtxBuffer[index].pos.x;
}

void reflect_list(ImDrawList& list, float width) {
    reflect_vertices(list, 0, width);
    for (ImDrawCmd& command : list.CmdBuffer) {
        const float left = width - command.ClipRect.z;
        command.ClipRect.z = width - command.ClipRect.x;
        command.ClipRect.x = left;
    }
}

}  // namespace

void Reflection::apply() const {
    if (!on()) return;
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (window->Active) reflect_list(*window->DrawList, width);
    }
    reflect_list(*ImGui::GetForegroundDrawList(), width);
}

AsSeen::AsSeen(Reflection reflection, ImDrawList& list)
    : reflection_(reflection), list_(list), first_(list.VtxBuffer.Size) {}

AsSeen::~AsSeen() {
    if (reflection_.on()) reflect_vertices(list_, first_, reflection_.width);
}

void AsSeen::move(float right) {
    for (int index = first_; index < list_.VtxBuffer.Size; ++index)
        list_.VtxBuffer[index].pos.x += right;
}

}  // namespace sayso::ui
