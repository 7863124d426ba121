// Reading and showing the names of keys.
#include "app/key_press.h"

#include <array>
#include <utility>

#include "text/utf8.h"

namespace sayso::app {

namespace {

bool is_letter(std::string_view key) {
    return key.size() == 1 && ((key[0] >= 'a' && key[0] <= 'z') || (key[0] >= 'A' && key[0] <= 'Z'));
}

bool is_one_character(std::string_view key) {
    return text::count_code_points(key) == 1;
}

bool is_key_name(std::string_view key) {
    if (key.size() < 2 || key[0] < 'A' || key[0] > 'Z') return false;
    return key.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == key.npos;
}

/// Takes `prefix` off the start of `name`, if something is left after it.
bool take_prefix(std::string_view& name, std::string_view prefix) {
    if (name.size() <= prefix.size() || !name.starts_with(prefix)) return false;
    name.remove_prefix(prefix.size());
    return true;
}

}  // namespace

KeyPress normalised(KeyPress press) {
    if (is_letter(press.key)) {
        press.key[0] = static_cast<char>(press.key[0] | 0x20);
    } else if (is_one_character(press.key) && press.key != " ") {
        press.shift = false;
    }
    return press;
}

std::optional<KeyPress> key_press_named(std::string_view name) {
    KeyPress press;
    for (bool found = true; found;) {
        found = false;
        if (take_prefix(name, "Ctrl+")) found = press.control = true;
        if (take_prefix(name, "Alt+")) found = press.alt = true;
        if (take_prefix(name, "Shift+")) found = press.shift = true;
    }
    if (!text::is_valid_utf8(name)) return std::nullopt;
    press.key = name == "Space" ? " " : std::string(name);
    if (!is_one_character(press.key) && !is_key_name(press.key)) return std::nullopt;
    const bool shift = press.shift;
    press = normalised(std::move(press));
    if (press.shift != shift) return std::nullopt;
    return press;
}

std::string name_of(const KeyPress& press) {
    std::string name;
    if (press.control) name += "Ctrl+";
    if (press.alt) name += "Alt+";
    if (press.shift) name += "Shift+";
    return name + (press.key == " " ? "Space" : press.key);
}

std::string words_of(const KeyPress& press) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> short_names = {{
        {"ArrowLeft", "←"},
        {"ArrowRight", "→"},
        {"ArrowUp", "↑"},
        {"ArrowDown", "↓"},
        {"Escape", "Esc"},
        {"PageUp", "Page Up"},
        {"PageDown", "Page Down"},
        {" ", "Space"},
    }};
    std::string words;
    if (press.control) words += "Ctrl ";
    if (press.alt) words += "Alt ";
    if (press.shift) words += "Shift ";
    for (const auto& [key, name] : short_names) {
        if (press.key == key) return words.append(name);
    }
    if (is_letter(press.key)) return words + static_cast<char>(press.key[0] & ~0x20);
    return words + press.key;
}

}  // namespace sayso::app
