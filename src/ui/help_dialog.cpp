// Every command with its keys, group by group; a press gives it another.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/command.h"
#include "ui/command_names.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 760;

constexpr Phrase untitled = Phrase::group_more;

struct Group {
    Phrase title = untitled;
    std::vector<const app::Command*> commands;
};

struct Shown {
    std::string_view word;
    Phrase title;
};
/// The groups by the first word of a command's name; several words can stand in one group.
constexpr std::array group_titles = {
    Shown{"annotate", Phrase::group_mark},      Shown{"note", Phrase::group_mark},
    Shown{"link", Phrase::group_link},          Shown{"answer", Phrase::group_link},
    Shown{"quotation", Phrase::group_judge},    Shown{"certainty", Phrase::group_judge},
    Shown{"checkworthy", Phrase::group_judge},  Shown{"move", Phrase::group_go},
    Shown{"edit", Phrase::group_undo},          Shown{"label", Phrase::group_label},
    Shown{"sentence", Phrase::group_sentences}, Shown{"speaker", Phrase::group_speakers},
    Shown{"file", Phrase::group_articles},      Shown{"article", Phrase::group_articles},
    Shown{"find", Phrase::group_see},           Shown{"view", Phrase::group_see},
    Shown{"escape", Phrase::group_see},         Shown{"select", Phrase::group_select},
    Shown{"caret", Phrase::group_caret},
};

Phrase group_of(const app::Command& command) {
    const std::string_view word = command.name.substr(0, command.name.find('.'));
    for (const auto& [name, title] : group_titles) {
        if (word == name) return title;
    }
    return untitled;
}

/// Whether a person can make use of it: it has a key, or applies right now. A key of no label gives none.
bool is_of_use(const Frame& frame, const app::Command& command) {
    if (command.title == Phrase::command_label) return frame.workspace.applies(command.name);
    return !frame.workspace.keys_of(command.name).empty() || frame.workspace.applies(command.name);
}

/// In the order of `group_titles`; what has no title comes last.
std::vector<Group> groups(const Frame& frame) {
    std::vector<Group> all;
    for (const auto& [word, title] : group_titles) {
        if (std::ranges::find(all, title, &Group::title) == all.end()) all.push_back({title, {}});
    }
    all.push_back({untitled, {}});
    for (const app::Command& command : app::all_commands()) {
        if (is_of_use(frame, command))
            std::ranges::find(all, group_of(command), &Group::title)->commands.push_back(&command);
    }
    std::erase_if(all, [](const Group& group) { return group.commands.empty(); });
    return all;
}

float below_group(const Frame& frame) {
    return frame.px(16);
}

layout::TextStyle words_style(const Frame& frame) {
    return frame.style(13);
}

/// A row of a command: what its words have beside its keys, which may be more than one line.
struct CommandRow {
    std::string words;
    std::string keys;
    float words_width = 0;
    float height = 0;
};

CommandRow row_of(Frame& frame, const app::Command& command, float width) {
    const layout::TextStyle style = words_style(frame);
    CommandRow row{app::title_of(frame.workspace, command), frame.workspace.keys_of(command.name), width,
                   frame.target(28)};
    if (!row.keys.empty()) row.words_width -= key_cap_width(frame, row.keys) + frame.px(8);
    if (frame.text.width(row.words, style) > row.words_width) {
        const float tall = frame.text.wrapped_height(row.words_width, line_height(style), row.words, style);
        row.height = std::max(row.height, tall + frame.px(8));
    }
    return row;
}

float height_of(Frame& frame, const Group& group, float width) {
    float tall = frame.px(22) + below_group(frame);
    for (const app::Command* command : group.commands)
        tall += row_of(frame, *command, width).height;
    return tall;
}

void draw_group(Frame& frame, Column& column, const Group& group) {
    section(frame, column, frame.say(group.title));
    Node list;
    list.role = Role::list;
    list.name = frame.say(group.title);
    list.id = {ImGui::GetID((std::string("list of ") + std::string(list.name)).c_str())};
    list.place = {column.left, column.top, column.left + column.width,
                  column.top + height_of(frame, group, column.width)};
    frame.semantics.open(std::move(list));
    const layout::TextStyle style = words_style(frame);
    const float line = line_height(style);
    for (const app::Command* command : group.commands) {
        const CommandRow row = row_of(frame, *command, column.width);
        const std::string& keys = row.keys;
        const Rectangle place = column.take(row.height);
        Node node;
        node.role = Role::list_item;
        node.name = row.words + (keys.empty() ? "" : ": " + keys);
        node.description = frame.say(Phrase::change_the_key);
        const Touched touched = control(frame, command->name, place, std::move(node));
        if (touched.pressed) {
            ask(frame, [command](app::Workspace& workspace) { workspace.ask_for_key(command->name); });
        }
        if (touched.hovered) {
            const float air = frame.px(6);
            ImGui::GetWindowDrawList()->AddRectFilled({place.left - air, place.top}, {place.right + air, place.bottom},
                                                      mixed(frame.theme.panel, frame.theme.ink, 0.06F), frame.px(5));
        }
        const float middle = std::round((place.top + place.bottom) / 2);
        if (!keys.empty()) key_cap(frame, {place.right - key_cap_width(frame, keys), middle}, keys);
        const float tall = frame.text.wrapped_height(row.words_width, line, row.words, style);
        const ImVec2 at{place.left, std::round(middle - tall / 2)};
        frame.text.label(*ImGui::GetWindowDrawList(), at, row.words_width, line, row.words, style, frame.theme.ink, 9);
    }
    frame.semantics.close();
    column.skip(below_group(frame));
}

/// What a press does, and the way back where keys were changed: beside it, or below where there is no room.
void draw_how_to(Frame& frame, Column& column) {
    const layout::TextStyle style = frame.style(13);
    const float high = control_height(frame);
    const std::string_view how = frame.say(Phrase::how_to_change_key);
    const std::string_view reset = frame.say(Phrase::command_view_usual_keys);
    const float wide = button_width(frame, reset);
    const bool can_reset = frame.workspace.applies(command::usual_keys);
    const bool beside = frame.text.width(how, style) + frame.px(12) + wide <= column.width;
    Rectangle place = column.take(high);
    const float top = std::round(place.top + (high - line_height(style)) / 2);
    words(frame, {place.left, top}, how, style, frame.theme.soft, column.width);
    if (can_reset && !beside) place = column.take(high);
    const float left = beside ? place.right - wide : place.left;
    if (can_reset &&
        button(frame, command::usual_keys, {left, place.top, left + wide, place.bottom}, reset, ButtonLook::plain)) {
        ask(frame, [](app::Workspace& workspace) { workspace.run(command::usual_keys); });
    }
    column.skip(frame.px(12));
}

}  // namespace

void draw_help(Frame& frame) {
    const std::vector<Group> all = groups(frame);
    const bool two_columns = frame.surroundings.width >= frame.px(680);
    const float gap = frame.px(40);
    const float whole = dialog_column_width(frame, sheet_width);
    const float width = two_columns ? std::floor((whole - gap) / 2) : whole;
    // The first column has the groups that fit into half of all.
    std::size_t split = all.size();
    if (two_columns) {
        float sum = 0;
        for (const Group& group : all)
            sum += height_of(frame, group, width);
        split = 0;
        float left_height = 0;
        while (split < all.size() && left_height + height_of(frame, all[split], width) / 2 < sum / 2) {
            left_height += height_of(frame, all[split++], width);
        }
    }
    Dialog dialog(frame, "help", frame.say(Phrase::commands_and_keys), sheet_width);
    Column left = dialog.column();
    draw_how_to(frame, left);
    left.width = width;
    Column right{left.left + left.width + gap, left.top, left.width};
    for (std::size_t index = 0; index < all.size(); ++index)
        draw_group(frame, index < split ? left : right, all[index]);
    dialog.content_ends(std::max(left.top, two_columns ? right.top : 0) - below_group(frame));
    if (dialog.closed()) ask(frame, [](app::Workspace& workspace) { workspace.set_open(app::Panel::help, false); });
}

}  // namespace sayso::ui
