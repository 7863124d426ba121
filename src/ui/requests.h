// Requests: what views ask of the Workspace, kept until what they draw from is drawn: an Edit in the midst of drawing
// would change the document under their hands. And what is to be done with a field's text, should the field be gone
// when it comes.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "ui/frame.h"

namespace sayso::ui {

/// Something to be done. Holds ids, never references into a document.
using Request = std::function<void(app::Workspace&)>;
/// What to do with the text of a field that the person is done with.
using Commit = std::function<void(app::Workspace&, const std::string& text)>;

class Requests {
  public:
    void add(Request request) { waiting_.push_back(std::move(request)); }
    /// What a field's text is for. Asked for in each frame that draws the field, and remembered for a while longer:
    /// leaving a field often takes away the very thing that it belongs to, and its text comes only then.
    void on_commit(NodeId field, Commit commit);
    /// What is being typed into a field and not kept yet, if anything is.
    [[nodiscard]] const std::string* draft_of(const Frame& frame, NodeId field);
    /// Does, once a frame and after all views, what the frame's fields and views asked for.
    void answer(Frame& frame);
    /// Whether the person asked for the keyboard in this field; true once for each time they did. Forgotten where no
    /// view shows the field within a few frames.
    bool take(app::Workspace& workspace, app::Workspace::FieldRequest field);

  private:
    struct Remembered {
        Commit commit;
        std::uint64_t last_drawn = 0;
    };
    std::vector<Request> waiting_;
    std::map<std::uint32_t, std::string> drafts_;
    std::map<std::uint32_t, Remembered> commits_;
    std::uint64_t frames_ = 0;
    app::Workspace::FieldRequest field_ = app::Workspace::FieldRequest::none;
    std::uint64_t field_asked_ = 0;
};

/// The requests of this frame.
Requests& requests_of(Frame& frame);
/// Whether the view that shows this field should put the keyboard into it now.
bool field_is_wanted(Frame& frame, app::Workspace::FieldRequest field);
/// Asks for something after this frame.
void ask(Frame& frame, Request request);

}  // namespace sayso::ui
