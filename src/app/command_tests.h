// When commands apply: the questions that they share about what is open, selected and focused.
// None asks whether another tab writes the article: a command that would change it says so when it is run.
#pragma once

#include "annotation/annotation.h"
#include "app/workspace.h"

namespace sayso::app {

bool always(const Workspace& workspace);
bool has_document(const Workspace& workspace);
bool has_selection(const Workspace& workspace);
bool has_focus(const Workspace& workspace);
bool has_focused_claim(const Workspace& workspace);

/// The focused annotation if it is of this kind, or null.
const annotation::Annotation* focused_of_kind(const Workspace& workspace, annotation::AnnotationKind kind);
/// The focused annotation, else the sentence at the caret, or null.
const annotation::Annotation* focused_or_sentence(const Workspace& workspace);
/// The speaker that is focused, or whom the focused mention or claim is of, or null.
const annotation::Speaker* speaker_in_focus(const Workspace& workspace);

}  // namespace sayso::app
