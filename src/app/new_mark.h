// Marks in the making: what a person's new mark of some words is, with all that can be told from them. Each function
// adds its changes to an Edit that may hold others already. Rests on marking and reporting.
#pragma once

#include "annotation/edit.h"
#include "app/workspace.h"

namespace sayso::app {

/// A mark of these words, made now, in no Edit yet.
annotation::Annotation new_mark(Workspace& workspace, annotation::AnnotationKind kind, annotation::Spans spans);

/// The mark of these words: the one that is there, accepted, or a new one: a claim with its quotation, a mention with
/// its speaker, who is added to the registry where they are in it neither now nor by `edit`.
annotation::Annotation mark_for(Workspace& workspace, annotation::AnnotationKind kind, const annotation::Spans& spans,
                                annotation::Edit& edit);

/// The mark of these words as `like` is: of its kind, with its labels, and a mention of its speaker.
annotation::Annotation mark_like(Workspace& workspace, const annotation::Annotation& like,
                                 const annotation::Spans& spans, annotation::Edit& edit);

}  // namespace sayso::app
