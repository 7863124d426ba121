// Keymap: which key runs which command. Made from the keys that the commands name.
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
    /// Keeps pointers to `commands`. Where two name the same key, the first has it.
    explicit Keymap(std::span<const Command> commands);

    /// The command that a key runs, or null.
    [[nodiscard]] const Command* command_for(const KeyPress& press) const;
    /// The first key of a command, as shown on the screen; empty where it has none.
    [[nodiscard]] std::string words_for(std::string_view command_name) const;

    /// Every key with its command, in the order of the commands.
    [[nodiscard]] std::span<const std::pair<KeyPress, const Command*>> all() const { return keys_; }

  private:
    std::vector<std::pair<KeyPress, const Command*>> keys_;
};

}  // namespace sayso::app
