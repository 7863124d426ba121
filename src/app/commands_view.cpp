// Commands on what is shown: the palette, panels, theme and text size.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "app/command_groups.h"
#include "app/command_tests.h"
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

template <Panel Which>
void toggle(Workspace& workspace) {
    workspace.set_open(Which, !workspace.is_open(Which));
}

// ---- theme and text size ----

constexpr std::string_view theme = "theme";
constexpr std::string_view text_size = "text-size";

void next_theme(Workspace& workspace) {
    const std::string_view now = workspace.setting(theme);
    const std::string next = now == "light" ? "dark" : now == "dark" ? "auto" : "light";
    workspace.set_setting(std::string(theme), next);
    workspace.announce(next == "auto" ? "Light or dark as the system is" : next == "light" ? "Light" : "Dark");
}

/// Per cent of the size that the app was made for.
constexpr std::array<int, 9> text_sizes = {80, 90, 100, 112, 125, 150, 175, 200, 250};
constexpr int usual_text_size = 100;

int text_size_of(const Workspace& workspace) {
    const std::string_view setting = workspace.setting(text_size);
    int size = usual_text_size;
    std::from_chars(setting.data(), setting.data() + setting.size(), size);
    return size;
}

void set_text_size(Workspace& workspace, int size) {
    workspace.set_setting(std::string(text_size), std::to_string(size));
    workspace.announce("Text size " + std::to_string(size) + " per cent");
}

bool can_be_larger(const Workspace& workspace) {
    return text_size_of(workspace) < text_sizes.back();
}
bool can_be_smaller(const Workspace& workspace) {
    return text_size_of(workspace) > text_sizes.front();
}
void larger(Workspace& workspace) {
    set_text_size(workspace, *std::ranges::upper_bound(text_sizes, text_size_of(workspace)));
}
void smaller(Workspace& workspace) {
    set_text_size(workspace, *std::prev(std::ranges::lower_bound(text_sizes, text_size_of(workspace))));
}

constexpr std::array commands = {
    Command{"view.commands", "All commands", "Ctrl+K", always, list_commands},
    Command{"view.help", "Help and keys", "?", always, toggle<Panel::help>},
    Command{"view.keys", "Change a key", "", always, change_keys},
    Command{"view.usual-keys", "All keys as usual again", "", has_chosen_keys, usual_keys},
    Command{"view.tagset", "Edit the labels", "", has_document, toggle<Panel::tagset>},
    Command{"view.speakers", "Show or hide the speakers", "", has_document, toggle<Panel::speakers>},
    Command{"view.articles", "Show or hide the articles", "", always, toggle<Panel::articles>},
    Command{"view.theme", "Light, dark, or as the system is", "D", always, next_theme},
    Command{"view.text-larger", "Larger text", "+ =", can_be_larger, larger},
    Command{"view.text-smaller", "Smaller text", "-", can_be_smaller, smaller},
};

}  // namespace

std::span<const Command> view_commands() {
    return commands;
}

}  // namespace sayso::app
