// Command: a thing that a person can do, with a name, words for the screen, a test of when it applies, and what it
// does. The palette, the keys, the bar at the selection and the buttons all run commands by name; there is one list of
// them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "language/language.h"

namespace sayso::app {

class Workspace;
using language::Phrase;

struct Command {
    /// Stable, for key maps: "annotate.claim".
    std::string_view name;
    /// Words for the screen: "Mark as claim". Of the commands that give a label, the label's name completes them: ask
    /// `title_of`.
    Phrase title;
    /// Keys that it has by default, parted by spaces, as `key_press_named` reads them; may be empty.
    std::string_view keys;
    /// A plain function, so that the list of commands is constant.
    bool (*applies)(const Workspace& workspace) = nullptr;
    void (*run)(Workspace& workspace) = nullptr;
};

/// Every command, in the order in which a list of them reads well.
std::span<const Command> all_commands();
/// The command of this name, or null.
const Command* command_named(std::string_view name);
/// What the command is called on the screen right now: one that gives a label says which.
std::string title_of(const Workspace& workspace, const Command& command);

}  // namespace sayso::app
