// Edit: the only way to change a Document. Applying one gives the Edit that undoes it; undo, redo, journal, merge and
// replay are this one mechanism.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/annotation.h"
#include "annotation/speaker.h"
#include "annotation/tagset.h"
#include "article/article.h"

namespace sayso::annotation {

class Document;

/// Adds the annotation, or puts it in the place of the one with its id.
struct PutAnnotation {
    Annotation annotation;
    bool operator==(const PutAnnotation&) const = default;
};
struct RemoveAnnotation {
    AnnotationId id;
    bool operator==(const RemoveAnnotation&) const = default;
};
/// Adds the speaker, or puts it in the place of the one with its id, and moves it to `position` in the registry, or to
/// its end where there are fewer.
struct PutSpeaker {
    Speaker speaker;
    std::size_t position = 0;
    bool operator==(const PutSpeaker&) const = default;
};
struct RemoveSpeaker {
    SpeakerId id;
    bool operator==(const RemoveSpeaker&) const = default;
};
/// Adds the label, or puts it in the place of the one with its id, and moves it to `position` in its list, or to its
/// end.
struct PutLabel {
    LabelKind kind = LabelKind::sentence;
    Label label;
    std::size_t position = 0;
    bool operator==(const PutLabel&) const = default;
};
struct RemoveLabel {
    LabelKind kind = LabelKind::sentence;
    LabelId id;
    bool operator==(const RemoveLabel&) const = default;
};
/// Gives every block anew: a line that is a heading after all, or no boilerplate.
struct SetBlocks {
    std::vector<article::Block> blocks;
    bool operator==(const SetBlocks&) const = default;
};
struct SetMetadata {
    article::Metadata metadata;
    bool operator==(const SetMetadata&) const = default;
};

using Change = std::variant<PutAnnotation, RemoveAnnotation, PutSpeaker, RemoveSpeaker, PutLabel, RemoveLabel,
                            SetBlocks, SetMetadata>;

/// Changes that belong together: all are made, in order, or none.
struct Edit {
    std::vector<Change> changes;
    bool operator==(const Edit&) const = default;
};

/// Why an Edit could not be applied, in words for a person.
struct EditRefusal {
    std::string message;
};

/// Applies `edit` and returns its inverse: applied next, it gives the document back exactly as it was (but for
/// `Document::revision`). Refused, with nothing changed, where an id is empty, or one to be removed is not there; where
/// a span or block ends past the text, or blocks are empty or overlap; where an annotation has a field that its kind
/// has not; or where after the last change some id would name nothing or the wrong kind, or a claim would be within
/// itself. Costs O(log n) a change in the number of annotations, O(references) for what is removed or changes its kind,
/// O(depth) for a nested claim, and O(n) in the registry for a speaker that is not its last.
std::expected<Edit, EditRefusal> apply(Document& document, const Edit& edit);
/// The same without a copy of what is put: `edit` is used up, whether it is refused or not.
std::expected<Edit, EditRefusal> apply(Document& document, Edit&& edit);

}  // namespace sayso::annotation
