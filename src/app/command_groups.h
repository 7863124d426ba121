// The commands by subject: each group is listed in one source. Together they are the one list of command.h.
#pragma once

#include <span>

#include "app/command.h"

namespace sayso::app {

std::span<const Command> annotate_commands();
std::span<const Command> link_commands();
std::span<const Command> review_commands();
std::span<const Command> label_commands();
std::span<const Command> sentence_commands();
std::span<const Command> line_commands();
std::span<const Command> select_commands();
std::span<const Command> caret_commands();
std::span<const Command> speaker_commands();
std::span<const Command> file_commands();
std::span<const Command> find_commands();
std::span<const Command> view_commands();

}  // namespace sayso::app
