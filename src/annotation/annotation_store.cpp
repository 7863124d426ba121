// A freed slot keeps what is left of its annotation until it is given to another.
#include "annotation/annotation_store.h"

#include <utility>

namespace sayso::annotation {

namespace {

std::size_t hash_of(const AnnotationId& id) {
    return std::hash<AnnotationId>{}(id);
}

}  // namespace

std::optional<Slot> AnnotationStore::find(const AnnotationId& id) const {
    const auto position = by_id_.find(hash_of(id), [&](std::uint32_t slot) { return slots_[slot].id == id; });
    if (!position) return std::nullopt;
    return Slot{*position};
}

Slot AnnotationStore::add(Annotation&& annotation) {
    Slot slot{static_cast<std::uint32_t>(slots_.size())};
    if (free_slots_.empty()) {
        slots_.push_back(std::move(annotation));
    } else {
        slot = free_slots_.back();
        free_slots_.pop_back();
        slots_[slot.value] = std::move(annotation);
    }
    by_id_.insert(hash_of(at(slot).id), slot.value);
    return slot;
}

Annotation AnnotationStore::replace(Slot slot, Annotation&& annotation) {
    return std::exchange(slots_[slot.value], std::move(annotation));
}

Annotation AnnotationStore::take(Slot slot) {
    by_id_.erase(hash_of(at(slot).id), slot.value);
    free_slots_.push_back(slot);
    return std::move(slots_[slot.value]);
}

}  // namespace sayso::annotation
