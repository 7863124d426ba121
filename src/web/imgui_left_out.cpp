// What Dear ImGui can do and no view asks for: tables, columns, tabs, menus, tooltips, selections of many, moving about
// by keyboard, windows that a person moves, a file of settings, a log, and mending of calls that do not pair. Its core
// calls these functions with nothing for them to do, or behind a condition that never holds; empty ones in their place,
// and the page need not carry the real ones. dependencies.cmake makes ImGui's own weak, so that these win.
#include <cstdarg>
#include <cstddef>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

namespace {

/// FNV-1a (Fowler, Noll, Vo), from a seed on: as good for the ids of a screen as ImGui's CRC-32, without its table.
ImGuiID hash(const unsigned char* begin, const unsigned char* end, ImGuiID seed) {
    constexpr ImGuiID basis = 0x811C9DC5;
    constexpr ImGuiID prime = 0x01000193;
    ImGuiID hash = basis ^ seed;
    for (; begin != end; ++begin)
        hash = (hash ^ *begin) * prime;
    return hash;
}

}  // namespace

ImGuiID ImHashData(const void* data, std::size_t size, ImGuiID seed) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    return hash(bytes, bytes + size, seed);
}
/// Of `size` bytes, or up to a NUL where that is 0. No name of ours has ImGui's "###".
ImGuiID ImHashStr(const char* name, std::size_t size, ImGuiID seed) {
    return ImHashData(name, size != 0 ? size : std::strlen(name), seed);
}

// Words of ImGui's: none is shown.
int ImFormatString(char* buffer, std::size_t size, const char* /*format*/, ...) {
    if (buffer != nullptr && size > 0) *buffer = '\0';
    return 0;
}
int ImFormatStringV(char* buffer, std::size_t size, const char* /*format*/, va_list /*values*/) {
    if (buffer != nullptr && size > 0) *buffer = '\0';
    return 0;
}
void ImFormatStringToTempBuffer(const char** begin, const char** end, const char* /*format*/, ...) {
    *begin = "";
    if (end != nullptr) *end = *begin;
}
void ImFormatStringToTempBufferV(const char** begin, const char** end, const char* /*format*/, va_list /*values*/) {
    *begin = "";
    if (end != nullptr) *end = *begin;
}
void ImGuiTextBuffer::append(const char* /*text*/, const char* /*end*/) {}
void ImGuiTextBuffer::appendf(const char* /*format*/, ...) {}
void ImGuiTextBuffer::appendfv(const char* /*format*/, va_list /*values*/) {}

// Lists that draw in another order than they were told.
void ImDrawListSplitter::Merge(ImDrawList* /*list*/) {}

// Glyphs, and pictures of mouse cursors: the one font has none, so its texture never grows.
ImFontGlyph* ImFontBaked::FindGlyph(ImWchar /*character*/) {
    return nullptr;
}
ImFontGlyph* ImFontBaked::FindGlyphNoFallback(ImWchar /*character*/) {
    return nullptr;
}
void ImFontAtlasBakedDiscard(ImFontAtlas* /*atlas*/, ImFont* /*font*/, ImFontBaked* /*baked*/) {}
void ImFontAtlasBuildDiscardBakes(ImFontAtlas* /*atlas*/, int /*unused_frames*/) {}
void ImFontAtlasTextureMakeSpace(ImFontAtlas* /*atlas*/) {}
void ImFontAtlasTextureCompact(ImFontAtlas* /*atlas*/) {}
bool ImFont::IsGlyphInFont(ImWchar /*character*/) {
    return false;
}
/// White in all its places: the pixels that plain colours are drawn with.
void ImFontAtlasBuildRenderBitmapFromString(ImFontAtlas* atlas, int left, int top, int width, int height,
                                            const char* /*picture*/, char /*mark*/) {
    const std::size_t bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(atlas->TexData->BytesPerPixel);
    for (int row = 0; row < height; ++row)
        std::memset(atlas->TexData->GetPixelsAt(left, top + row), 0xFF, bytes);
}

namespace ImGui {

// Tables and columns.
void EndTable() {}
void EndColumns() {}
void TableEndRow(ImGuiTable* /*table*/) {}
void TableEndCell(ImGuiTable* /*table*/) {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TablePushColumnChannel(int /*column*/) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
void TableSettingsAddSettingsHandler() {}

// Settings.
ImGuiWindowSettings* CreateNewWindowSettings(const char* /*name*/) {
    return nullptr;
}
ImGuiWindowSettings* FindWindowSettingsByID(ImGuiID /*id*/) {
    return nullptr;
}
ImGuiWindowSettings* FindWindowSettingsByWindow(ImGuiWindow* /*window*/) {
    return nullptr;
}
void ClearWindowSettings(const char* /*name*/) {}
void MarkIniSettingsDirty() {}
void MarkIniSettingsDirty(ImGuiWindow* /*window*/) {}
void AddSettingsHandler(const ImGuiSettingsHandler* /*handler*/) {}
void LoadIniSettingsFromDisk(const char* /*name*/) {}
void LoadIniSettingsFromMemory(const char* /*data*/, std::size_t /*size*/) {}
void SaveIniSettingsToDisk(const char* /*name*/) {}
const char* SaveIniSettingsToMemory(std::size_t* /*size*/) {
    return "";
}

// Mending of calls that do not pair: unit tests hold ours to it.
void ErrorRecoveryStoreState(ImGuiErrorRecoveryState* /*state*/) {}
void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState* /*state*/) {}
void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState* /*state*/) {}
void ErrorCheckEndFrameFinalizeErrorTooltip() {}
void ErrorCheckUsingSetCursorPosToExtendParentBoundaries() {}
bool ErrorLog(const char* /*message*/) {
    return false;
}

// A log.
void LogText(const char* /*format*/, ...) {}
void LogTextV(const char* /*format*/, va_list /*values*/) {}
void LogRenderedText(const ImVec2* /*place*/, const char* /*text*/, const char* /*end*/) {}
void LogFinish() {}

// Windows that come up by themselves.
bool BeginTooltip() {
    return false;
}
void EndTooltip() {}
void SetTooltip(const char* /*format*/, ...) {}
ImVec2 FindBestWindowPosForPopup(ImGuiWindow* window) {
    return window->Pos;
}
ImVec2 FindBestWindowPosForPopupEx(const ImVec2& near, const ImVec2& /*size*/, ImGuiDir* /*last*/,
                                   const ImRect& /*outer*/, const ImRect& /*avoid*/,
                                   ImGuiPopupPositionPolicy /*policy*/) {
    return near;
}
void EndPopup() {}
void ClosePopupToLevel(int /*remaining*/, bool /*restores_focus*/) {}
void ClosePopupsOverWindow(ImGuiWindow* /*window*/, bool /*restores_focus*/) {}
void ClosePopupsExceptModals() {}
bool IsPopupOpen(ImGuiID /*id*/, ImGuiPopupFlags /*flags*/) {
    return false;
}
ImGuiWindow* GetTopMostPopupModal() {
    return nullptr;
}
ImGuiWindow* GetTopMostAndVisiblePopupModal() {
    return nullptr;
}
ImGuiWindow* FindBlockingModal(ImGuiWindow* /*window*/) {
    return nullptr;
}

// The dress of windows.
bool CloseButton(ImGuiID /*id*/, const ImVec2& /*place*/) {
    return false;
}
bool CollapseButton(ImGuiID /*id*/, const ImVec2& /*place*/) {
    return false;
}
bool ArrowButtonEx(const char* /*name*/, ImGuiDir /*direction*/, ImVec2 /*size*/, ImGuiButtonFlags /*flags*/) {
    return false;
}
void RenderArrow(ImDrawList* /*list*/, ImVec2 /*place*/, ImU32 /*color*/, ImGuiDir /*direction*/, float /*scale*/) {}
void RenderTextClipped(const ImVec2& /*begin*/, const ImVec2& /*end*/, const char* /*text*/, const char* /*text_end*/,
                       const ImVec2* /*size*/, const ImVec2& /*align*/, const ImRect* /*clip*/) {}
void RenderTextClippedEx(ImDrawList* /*list*/, const ImVec2& /*begin*/, const ImVec2& /*end*/, const char* /*text*/,
                         const char* /*text_end*/, const ImVec2* /*size*/, const ImVec2& /*align*/,
                         const ImRect* /*clip*/) {}
void RenderText(ImVec2 /*place*/, const char* /*text*/, const char* /*end*/, bool /*hides*/) {}
void RenderMouseCursor(ImVec2 /*place*/, float /*scale*/, ImGuiMouseCursor /*cursor*/, ImU32 /*fill*/, ImU32 /*border*/,
                       ImU32 /*shadow*/) {}
ImVec2 CalcTextSize(const char* /*text*/, const char* /*end*/, bool /*hides*/, float /*wrap*/) {
    return {0, 0};
}
bool Selectable(const char* /*label*/, bool /*is_selected*/, ImGuiSelectableFlags /*flags*/, const ImVec2& /*size*/) {
    return false;
}

// Moving about by keyboard or gamepad.
bool NavMoveRequestButNoResultYet() {
    return false;
}
void NavMoveRequestSubmit(ImGuiDir /*move*/, ImGuiDir /*clip*/, ImGuiNavMoveFlags /*flags*/,
                          ImGuiScrollFlags /*scroll*/) {}
void NavMoveRequestForward(ImGuiDir /*move*/, ImGuiDir /*clip*/, ImGuiNavMoveFlags /*flags*/,
                           ImGuiScrollFlags /*scroll*/) {}
void NavMoveRequestResolveWithLastItem(ImGuiNavItemData* /*result*/) {}
void NavMoveRequestResolveWithPastTreeNode(ImGuiNavItemData* /*result*/, const ImGuiTreeNodeStackData* /*node*/) {}
void NavMoveRequestCancel() {}
void NavMoveRequestApplyResult() {}
void NavMoveRequestTryWrapping(ImGuiWindow* /*window*/, ImGuiNavMoveFlags /*flags*/) {}
void NavInitWindow(ImGuiWindow* /*window*/, bool /*again*/) {}
void NavInitRequestApplyResult() {}
void SetNavFocusScope(ImGuiID /*scope*/) {}
void NavHighlightActivated(ImGuiID /*id*/) {}
void RenderNavCursor(const ImRect& /*box*/, ImGuiID /*id*/, ImGuiNavRenderCursorFlags /*flags*/) {}
bool Shortcut(ImGuiKeyChord /*keys*/, ImGuiInputFlags /*flags*/, ImGuiID /*owner*/) {
    return false;
}
bool SetShortcutRouting(ImGuiKeyChord /*keys*/, ImGuiInputFlags /*flags*/, ImGuiID /*owner*/) {
    return false;
}
void SetKeyOwnersForKeyChord(ImGuiKeyChord /*keys*/, ImGuiID /*owner*/, ImGuiInputFlags /*flags*/) {}
bool IsKeyPressed(ImGuiKey /*key*/, ImGuiInputFlags /*flags*/, ImGuiID /*owner*/) {
    return false;
}

// Selections of many.
void MultiSelectItemHeader(ImGuiID /*id*/, bool* /*selected*/, ImGuiButtonFlags* /*flags*/) {}
void MultiSelectItemFooter(ImGuiID /*id*/, bool* /*selected*/, bool* /*pressed*/) {}

}  // namespace ImGui

extern "C" {

/// Only ImGui's reader of settings uses it, and there are none.
__attribute__((weak)) int sscanf(const char* /*text*/, const char* /*format*/, ...) {
    return 0;
}
/// Only ImGui uses it, for windows within a window, of which there are none.
__attribute__((weak)) void qsort(void* /*first*/, std::size_t /*count*/, std::size_t /*size*/,
                                 int (* /*compare*/)(const void*, const void*)) {
    __builtin_trap();
}

}  // extern "C"
