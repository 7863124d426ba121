// Commands that move the caret, and with Shift extend the selection.
#include <array>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

template <Unit Step, int Direction, bool Extend>
void move(Workspace& workspace) {
    workspace.move_caret(Step, Direction, Extend);
}

/// To the left or right as it is seen: in a paragraph from right to left, what is on is to the left.
template <Unit Step, int Direction, bool Extend>
void move_sideways(Workspace& workspace) {
    workspace.move_caret(Step, workspace.caret_goes_left() ? -Direction : Direction, Extend);
}

template <LineMotion Motion, bool Extend>
void move_line(Workspace& workspace) {
    workspace.move_caret(Motion, Extend);
}

template <bool ToEnd, bool Extend>
void move_far(Workspace& workspace) {
    workspace.move_caret_far(ToEnd, Extend);
}

constexpr std::array commands = {
    Command{"caret.left", "Caret left", "ArrowLeft", has_document, move_sideways<Unit::character, -1, false>},
    Command{"caret.right", "Caret right", "ArrowRight", has_document, move_sideways<Unit::character, 1, false>},
    Command{"caret.word-left", "Caret a word left", "Ctrl+ArrowLeft", has_document,
            move_sideways<Unit::word, -1, false>},
    Command{"caret.word-right", "Caret a word right", "Ctrl+ArrowRight", has_document,
            move_sideways<Unit::word, 1, false>},
    Command{"caret.sentence-left", "Caret a sentence back", "Alt+ArrowLeft", has_document,
            move<Unit::sentence, -1, false>},
    Command{"caret.sentence-right", "Caret a sentence on", "Alt+ArrowRight", has_document,
            move<Unit::sentence, 1, false>},
    Command{"caret.block-up", "Caret a paragraph back", "Ctrl+ArrowUp", has_document, move<Unit::block, -1, false>},
    Command{"caret.block-down", "Caret a paragraph on", "Ctrl+ArrowDown", has_document, move<Unit::block, 1, false>},
    Command{"caret.up", "Caret up", "ArrowUp", has_document, move_line<LineMotion::up, false>},
    Command{"caret.down", "Caret down", "ArrowDown", has_document, move_line<LineMotion::down, false>},
    Command{"caret.line-start", "Caret to the start of the line", "Home", has_document,
            move_line<LineMotion::line_start, false>},
    Command{"caret.line-end", "Caret to the end of the line", "End", has_document,
            move_line<LineMotion::line_end, false>},
    Command{"caret.page-up", "Caret a page up", "PageUp", has_document, move_line<LineMotion::page_up, false>},
    Command{"caret.page-down", "Caret a page down", "PageDown", has_document, move_line<LineMotion::page_down, false>},
    Command{"caret.start", "Caret to the start of the article", "Ctrl+Home", has_document, move_far<false, false>},
    Command{"caret.end", "Caret to the end of the article", "Ctrl+End", has_document, move_far<true, false>},
    Command{"select.left", "Select to the left", "Shift+ArrowLeft", has_document,
            move_sideways<Unit::character, -1, true>},
    Command{"select.right", "Select to the right", "Shift+ArrowRight", has_document,
            move_sideways<Unit::character, 1, true>},
    Command{"select.word-left", "Select a word to the left", "Ctrl+Shift+ArrowLeft", has_document,
            move_sideways<Unit::word, -1, true>},
    Command{"select.word-right", "Select a word to the right", "Ctrl+Shift+ArrowRight", has_document,
            move_sideways<Unit::word, 1, true>},
    Command{"select.sentence-left", "Select a sentence back", "Alt+Shift+ArrowLeft", has_document,
            move<Unit::sentence, -1, true>},
    Command{"select.sentence-right", "Select a sentence on", "Alt+Shift+ArrowRight", has_document,
            move<Unit::sentence, 1, true>},
    Command{"select.block-up", "Select a paragraph back", "Ctrl+Shift+ArrowUp", has_document,
            move<Unit::block, -1, true>},
    Command{"select.block-down", "Select a paragraph on", "Ctrl+Shift+ArrowDown", has_document,
            move<Unit::block, 1, true>},
    Command{"select.up", "Select a line up", "Shift+ArrowUp", has_document, move_line<LineMotion::up, true>},
    Command{"select.down", "Select a line down", "Shift+ArrowDown", has_document, move_line<LineMotion::down, true>},
    Command{"select.line-start", "Select to the start of the line", "Shift+Home", has_document,
            move_line<LineMotion::line_start, true>},
    Command{"select.line-end", "Select to the end of the line", "Shift+End", has_document,
            move_line<LineMotion::line_end, true>},
    Command{"select.page-up", "Select a page up", "Shift+PageUp", has_document, move_line<LineMotion::page_up, true>},
    Command{"select.page-down", "Select a page down", "Shift+PageDown", has_document,
            move_line<LineMotion::page_down, true>},
    Command{"select.start", "Select to the start of the article", "Ctrl+Shift+Home", has_document,
            move_far<false, true>},
    Command{"select.end", "Select to the end of the article", "Ctrl+Shift+End", has_document, move_far<true, true>},
};

}  // namespace

std::span<const Command> caret_commands() {
    return commands;
}

}  // namespace sayso::app
