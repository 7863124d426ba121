#include "app/reading.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace sayso::app {

namespace {

constexpr std::string_view text_size_setting = "text-size";
constexpr std::array<int, 11> text_sizes = {60, 70, 80, 90, 100, 112, 125, 150, 175, 200, 250};

}  // namespace

std::size_t chosen(const Workspace& workspace, const ReadingOption& option) {
    const auto found = std::ranges::find(option.words, workspace.setting(option.setting));
    return found == option.words.end() ? option.usual : static_cast<std::size_t>(found - option.words.begin());
}

std::string_view chosen_word(const Workspace& workspace, const ReadingOption& option) {
    return option.words[chosen(workspace, option)];
}

void choose(Workspace& workspace, const ReadingOption& option, std::size_t position) {
    if (position < option.words.size())
        workspace.set_setting(std::string(option.setting), std::string(option.words[position]));
}

int text_size(const Workspace& workspace) {
    const std::string_view setting = workspace.setting(text_size_setting);
    int size = usual_text_size;
    std::from_chars(setting.data(), setting.data() + setting.size(), size);
    return std::clamp(size, text_sizes.front(), text_sizes.back());
}

void set_text_size(Workspace& workspace, int size) {
    size = std::clamp(size, text_sizes.front(), text_sizes.back());
    if (size != text_size(workspace)) workspace.set_setting(std::string(text_size_setting), std::to_string(size));
}

void announce_text_size(Workspace& workspace) {
    workspace.announce(workspace.language().say(language::Phrase::text_size, {std::to_string(text_size(workspace))}));
}

int next_text_size(int size, int direction) {
    if (direction > 0) {
        const auto* const next = std::ranges::upper_bound(text_sizes, size);
        return next == text_sizes.end() ? text_sizes.back() : *next;
    }
    const auto* const at = std::ranges::lower_bound(text_sizes, size);
    return at == text_sizes.begin() ? text_sizes.front() : *(at - 1);
}

}  // namespace sayso::app
