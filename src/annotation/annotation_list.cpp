// Removing puts the last in the place of the one removed.
#include "annotation/annotation_list.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace sayso::annotation {

namespace {

/// Up to here, looking at each is quicker than a table, and needs no memory.
constexpr std::size_t longest_searched = 24;

std::size_t hash_of(const AnnotationId& id) {
    return std::hash<AnnotationId>{}(id);
}

}  // namespace

void AnnotationList::add(const AnnotationId& id) {
    ids_.push_back(id);
    if (positions_) {
        positions_->insert(hash_of(id), static_cast<std::uint32_t>(ids_.size() - 1));
    } else if (ids_.size() > longest_searched) {
        positions_.emplace();
        for (std::uint32_t position = 0; position < ids_.size(); ++position) {
            positions_->insert(hash_of(ids_[position]), position);
        }
    }
}

std::size_t AnnotationList::position_of(const AnnotationId& id) const {
    if (positions_) {
        return *positions_->find(hash_of(id), [&](std::uint32_t position) { return ids_[position] == id; });
    }
    return static_cast<std::size_t>(std::ranges::find(ids_, id) - ids_.begin());
}

void AnnotationList::remove(const AnnotationId& id) {
    const std::size_t position = position_of(id);
    const std::size_t last = ids_.size() - 1;
    if (positions_) positions_->erase(hash_of(id), static_cast<std::uint32_t>(position));
    if (position != last) {
        if (positions_) {
            positions_->move(hash_of(ids_[last]), static_cast<std::uint32_t>(last),
                             static_cast<std::uint32_t>(position));
        }
        ids_[position] = std::move(ids_[last]);
    }
    ids_.pop_back();
}

}  // namespace sayso::annotation
