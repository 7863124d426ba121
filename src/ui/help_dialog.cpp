// Every command with its keys, group by group.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/command.h"
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

/// The groups by the first word of a command's name; several words can stand in one group.
constexpr std::array group_titles = {
    std::pair<std::string_view, Phrase>{"annotate", Phrase::group_mark},       std::pair<std::string_view, Phrase>{"note", Phrase::group_mark},
    std::pair<std::string_view, Phrase>{"link", Phrase::group_link},           std::pair<std::string_view, Phrase>{"answer", Phrase::group_link},
    std::pair<std::string_view, Phrase>{"quotation", Phrase::group_judge},     std::pair<std::string_view, Phrase>{"certainty", Phrase::group_judge},
    std::pair<std::string_view, Phrase>{"checkworthy", Phrase::group_judge},   std::pair<std::string_view, Phrase>{"move", Phrase::group_go},
    std::pair<std::string_view, Phrase>{"edit", Phrase::group_undo},           std::pair<std::string_view, Phrase>{"label", Phrase::group_label},
    std::pair<std::string_view, Phrase>{"sentence", Phrase::group_sentences},  std::pair<std::string_view, Phrase>{"speaker", Phrase::group_speakers},
    std::pair<std::string_view, Phrase>{"file", Phrase::group_articles},       std::pair<std::string_view, Phrase>{"article", Phrase::group_articles},
    std::pair<std::string_view, Phrase>{"find", Phrase::group_see},   std::pair<std::string_view, Phrase>{"view", Phrase::group_see},
    std::pair<std::string_view, Phrase>{"escape", Phrase::group_see}, std::pair<std::string_view, Phrase>{"select", Phrase::group_select},
    std::pair<std::string_view, Phrase>{"caret", Phrase::group_caret},
};

Phrase group_of(const app::Command& command) {
    const std::string_view word = command.name.substr(0, command.name.find('.'));
    for (const auto& [name, title] : group_titles) {
        if (word == name) return title;
    }
    return untitled;
}

/// Whether a person can make use of it: it has a key, or applies right now.
bool is_of_use(const Frame& frame, const app::Command& command) {
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

float row_height(const Frame& frame) {
    return frame.px(28);
}

float height_of(const Frame& frame, const Group& group) {
    return frame.px(22) + row_height(frame) * static_cast<float>(group.commands.size()) + frame.px(16);
}

void draw_group(Frame& frame, Column& column, const Group& group) {
    section(frame, column, frame.say(group.title));
    const layout::TextStyle style = frame.style(13);
    for (const app::Command* command : group.commands) {
        const Rectangle place = column.take(row_height(frame));
        const float middle = std::round((place.top + place.bottom) / 2);
        const std::string keys = frame.workspace.keys_of(command->name);
        float right = place.right;
        if (!keys.empty()) {
            right -= key_cap_width(frame, keys);
            key_cap(frame, {right, middle}, keys);
            right -= frame.px(8);
        }
        frame.text.line(*ImGui::GetWindowDrawList(), {place.left, place.top}, place.bottom - place.top, frame.say(command->title),
                        style, frame.theme.ink, right - place.left);
        Node node;
        node.role = Role::list_item;
        node.name = std::string(frame.say(command->title)) + (keys.empty() ? "" : ": " + keys);
        node.place = place;
        node.id = {ImGui::GetID(command->name.data(), command->name.data() + command->name.size())};
        frame.semantics.add(std::move(node));
    }
    column.skip(frame.px(16));
}

void draw_column(Frame& frame, Column& column, std::span<const Group> shown, std::string_view name) {
    Node list;
    list.role = Role::list;
    list.name = name;
    list.id = {ImGui::GetID(name.data(), name.data() + name.size())};
    list.place = {column.left, column.top, column.left + column.width, column.top};
    frame.semantics.open(std::move(list));
    for (const Group& group : shown)
        draw_group(frame, column, group);
    frame.semantics.close();
}

}  // namespace

void draw_help(Frame& frame) {
    const std::vector<Group> all = groups(frame);
    float sum = 0;
    for (const Group& group : all)
        sum += height_of(frame, group);
    const bool two_columns = frame.surroundings.width >= frame.px(680);
    // The first column has the groups that fit into half of all.
    std::size_t split = all.size();
    float left_height = sum;
    if (two_columns) {
        split = 0;
        left_height = 0;
        while (split < all.size() && left_height + height_of(frame, all[split]) / 2 < sum / 2) {
            left_height += height_of(frame, all[split++]);
        }
    }
    Dialog dialog(frame, "help", frame.say(Phrase::commands_and_keys), sheet_width, std::max(left_height, sum - left_height));
    Column left = dialog.column();
    const float gap = frame.px(40);
    if (two_columns) left.width = std::floor((left.width - gap) / 2);
    Column right{left.left + left.width + gap, left.top, left.width};
    draw_column(frame, left, std::span(all).first(split), frame.say(Phrase::commands_and_keys));
    if (split < all.size()) draw_column(frame, right, std::span(all).subspan(split), frame.say(Phrase::more_commands_and_keys));
    dialog.content_ends(std::max(left.top, two_columns ? right.top : 0));
    if (dialog.closed()) ask(frame, [](app::Workspace& workspace) { workspace.set_open(app::Panel::help, false); });
}

}  // namespace sayso::ui
