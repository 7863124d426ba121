// AnnotationList: the ids of annotations that have something in common, each once, in no particular order.
// Adding and removing cost O(1) however long the list is.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "annotation/boxed.h"
#include "annotation/identity.h"
#include "annotation/position_table.h"

namespace sayso::annotation {

class AnnotationList {
  public:
    [[nodiscard]] std::span<const AnnotationId> all() const { return ids_; }
    /// `id` is not in the list yet.
    void add(const AnnotationId& id);
    /// `id` is in the list.
    void remove(const AnnotationId& id);

  private:
    [[nodiscard]] std::size_t position_of(const AnnotationId& id) const;

    std::vector<AnnotationId> ids_;
    Boxed<PositionTable> positions_;  // only where the list is too long to be searched
};

}  // namespace sayso::annotation
