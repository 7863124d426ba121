// KeptMarks: what is marked on the blocks of the article, as the mirror has it, kept from frame to frame. Most frames
// change nothing of it, and to find it anew would be half of what a frame costs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annotation/annotation.h"
#include "app/workspace.h"
#include "text/offsets.h"
#include "ui/overview.h"
#include "ui/semantics.h"

namespace sayso::ui {

class KeptMarks {
  public:
    /// Forgets all if anything that marks rest on has changed since the last time. To be called at the start of a
    /// frame.
    void refresh(const app::Workspace& workspace);
    /// marks_on (article_marks.h) of a stretch of a block. Good until the next call.
    const std::vector<Mark>& on(const app::Workspace& workspace, text::ByteRange shown);

  private:
    /// What all marks rest on.
    struct Ground {
        DocumentState document;
        annotation::AnnotationId focused;
        std::string language;
        bool operator==(const Ground&) const = default;
    };
    struct Kept {
        text::ByteRange shown;
        std::vector<Mark> marks;
    };
    Ground ground_;
    /// In no order; of as many blocks as a frame shows or a little more.
    std::vector<Kept> kept_;
    std::size_t next_ = 0;
};

}  // namespace sayso::ui
