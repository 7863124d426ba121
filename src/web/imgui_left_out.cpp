// What Dear ImGui can do and no view asks for: tables, columns, and a file of settings. Its core calls these functions
// with nothing for them to do; empty ones in their place, and the page need not carry the real ones. Weak: should a
// newer ImGui need more of its tables, the linker takes all of theirs.
#include <cstdarg>

#include "imgui.h"
#include "imgui_internal.h"

#define LEFT_OUT __attribute__((weak))

namespace ImGui {

LEFT_OUT void EndTable() {}
LEFT_OUT void EndColumns() {}
LEFT_OUT void TableEndRow(ImGuiTable* /*table*/) {}
LEFT_OUT void TableEndCell(ImGuiTable* /*table*/) {}
LEFT_OUT void PushColumnsBackground() {}
LEFT_OUT void PopColumnsBackground() {}
LEFT_OUT void TablePushColumnChannel(int /*column*/) {}
LEFT_OUT void TablePopColumnChannel() {}
LEFT_OUT void TablePushBackgroundChannel() {}
LEFT_OUT void TablePopBackgroundChannel() {}
LEFT_OUT void TableGcCompactSettings() {}
LEFT_OUT void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
LEFT_OUT void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
LEFT_OUT void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

/// Only ImGui's reader of settings uses it, and there are none.
extern "C" LEFT_OUT int sscanf(const char* /*text*/, const char* /*format*/, ...) {
    return 0;
}
