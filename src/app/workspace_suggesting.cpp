// Suggesting in a long article that is shown already: in slices, what is in view first, while a person works in it.
#include <algorithm>
#include <utility>

#include "app/suggesting_again.h"
#include "app/workspace_state.h"

namespace sayso::app {

namespace {

/// The article in which suggesting is not finished, so that it goes on after a reload.
constexpr std::string_view unfinished = "suggesting";
/// So that the article can be scrolled smoothly meanwhile.
constexpr std::int64_t slice_milliseconds = 10;
/// To draw a frame costs all cores of a slow machine.
constexpr std::int64_t told_every_milliseconds = 200;
constexpr std::uint32_t chooser_milliseconds = 250;
/// More code points in view than that, and they are suggested in their turn: a slice is to be short.
constexpr std::uint32_t most_in_view = 20'000;

}  // namespace

std::optional<int> Workspace::suggesting_percent() const {
    if (!state_->suggesting) return std::nullopt;
    return state_->suggesting->percent;
}

void Workspace::stop_suggesting() {
    if (!state_->suggesting) return;
    state_->stop_suggesting();
    announce(Phrase::suggesting_stopped);
}

void Workspace::State::start_suggesting() {
    suggesting = std::make_unique<Suggesting>();
    suggesting->of = open;
    suggesting->looked_at.resize(open->document().article().blocks.size());
    suggesting->steps.emplace(
        suggest::suggest(&open->document(), &suggesting->edits, passes_for(ToSuggest::everything)));
    workspace.set_setting(std::string(unfinished), open->id().value);
    host.after(0, guarded([this, number = ++suggesting_number] {
                   if (number == suggesting_number) suggest_on();
               }));
}

void Workspace::State::go_on_suggesting() {
    if (role != WriterRole::writer || workspace.setting(unfinished) != open->id().value) return;
    if (workspace.to_suggest() == ToSuggest::everything) start_suggesting();
}

void Workspace::State::suggest_on() {
    const std::int64_t began = host.now();
    const auto later = [this](std::uint32_t milliseconds) {
        host.after(milliseconds, guarded([this, number = suggesting_number] {
                       if (number == suggesting_number) suggest_on();
                   }));
    };
    // Answers that a person chooses from do not change under their hand.
    if (chooser) return later(chooser_milliseconds);
    if (suggest_in_view()) return later(0);
    while (suggesting->steps->step()) {
        take_suggestions();
        const std::int64_t now = host.now();
        if (now - began < slice_milliseconds) continue;
        suggesting->percent = static_cast<int>(suggesting->steps->done() * 100);
        if (now - suggesting->told >= told_every_milliseconds) {
            suggesting->told = now;
            touch();
        }
        return later(0);
    }
    take_suggestions();
    stop_suggesting();
    workspace.announce(Phrase::suggestions_made);
}

bool Workspace::State::suggest_in_view() {
    // What is shown now may be the first look at something else.
    if (suggesting->of != open || !workspace.range_in_view) return false;
    if (suggesting->steps->done() >= suggest::marks_from) return false;
    const annotation::Document& document = open->document();
    const auto& blocks = document.article().blocks;
    const text::CodePointRange view = workspace.range_in_view();
    const auto first =
        std::ranges::lower_bound(blocks, view.begin, {}, [](const article::Block& block) { return block.range.end; });
    auto end = first;
    bool is_new = false;
    for (; end != blocks.end() && end->range.begin < view.end; ++end) {
        const auto number = static_cast<std::size_t>(end - blocks.begin());
        is_new = is_new || !suggesting->looked_at[number];
        suggesting->looked_at[number] = true;
    }
    if (!is_new) return false;
    const text::CodePointRange range{first->range.begin, std::prev(end)->range.end};
    if (range.length() > most_in_view) return false;
    suggesting->edits.push_back(suggest::suggest_first(document, range, passes_for(ToSuggest::everything)));
    take_suggestions();
    touch();
    return true;
}

void Workspace::State::take_suggestions() {
    if (suggesting->edits.empty()) return;
    OpenDocument& document = *suggesting->of;
    for (annotation::Edit& edit : std::exchange(suggesting->edits, {})) {
        if (edit.changes.empty()) continue;
        // Nobody has changed anything: then they are there as they are in a short article. Else they are a step as
        // others are, in its turn, since they can refer to what the person made.
        const History& history = document.history();
        if (history.to_undo() == nullptr && history.to_redo() == nullptr) {
            suggesting->completed = document.complete(std::move(edit)).has_value() || suggesting->completed;
            continue;
        }
        const std::string_view title = suggested_last() ? std::string_view() : language.say(Phrase::suggestions_made);
        if (document.apply(title, edit)) suggesting->last_step = document.history().to_undo()->sequence;
    }
    if (suggesting->of == open) drop_what_is_gone();
}

bool Workspace::State::suggested_last() const {
    if (!suggesting || suggesting->last_step == 0) return false;
    const Step* const last = suggesting->of->history().to_undo();
    return last != nullptr && last->sequence == suggesting->last_step;
}

void Workspace::State::leave_suggesting() {
    if (!suggesting) return;
    ++suggesting_number;
    const std::unique_ptr<Suggesting> left = std::move(suggesting);
    if (left->completed) left->of->fold();
    touch();
}

void Workspace::State::stop_suggesting() {
    leave_suggesting();
    workspace.set_setting(std::string(unfinished), {});
}

}  // namespace sayso::app
