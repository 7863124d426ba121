// Chosen keys: the keys that a person gave to commands in place of the usual ones, as one text that is kept as a
// setting: a line a command, "annotate.claim=Z Ctrl+M"; nothing after "=" where it has none. Values in, values out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/key_press.h"

namespace sayso::app {

/// The keys chosen for a command, as `Command::keys` spells them; nothing where it has its usual ones. Lives as long as
/// `chosen`. O(length).
std::optional<std::string_view> keys_chosen(std::string_view chosen, std::string_view command);
/// `chosen` with these keys for the command.
std::string with_keys(std::string_view chosen, std::string_view command, std::string_view keys);
/// `chosen` with the usual keys for the command.
std::string without_keys(std::string_view chosen, std::string_view command);

/// Whether browsers keep the key for themselves, so that a page never hears of it.
bool belongs_to_browser(const KeyPress& press);

}  // namespace sayso::app
