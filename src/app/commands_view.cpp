// Commands on what is shown: the palette, panels, theme and text size.
#include <algorithm>
#include <array>
#include <string>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/reading.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

// ---- palette and panels ----

void list_commands(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::command);
}

void change_keys(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::key);
}
bool has_chosen_keys(const Workspace& workspace) {
    return workspace.has_chosen_keys();
}
void usual_keys(Workspace& workspace) {
    workspace.give_all_usual_keys();
}

void choose_language(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::language);
}

template <Panel Which>
void toggle(Workspace& workspace) {
    workspace.set_open(Which, !workspace.is_open(Which));
}

/// The list of claims has the place of what is in focus.
void list_claims(Workspace& workspace) {
    workspace.clear_focus();
    toggle<Panel::claims>(workspace);
}

// ---- theme and text size ----

void next_theme(Workspace& workspace) {
    // Light first: who asks for another theme mostly has the dark one of the system.
    constexpr std::array<std::size_t, 3> next = {1, 2, 0};
    constexpr std::array words = {Phrase::theme_auto, Phrase::theme_light, Phrase::theme_dark};
    const std::size_t theme = next[chosen(workspace, reading::theme)];
    choose(workspace, reading::theme, theme);
    workspace.announce(words[theme]);
}

void set_and_say_text_size(Workspace& workspace, int size) {
    set_text_size(workspace, size);
    announce_text_size(workspace);
}

bool can_be_larger(const Workspace& workspace) {
    return next_text_size(text_size(workspace), 1) != text_size(workspace);
}
bool can_be_smaller(const Workspace& workspace) {
    return next_text_size(text_size(workspace), -1) != text_size(workspace);
}
bool is_not_of_usual_size(const Workspace& workspace) {
    return text_size(workspace) != usual_text_size;
}
void larger(Workspace& workspace) {
    set_and_say_text_size(workspace, next_text_size(text_size(workspace), 1));
}
void smaller(Workspace& workspace) {
    set_and_say_text_size(workspace, next_text_size(text_size(workspace), -1));
}
void of_usual_size(Workspace& workspace) {
    set_and_say_text_size(workspace, usual_text_size);
}

constexpr std::array commands = {
    Command{"view.commands", Phrase::command_view_commands, "Ctrl+K", always, list_commands},
    Command{"view.help", Phrase::command_view_help, "?", always, toggle<Panel::help>},
    Command{"view.keys", Phrase::command_view_keys, "", always, change_keys},
    Command{"view.usual-keys", Phrase::command_view_usual_keys, "", has_chosen_keys, usual_keys},
    Command{"view.tagset", Phrase::command_view_tagset, "", has_document, toggle<Panel::tagset>},
    Command{"view.speakers", Phrase::command_view_speakers, "", has_document, toggle<Panel::speakers>},
    Command{"view.claims", Phrase::to_all_claims, "", has_document, list_claims},
    Command{"view.articles", Phrase::command_view_articles, "", always, toggle<Panel::articles>},
    Command{"view.reading", Phrase::command_view_reading, "Shift+D", always, toggle<Panel::reading>},
    Command{"view.language", Phrase::command_view_language, "", always, choose_language},
    Command{"view.theme", Phrase::command_view_theme, "D", always, next_theme},
    Command{"view.text-larger", Phrase::command_view_text_larger, "+ =", can_be_larger, larger},
    Command{"view.text-smaller", Phrase::command_view_text_smaller, "-", can_be_smaller, smaller},
    Command{"view.text-usual", Phrase::command_view_text_usual, "0", is_not_of_usual_size, of_usual_size},
};

}  // namespace

std::span<const Command> view_commands() {
    return commands;
}

}  // namespace sayso::app
