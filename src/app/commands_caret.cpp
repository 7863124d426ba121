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
    Command{"caret.left", Phrase::command_caret_left, "ArrowLeft", has_document,
            move_sideways<Unit::character, -1, false>},
    Command{"caret.right", Phrase::command_caret_right, "ArrowRight", has_document,
            move_sideways<Unit::character, 1, false>},
    Command{"caret.word-left", Phrase::command_caret_word_left, "Ctrl+ArrowLeft", has_document,
            move_sideways<Unit::word, -1, false>},
    Command{"caret.word-right", Phrase::command_caret_word_right, "Ctrl+ArrowRight", has_document,
            move_sideways<Unit::word, 1, false>},
    Command{"caret.sentence-left", Phrase::command_caret_sentence_left, "Alt+ArrowLeft", has_document,
            move<Unit::sentence, -1, false>},
    Command{"caret.sentence-right", Phrase::command_caret_sentence_right, "Alt+ArrowRight", has_document,
            move<Unit::sentence, 1, false>},
    Command{"caret.block-up", Phrase::command_caret_block_up, "Ctrl+ArrowUp", has_document,
            move<Unit::block, -1, false>},
    Command{"caret.block-down", Phrase::command_caret_block_down, "Ctrl+ArrowDown", has_document,
            move<Unit::block, 1, false>},
    Command{"caret.up", Phrase::command_caret_up, "ArrowUp", has_document, move_line<LineMotion::up, false>},
    Command{"caret.down", Phrase::command_caret_down, "ArrowDown", has_document, move_line<LineMotion::down, false>},
    Command{"caret.line-start", Phrase::command_caret_line_start, "Home", has_document,
            move_line<LineMotion::line_start, false>},
    Command{"caret.line-end", Phrase::command_caret_line_end, "End", has_document,
            move_line<LineMotion::line_end, false>},
    Command{"caret.page-up", Phrase::command_caret_page_up, "PageUp", has_document,
            move_line<LineMotion::page_up, false>},
    Command{"caret.page-down", Phrase::command_caret_page_down, "PageDown", has_document,
            move_line<LineMotion::page_down, false>},
    Command{"caret.start", Phrase::command_caret_start, "Ctrl+Home", has_document, move_far<false, false>},
    Command{"caret.end", Phrase::command_caret_end, "Ctrl+End", has_document, move_far<true, false>},
    Command{"select.left", Phrase::command_select_left, "Shift+ArrowLeft", has_document,
            move_sideways<Unit::character, -1, true>},
    Command{"select.right", Phrase::command_select_right, "Shift+ArrowRight", has_document,
            move_sideways<Unit::character, 1, true>},
    Command{"select.word-left", Phrase::command_select_word_left, "Ctrl+Shift+ArrowLeft", has_document,
            move_sideways<Unit::word, -1, true>},
    Command{"select.word-right", Phrase::command_select_word_right, "Ctrl+Shift+ArrowRight", has_document,
            move_sideways<Unit::word, 1, true>},
    Command{"select.sentence-left", Phrase::command_select_sentence_left, "Alt+Shift+ArrowLeft", has_document,
            move<Unit::sentence, -1, true>},
    Command{"select.sentence-right", Phrase::command_select_sentence_right, "Alt+Shift+ArrowRight", has_document,
            move<Unit::sentence, 1, true>},
    Command{"select.block-up", Phrase::command_select_block_up, "Ctrl+Shift+ArrowUp", has_document,
            move<Unit::block, -1, true>},
    Command{"select.block-down", Phrase::command_select_block_down, "Ctrl+Shift+ArrowDown", has_document,
            move<Unit::block, 1, true>},
    Command{"select.up", Phrase::command_select_up, "Shift+ArrowUp", has_document, move_line<LineMotion::up, true>},
    Command{"select.down", Phrase::command_select_down, "Shift+ArrowDown", has_document,
            move_line<LineMotion::down, true>},
    Command{"select.line-start", Phrase::command_select_line_start, "Shift+Home", has_document,
            move_line<LineMotion::line_start, true>},
    Command{"select.line-end", Phrase::command_select_line_end, "Shift+End", has_document,
            move_line<LineMotion::line_end, true>},
    Command{"select.page-up", Phrase::command_select_page_up, "Shift+PageUp", has_document,
            move_line<LineMotion::page_up, true>},
    Command{"select.page-down", Phrase::command_select_page_down, "Shift+PageDown", has_document,
            move_line<LineMotion::page_down, true>},
    Command{"select.start", Phrase::command_select_start, "Ctrl+Shift+Home", has_document, move_far<false, true>},
    Command{"select.end", Phrase::command_select_end, "Ctrl+Shift+End", has_document, move_far<true, true>},
};

}  // namespace

std::span<const Command> caret_commands() {
    return commands;
}

}  // namespace sayso::app
