// All commands in one list, group after group.
#include "app/command.h"

#include <algorithm>
#include <vector>

#include "app/command_groups.h"

namespace sayso::app {

std::span<const Command> all_commands() {
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (const auto group : {annotate_commands(), link_commands(), review_commands(), label_commands(),
                                 sentence_commands(), line_commands(), select_commands(), speaker_commands(),
                                 file_commands(), find_commands(), view_commands(), caret_commands()}) {
            all.insert(all.end(), group.begin(), group.end());
        }
        return all;
    }();
    return commands;
}

const Command* command_named(std::string_view name) {
    const auto commands = all_commands();
    const auto found = std::ranges::find(commands, name, &Command::name);
    return found == commands.end() ? nullptr : &*found;
}

}  // namespace sayso::app
