// What the inspector shows of any annotation, whatever its kind: labels, note, links, where it comes from, what can be
// done.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "annotation/document.h"
#include "ui/form.h"

namespace sayso::ui {

/// The row "Labels": chips that can be taken off, and one that adds.
void draw_labels_row(Frame& frame, Column& column, Form& form, const annotation::Document& document,
                     const annotation::Annotation& annotation);
/// The section "Note": a text that goes to the annotation when the person is done.
void draw_note(Frame& frame, Column& column, const annotation::Annotation& annotation);
/// The section "Links": one field a link, and one to add another. An emptied field takes its link away.
void draw_links(Frame& frame, Column& column, std::string_view owner, const std::vector<std::string>& links,
                const std::function<void(app::Workspace&, std::vector<std::string>)>& keep);
/// The same for an annotation's links.
void draw_links(Frame& frame, Column& column, const annotation::Annotation& annotation);
/// "Suggested by rule …, certainty 0.94.", "Marked by you, 14:02 UTC."
void draw_provenance(Frame& frame, Column& column, const annotation::Annotation& annotation);
std::string provenance_of(const language::Language& language, const annotation::Document& document,
                          const annotation::Annotation& annotation, std::string_view now);
/// Accept and Reject, while it is a suggestion.
void draw_review(Frame& frame, Column& column, const annotation::Annotation& annotation);
/// The button that removes it.
void draw_remove(Frame& frame, Column& column, std::string_view words);

/// Asks for a change of the annotation with this id, made on what it is by then.
void ask_to_change(Frame& frame, Phrase title, const annotation::AnnotationId& id,
                   std::function<void(annotation::Annotation&)> change);
/// The same when a field is done with.
void change(app::Workspace& workspace, Phrase title, const annotation::AnnotationId& id,
            const std::function<void(annotation::Annotation&)>& change);

}  // namespace sayso::ui
