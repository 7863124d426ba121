// AnnotationStore: the annotations themselves, each in a slot that it keeps while it lives, found by id.
// Order, extent and references are other files' business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "annotation/annotation.h"
#include "annotation/position_table.h"

namespace sayso::annotation {

/// Where an annotation is kept. Given again to another when the annotation is taken away.
struct Slot {
    std::uint32_t value = 0;
    bool operator==(const Slot&) const = default;
};

class AnnotationStore {
  public:
    /// Makes room in the table of ids for `count` annotations in all.
    void reserve(std::size_t count) { by_id_.reserve(count); }
    [[nodiscard]] std::size_t size() const { return by_id_.size(); }
    /// O(1).
    [[nodiscard]] std::optional<Slot> find(const AnnotationId& id) const;
    /// The annotation in a slot that is in use. Stays where it is until it is taken. O(1).
    [[nodiscard]] const Annotation& at(Slot slot) const { return slots_[slot.value]; }

    /// Keeps `annotation`, whose id is not empty and not here yet. O(1) over time.
    Slot add(Annotation&& annotation);
    /// Puts `annotation` in the place of the one with its id, which is returned. O(1).
    Annotation replace(Slot slot, Annotation&& annotation);
    /// Frees the slot. O(1).
    Annotation take(Slot slot);

  private:
    std::deque<Annotation> slots_;  // not a vector: growing would need the room twice, and move everything
    std::vector<Slot> free_slots_;
    PositionTable by_id_;
};

}  // namespace sayso::annotation
