// Which key runs which command: a short list, looked through from its start.
#include "app/keymap.h"

#include <algorithm>

namespace sayso::app {

Keymap::Keymap(std::span<const Command> commands) {
    for (const Command& command : commands) {
        for (std::string_view rest = command.keys; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (const auto press = key_press_named(rest.substr(0, end))) keys_.emplace_back(*press, &command);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
}

const Command* Keymap::command_for(const KeyPress& press) const {
    const KeyPress wanted = normalised(press);
    const auto found = std::ranges::find_if(keys_, [&](const auto& entry) { return entry.first == wanted; });
    return found == keys_.end() ? nullptr : found->second;
}

std::string Keymap::words_for(std::string_view command_name) const {
    const auto found =
        std::ranges::find_if(keys_, [&](const auto& entry) { return entry.second->name == command_name; });
    return found == keys_.end() ? std::string() : words_of(found->first);
}

}  // namespace sayso::app
