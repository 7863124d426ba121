// KeyPress: a key as a person names it, with what is held down beside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sayso::app {

struct KeyPress {
    /// As in the DOM's KeyboardEvent.key: "c", "Enter", "ArrowLeft", "/", " ". Letters in lower case.
    std::string key;
    /// Ctrl, or Command on a Mac.
    bool control = false;
    bool alt = false;
    bool shift = false;

    bool operator==(const KeyPress&) const = default;
};

/// The same key as `key_press_named` would give it: letters in lower case, and no Shift with a character that may need
/// it ("?").
KeyPress normalised(KeyPress press);
/// Reads "Ctrl+Shift+Z", "C", "Shift+ArrowRight", "?"; nothing where it is no such form. Shift counts only with a named
/// key or a letter.
std::optional<KeyPress> key_press_named(std::string_view name);
/// "Ctrl+Shift+Z": as `key_press_named` reads it.
std::string name_of(const KeyPress& press);
/// "Ctrl Shift Z": as keys are shown on the screen.
std::string words_of(const KeyPress& press);

}  // namespace sayso::app
