// Reading: how the person wants the article set, as settings of the Workspace: size, font and line height of the text,
// theme and contrast. What a setting does not say, or says in a word that this version does not know, is as usual.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "app/workspace.h"

namespace sayso::app {

/// A setting that is one of a few words.
struct ReadingOption {
    std::string_view setting;
    std::span<const std::string_view> words;
    std::size_t usual = 0;
};

namespace reading {
inline constexpr std::array<std::string_view, 4> fonts = {"serif", "sans", "legible", "mono"};
inline constexpr std::array<std::string_view, 3> line_heights = {"close", "usual", "wide"};
inline constexpr std::array<std::string_view, 3> themes = {"auto", "light", "dark"};
inline constexpr std::array<std::string_view, 2> contrasts = {"auto", "more"};

inline constexpr std::array<std::string_view, 2> suggestions = {"everything", "sentences"};

/// What is suggested in articles that are opened from now on (Workspace::to_suggest).
inline constexpr ReadingOption suggest{"suggest", suggestions, 0};
inline constexpr ReadingOption font{"text-font", fonts, 0};
inline constexpr ReadingOption line_height{"line-height", line_heights, 1};
inline constexpr ReadingOption theme{"theme", themes, 0};
inline constexpr ReadingOption contrast{"contrast", contrasts, 0};
}  // namespace reading

/// The position in its words of what is chosen.
std::size_t chosen(const Workspace& workspace, const ReadingOption& option);
void choose(Workspace& workspace, const ReadingOption& option, std::size_t position);

/// The word that is chosen.
std::string_view chosen_word(const Workspace& workspace, const ReadingOption& option);

inline constexpr int usual_text_size = 100;
/// Per cent of the size that the app was made for: 60 to 250.
int text_size(const Workspace& workspace);
/// Brings it into bounds. Nothing happens where it is so already.
void set_text_size(Workspace& workspace, int size);
/// The next size up (1) or down (-1); the same one where there is none.
int next_text_size(int size, int direction);
/// Says the text size to those who hear the screen.
void announce_text_size(Workspace& workspace);

}  // namespace sayso::app
