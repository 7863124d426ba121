#include "ui/requests.h"

#include <utility>

#include "ui/panel_memory.h"

namespace sayso::ui {

namespace {

/// A field that was not drawn for so many frames has nothing more to say.
constexpr std::uint64_t remembered_frames = 120;

}  // namespace

void Requests::on_commit(NodeId field, Commit commit) { commits_[field.value] = {std::move(commit), frames_}; }

void Requests::answer(Frame& frame) {
    for (const auto& [node, text] : frame.mirror.committed) {
        if (const auto found = commits_.find(node.value); found != commits_.end()) found->second.commit(frame.workspace, text);
    }
    const std::vector<Request> asked = std::exchange(waiting_, {});
    for (const Request& request : asked) request(frame.workspace);
    frames_ += 1;
    std::erase_if(commits_, [&](const auto& entry) {
        return entry.first != frame.mirror.focused.value && entry.second.last_drawn + remembered_frames < frames_;
    });
}

void ask(Frame& frame, Request request) { frame.panels.requests.add(std::move(request)); }

}  // namespace sayso::ui
