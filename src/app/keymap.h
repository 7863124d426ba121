// Keymap: which key runs which command. Made from the keys that the commands name, and those that a person chose in
// their place (chosen_keys.h).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/command.h"
#include "app/key_press.h"

namespace sayso::app {

class Keymap {
  public:
    /// Keeps pointers to `commands`. A chosen key goes before a usual one; otherwise the first command has it.
    explicit Keymap(std::span<const Command> commands, std::string_view chosen = {});

    /// The command that a key runs, or null.
    [[nodiscard]] const Command* command_for(const KeyPress& press) const;
    /// The first key of a command, as shown on the screen; empty where it has none.
    [[nodiscard]] std::string words_for(std::string_view command_name) const;

    /// All keys of a command but one, as `Command::keys` spells them.
    [[nodiscard]] std::string names_for(std::string_view command_name, const KeyPress& except) const;

    /// Every key with its command, first those that were chosen, in the order of the commands.
    [[nodiscard]] std::span<const std::pair<KeyPress, const Command*>> all() const { return keys_; }

  private:
    void add(const Command& command, std::string_view keys);

    std::vector<std::pair<KeyPress, const Command*>> keys_;
};

}  // namespace sayso::app
