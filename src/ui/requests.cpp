#include "ui/requests.h"

#include <utility>

#include "ui/panel_memory.h"

namespace sayso::ui {

namespace {

/// A field that was not drawn for so many frames has nothing more to say.
constexpr std::uint64_t remembered_frames = 120;
/// A field that was asked for and not shown for so many frames will not come.
constexpr std::uint64_t field_frames = 3;

}  // namespace

void Requests::on_commit(NodeId field, Commit commit) {
    commits_[field.value] = {std::move(commit), frames_};
}

const std::string* Requests::draft_of(const Frame& frame, NodeId field) {
    if (auto changed = frame.mirror.new_value(field)) drafts_[field.value] = *std::move(changed);
    const auto found = drafts_.find(field.value);
    return found == drafts_.end() ? nullptr : &found->second;
}

void Requests::answer(Frame& frame) {
    for (const auto& [node, text] : frame.mirror.committed) {
        drafts_.erase(node.value);
        if (const auto found = commits_.find(node.value); found != commits_.end())
            found->second.commit(frame.workspace, text);
    }
    // A field that is gone while it was being typed into will not say that it is done.
    std::erase_if(drafts_, [&](const auto& draft) {
        const auto found = commits_.find(draft.first);
        if (found != commits_.end() && found->second.last_drawn == frames_) return false;
        if (found != commits_.end()) found->second.commit(frame.workspace, draft.second);
        return true;
    });
    const std::vector<Request> asked = std::exchange(waiting_, {});
    for (const Request& request : asked)
        request(frame.workspace);
    frames_ += 1;
    std::erase_if(commits_, [&](const auto& entry) {
        return entry.first != frame.mirror.focused.value && entry.second.last_drawn + remembered_frames < frames_;
    });
}

bool Requests::take(app::Workspace& workspace, app::Workspace::FieldRequest field) {
    using enum app::Workspace::FieldRequest;
    if (const app::Workspace::FieldRequest asked = workspace.take_field_request(); asked != none) {
        field_ = asked;
        field_asked_ = frames_;
    }
    if (field_ != field) return false;
    const bool fresh = frames_ - field_asked_ <= field_frames;
    field_ = none;
    return fresh;
}

Requests& requests_of(Frame& frame) {
    return frame.panels.requests;
}

bool field_is_wanted(Frame& frame, app::Workspace::FieldRequest field) {
    return requests_of(frame).take(frame.workspace, field);
}

void ask(Frame& frame, Request request) {
    requests_of(frame).add(std::move(request));
}

}  // namespace sayso::ui
