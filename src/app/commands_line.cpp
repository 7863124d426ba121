// Commands that say what a line is for: part of the article, or put around it by the page that it comes from.
#include <array>
#include <utility>
#include <vector>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/suggesting_again.h"
#include "app/text_units.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using article::Block;
using article::BlockKind;

const Block* line_at_caret(const Workspace& workspace) {
    if (!has_document(workspace)) return nullptr;
    return block_at(workspace.document()->article(), workspace.selection().caret);
}

bool can_take_in(const Workspace& workspace) {
    const Block* const line = line_at_caret(workspace);
    return line != nullptr && line->kind == BlockKind::boilerplate;
}
bool can_leave_out(const Workspace& workspace) {
    const Block* const line = line_at_caret(workspace);
    return line != nullptr && line->kind != BlockKind::boilerplate;
}

void set_kind(Workspace& workspace, BlockKind kind, Phrase title) {
    const auto& blocks = workspace.document()->article().blocks;
    const auto number = static_cast<std::size_t>(line_at_caret(workspace) - blocks.data());
    const text::CodePointRange around = blocks[number].range;
    std::vector<Block> changed = blocks;
    changed[number].kind = kind;
    annotation::Edit edit;
    edit.changes.emplace_back(annotation::SetBlocks{std::move(changed)});
    workspace.apply(title, with_suggestions(workspace, std::move(edit), around));
}

void take_in(Workspace& workspace) {
    set_kind(workspace, BlockKind::paragraph, Phrase::line_taken_in);
}
void leave_out(Workspace& workspace) {
    set_kind(workspace, BlockKind::boilerplate, Phrase::line_left_out);
}

constexpr std::array commands = {
    Command{"sentence.line-in", Phrase::command_line_in, "", can_take_in, take_in},
    Command{"sentence.line-out", Phrase::command_line_out, "", can_leave_out, leave_out},
};

}  // namespace

std::span<const Command> line_commands() {
    return commands;
}

}  // namespace sayso::app
