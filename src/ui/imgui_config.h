// What Dear ImGui is built without, and why. Read by imgui.h itself wherever that is compiled (IMGUI_USER_CONFIG).
#pragma once

// Names kept for old programs, and windows for ImGui's own developers: none of ours.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// Files, shells and the clipboard are the host's business.
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS

// Glyphs come from the host's own shaper through an ImFontLoader of ours. ImGui leaves its own rasteriser
// (stb_truetype) out only where FreeType is said to stand in its place, so the hook for that is answered by
// imgui_font_loader.cpp; FreeType itself is not used.
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_ENABLE_FREETYPE
