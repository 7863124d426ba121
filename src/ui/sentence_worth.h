// How worth checking a sentence looks, in words, and what tells so. It is a guess by its words, never a verdict.
#pragma once

#include <vector>

#include "suggest/checkworthiness.h"
#include "ui/overview.h"
#include "ui/widgets.h"

namespace sayso::ui {

/// What tells in the score of one sentence, weighed when the document or the sentence changed.
class SentenceEvidence {
  public:
    /// O(n) in the block, where something changed.
    void refresh(const app::DocumentId& id, const annotation::Document& document,
                 const annotation::Annotation& sentence);
    [[nodiscard]] const std::vector<suggest::WorthEvidence>& evidence() const { return evidence_; }

  private:
    DocumentState state_;
    annotation::AnnotationId sentence_;
    std::vector<suggest::WorthEvidence> evidence_;
};

/// Takes its room from the column; nothing where the sentence has no score.
void draw_worth(Frame& frame, Column& column, const annotation::Annotation& sentence);

}  // namespace sayso::ui
