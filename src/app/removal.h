// Edits that take something away together with all that refers to it, so that nothing is left naming what is gone.
// Rests on document.
#pragma once

#include <string_view>

#include "annotation/document.h"
#include "annotation/edit.h"

namespace sayso::app {

/// Removes an annotation: claims linked to a mention or a cue lose the link, claims within a claim move to what it
/// stood within. `now` is when. O(references).
annotation::Edit removal_of(const annotation::Document& document, const annotation::Annotation& removed,
                            std::string_view now);

/// Removes a speaker from the registry; mentions and claims of theirs wait for an answer again.
annotation::Edit removal_of(const annotation::Document& document, const annotation::Speaker& removed,
                            std::string_view now);

/// Makes two speakers one: all that was `from`'s is `into`'s, its names are aliases.
annotation::Edit merge_of(const annotation::Document& document, const annotation::Speaker& from,
                          const annotation::Speaker& into, std::string_view now);

/// Takes a label from every annotation that has it, then from its list. O(annotations) where it is used.
annotation::Edit removal_of_label(const annotation::Document& document, annotation::LabelKind kind,
                                  const annotation::LabelId& id, std::string_view now);

}  // namespace sayso::app
