// The inspector's pages, one for each thing that can be in focus. Each fills the column that it is given.
#pragma once

#include "annotation/document.h"
#include "ui/form.h"

namespace sayso::ui {

void draw_claim_page(Frame& frame, Column& column, const annotation::Annotation& claim);
void draw_mention_page(Frame& frame, Column& column, const annotation::Annotation& mention);
void draw_cue_page(Frame& frame, Column& column, const annotation::Annotation& cue);
void draw_sentence_page(Frame& frame, Column& column, const annotation::Annotation& sentence);
void draw_speaker_page(Frame& frame, Column& column, const annotation::Speaker& speaker);
/// What the inspector shows when nothing is in focus: every claim, and a way to see only those that wait for an answer.
void draw_claims_list(Frame& frame, Column& column);

}  // namespace sayso::ui
