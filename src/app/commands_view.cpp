// Commands on what is shown: finding, the palette, panels, theme and text size.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "app/command_groups.h"
#include "app/command_tests.h"
#include "app/workspace.h"

namespace sayso::app {

namespace {

// ---- finding ----

void find(Workspace& workspace) {
    workspace.open_find();
}
bool has_hits(const Workspace& workspace) {
    return workspace.find() && !workspace.find()->hits.empty();
}
void find_next(Workspace& workspace) {
    workspace.go_to_hit(1);
}
void find_previous(Workspace& workspace) {
    workspace.go_to_hit(-1);
}

// ---- palette and panels ----

void list_commands(Workspace& workspace) {
    workspace.open_chooser(ChooserPurpose::command);
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
    workspace.announce(next == "auto" ? Phrase::theme_auto : next == "light" ? Phrase::theme_light : Phrase::theme_dark);
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
    workspace.announce(workspace.language().say(Phrase::text_size, {std::to_string(size)}));
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
    Command{"view.find", Phrase::command_view_find, "/ Ctrl+F", has_document, find},
    Command{"find.next", Phrase::command_find_next, "F3", has_hits, find_next},
    Command{"find.previous", Phrase::command_find_previous, "Shift+F3", has_hits, find_previous},
    Command{"view.commands", Phrase::command_view_commands, "Ctrl+K", always, list_commands},
    Command{"view.help", Phrase::command_view_help, "?", always, toggle<Panel::help>},
    Command{"view.tagset", Phrase::command_view_tagset, "", has_document, toggle<Panel::tagset>},
    Command{"view.speakers", Phrase::command_view_speakers, "", has_document, toggle<Panel::speakers>},
    Command{"view.articles", Phrase::command_view_articles, "", always, toggle<Panel::articles>},
    Command{"view.theme", Phrase::command_view_theme, "D", always, next_theme},
    Command{"view.text-larger", Phrase::command_view_text_larger, "+ =", can_be_larger, larger},
    Command{"view.text-smaller", Phrase::command_view_text_smaller, "-", can_be_smaller, smaller},
};

}  // namespace

std::span<const Command> view_commands() {
    return commands;
}

}  // namespace sayso::app
