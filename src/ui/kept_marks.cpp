#include "ui/kept_marks.h"

#include <utility>

#include "app/reviewing.h"
#include "ui/article_marks.h"

namespace sayso::ui {

void KeptMarks::refresh(const app::Workspace& workspace) {
    const annotation::Annotation* const focused = workspace.focused();
    Ground now{state_of(workspace.document_id(), *workspace.document(), app::least_score(workspace)),
               focused == nullptr ? annotation::AnnotationId{} : focused->id, workspace.language().tag()};
    if (now == ground_) return;
    ground_ = std::move(now);
    kept_.clear();
    next_ = 0;
}

const std::vector<Mark>& KeptMarks::on(const app::Workspace& workspace, text::ByteRange shown) {
    // More than there are in view with twenty on each side, in all but the tallest windows.
    constexpr std::size_t most = 128;
    // Blocks come in the same order in each frame: the one wanted stands mostly right after the last.
    for (std::size_t step = 0; step < kept_.size(); ++step) {
        const std::size_t at = (next_ + step) % kept_.size();
        if (kept_[at].shown != shown) continue;
        next_ = at + 1;
        return kept_[at].marks;
    }
    if (kept_.size() == most) kept_.clear();
    kept_.push_back({shown, marks_on(workspace, shown)});
    next_ = kept_.size();
    return kept_.back().marks;
}

}  // namespace sayso::ui
