// Which key runs which command: a short list, looked through from its start.
#include "app/keymap.h"

#include <algorithm>

#include "app/chosen_keys.h"

namespace sayso::app {

Keymap::Keymap(std::span<const Command> commands, std::string_view chosen) {
    for (const Command& command : commands) {
        if (const auto keys = keys_chosen(chosen, command.name)) add(command, *keys);
    }
    for (const Command& command : commands) {
        if (!keys_chosen(chosen, command.name)) add(command, command.keys);
    }
}

void Keymap::add(const Command& command, std::string_view keys) {
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(' '), keys.size());
        const auto press = key_press_named(keys.substr(0, end));
        if (press && command_for(*press) == nullptr) keys_.emplace_back(*press, &command);
        keys.remove_prefix(std::min(end + 1, keys.size()));
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

std::string Keymap::names_for(std::string_view command_name, const KeyPress& except) const {
    std::string names;
    for (const auto& [press, command] : keys_) {
        if (command->name == command_name && press != except) names += (names.empty() ? "" : " ") + name_of(press);
    }
    return names;
}

}  // namespace sayso::app
