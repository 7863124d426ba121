#include "app/chosen_keys.h"

#include <algorithm>
#include <array>

namespace sayso::app {

namespace {

/// Where the command's line begins, and where the next one does; the end of all where it has none.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Line line_of(std::string_view chosen, std::string_view command) {
    std::size_t begin = 0;
    while (begin < chosen.size()) {
        const std::size_t end = std::min(chosen.find('\n', begin), chosen.size() - 1) + 1;
        const std::string_view line = chosen.substr(begin, end - begin);
        if (line.starts_with(command) && line.substr(command.size()).starts_with('=')) return {begin, end};
        begin = end;
    }
    return {chosen.size(), chosen.size()};
}

}  // namespace

std::optional<std::string_view> keys_chosen(std::string_view chosen, std::string_view command) {
    const Line line = line_of(chosen, command);
    if (line.begin == line.end) return std::nullopt;
    std::string_view keys = chosen.substr(line.begin, line.end - line.begin);
    keys.remove_prefix(command.size() + 1);
    if (keys.ends_with('\n')) keys.remove_suffix(1);
    return keys;
}

std::string without_keys(std::string_view chosen, std::string_view command) {
    const Line line = line_of(chosen, command);
    return std::string(chosen.substr(0, line.begin)).append(chosen.substr(line.end));
}

std::string with_keys(std::string_view chosen, std::string_view command, std::string_view keys) {
    return without_keys(chosen, command).append(command).append("=").append(keys).append("\n");
}

bool belongs_to_browser(const KeyPress& press) {
    static constexpr std::array<std::string_view, 8> with_control = {"t",   "n",      "w",        "q",
                                                                     "Tab", "PageUp", "PageDown", "F4"};
    if (press.control) return std::ranges::find(with_control, press.key) != with_control.end();
    return press.key == "Tab" || press.key == "Escape" || press.key == "F11" || (press.alt && press.key == "F4");
}

}  // namespace sayso::app
