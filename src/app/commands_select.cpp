// Commands that select words, and that take away the innermost thing that is in the way.
#include <array>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/narration.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

using text::CodePointOffset;
using text::CodePointRange;

void select_range(Workspace& workspace, CodePointRange range) {
    workspace.select({.anchor = range.begin, .caret = range.end, .kept = {}});
    workspace.announce(narrated_selection(workspace.language(), *workspace.document(), range));
}

template <Unit Whole>
void select_unit(Workspace& workspace) {
    select_range(workspace, workspace.unit_around(Whole, workspace.selection().range().begin));
}

void select_all(Workspace& workspace) {
    workspace.select({.anchor = {}, .caret = workspace.document()->article().text.size(), .kept = {}});
    workspace.announce(Phrase::all_selected);
}

void select_mark(Workspace& workspace) {
    select_range(workspace, workspace.focused()->spans.extent());
}

constexpr std::array<Unit, 3> growing_units = {Unit::word, Unit::sentence, Unit::block};

/// The whole units of a kind that hold the selection.
CodePointRange grown_to(const Workspace& workspace, Unit unit) {
    const CodePointRange range = workspace.selection().range();
    const CodePointOffset last = range.empty() ? range.end : range.end - 1;
    return {workspace.unit_around(unit, range.begin).begin, workspace.unit_around(unit, last).end};
}

void grow(Workspace& workspace) {
    const CodePointRange range = workspace.selection().range();
    for (const Unit unit : growing_units) {
        const CodePointRange grown = grown_to(workspace, unit);
        if (grown.begin <= range.begin && range.end <= grown.end && grown != range) {
            return select_range(workspace, grown);
        }
    }
    select_all(workspace);
}

/// To the largest unit at the selection's start that is smaller than it; from a word, to the caret.
void shrink(Workspace& workspace) {
    const CodePointRange range = workspace.selection().range();
    for (auto unit = growing_units.rbegin(); unit != growing_units.rend(); ++unit) {
        const CodePointRange part = workspace.unit_around(*unit, range.begin);
        if (range.contains(part) && part != range && !part.empty()) return select_range(workspace, part);
    }
    workspace.select({.anchor = range.begin, .caret = range.begin, .kept = {}});
    workspace.announce(Phrase::nothing_selected);
}

void copy(Workspace& workspace) {
    workspace.copy(workspace.quotation_to_copy());
    workspace.announce(Phrase::copied_with_source);
}
void copy_words(Workspace& workspace) {
    workspace.copy(workspace.text_to_copy());
    workspace.announce(Phrase::copied);
}
bool has_words_to_copy(const Workspace& workspace) {
    return has_selection(workspace) || has_focus(workspace);
}

bool close_panel(Workspace& workspace) {
    for (const Panel panel : {Panel::reading, Panel::help, Panel::tagset, Panel::speakers, Panel::articles}) {
        if (!workspace.is_open(panel)) continue;
        workspace.set_open(panel, false);
        return true;
    }
    return false;
}

void escape(Workspace& workspace) {
    if (workspace.chooser()) return workspace.close_chooser();
    if (workspace.rescue_offer()) return workspace.decline_rescue();
    if (workspace.find()) return workspace.close_find();
    if (close_panel(workspace)) return;
    if (workspace.opening_percent()) return workspace.stop_opening();
    if (workspace.downloading_percent()) return workspace.stop_downloading();
    if (!workspace.selection().empty()) {
        const CodePointOffset caret = workspace.selection().caret;
        workspace.select({.anchor = caret, .caret = caret, .kept = {}});
        return workspace.announce(Phrase::nothing_selected);
    }
    if (workspace.focused() != nullptr || workspace.focused_speaker() != nullptr) return workspace.clear_focus();
    if (workspace.is_open(Panel::claims)) return workspace.set_open(Panel::claims, false);
    if (workspace.suggesting_percent()) return workspace.stop_suggesting();
    if (!workspace.notices().empty()) workspace.dismiss(workspace.notices().back().number);
}

constexpr std::array commands = {
    Command{"select.word", Phrase::command_select_word, "", has_document, select_unit<Unit::word>},
    Command{"select.sentence", Phrase::command_select_sentence, "", has_document, select_unit<Unit::sentence>},
    Command{"select.block", Phrase::command_select_block, "", has_document, select_unit<Unit::block>},
    Command{"select.mark", Phrase::command_select_mark, "", has_focus, select_mark},
    Command{"select.all", Phrase::command_select_all, "Ctrl+A", has_document, select_all},
    Command{"select.grow", Phrase::command_select_grow, "Alt+ArrowUp", has_document, grow},
    Command{"select.shrink", Phrase::command_select_shrink, "Alt+ArrowDown", has_selection, shrink},
    Command{"edit.copy", Phrase::command_edit_copy, "Ctrl+C", has_words_to_copy, copy},
    Command{"edit.copy-words", Phrase::command_edit_copy_words, "Alt+Shift+C", has_words_to_copy, copy_words},
    Command{"escape", Phrase::command_escape, "Escape", always, escape},
};

}  // namespace

std::span<const Command> select_commands() {
    return commands;
}

}  // namespace sayso::app
