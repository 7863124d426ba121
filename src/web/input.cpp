#include "web/input.h"

#include <cfloat>
#include <utility>

#include "imgui.h"

namespace sayso::web {

Modifiers Modifiers::from_bits(int bits) {
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
}

void pointer_gone() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void pointer_button(int button, bool down, Modifiers modifiers) {
    modifiers_changed(modifiers);
    ImGui::GetIO().AddMouseButtonEvent(button, down);
}

void wheel_turned(float across, float down, Modifiers modifiers) {
    modifiers_changed(modifiers);
    ImGui::GetIO().AddMouseWheelEvent(across, down);
}

void modifiers_changed(Modifiers modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, modifiers.control);
    io.AddKeyEvent(ImGuiMod_Alt, modifiers.alt);
    io.AddKeyEvent(ImGuiMod_Shift, modifiers.shift);
}

app::KeyPress key_press(std::string key, Modifiers modifiers) {
    return {std::move(key), modifiers.control, modifiers.alt, modifiers.shift};
}

}  // namespace sayso::web
