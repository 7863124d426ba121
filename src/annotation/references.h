// References: which annotations name a speaker, another annotation or a label, and how many there are of each kind:
// what a document knows "the other way round". Kept by id, so that what is named may come or go before or after what
// names it.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>

#include "annotation/annotation.h"
#include "annotation/lists_by_id.h"

namespace sayso::annotation {

class References {
  public:
    /// Counts in what `annotation` names. O(what it names).
    void add(const Annotation& annotation);
    /// Counts out what `annotation`, once added as it is, names. O(what it names).
    void remove(const Annotation& annotation);

    /// Each O(1); lists live until the next change.
    [[nodiscard]] std::span<const AnnotationId> annotations_of(const SpeakerId& id) const;
    [[nodiscard]] std::span<const AnnotationId> referring_to(const AnnotationId& id) const;
    [[nodiscard]] std::size_t count_of(LabelKind kind, const LabelId& id) const;
    [[nodiscard]] std::size_t count_of(AnnotationKind kind) const;

  private:
    ListsById<SpeakerId> annotations_of_;
    ListsById<AnnotationId> referring_to_;
    std::array<std::map<LabelId, std::size_t>, 3> label_counts_;  // by LabelKind
    std::array<std::size_t, 4> kind_counts_{};                    // by AnnotationKind
};

}  // namespace sayso::annotation
