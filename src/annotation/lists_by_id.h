// ListsById: for each id of some sort, the annotations that have to do with it. Keys without any are not kept.
// As quick as an unordered_map, in half the memory: no allocation a key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "annotation/annotation_list.h"
#include "annotation/identity.h"
#include "annotation/position_table.h"

namespace sayso::annotation {

template <typename Key>
class ListsById {
  public:
    /// The list of `key`, in no particular order; lives until the next change. O(1).
    [[nodiscard]] std::span<const AnnotationId> of(const Key& key) const {
        const auto place = place_of(key);
        return place ? entries_[*place].list.all() : std::span<const AnnotationId>();
    }
    /// `id` is not in the list of `key` yet. O(1) over time.
    void add(const Key& key, const AnnotationId& id) {
        auto place = place_of(key);
        if (!place) {
            place = static_cast<std::uint32_t>(entries_.size());
            places_.insert(hash_of(key), *place);
            entries_.push_back({key, {}});
        }
        entries_[*place].list.add(id);
    }
    /// `id` is in the list of `key`. O(1).
    void remove(const Key& key, const AnnotationId& id) {
        const std::uint32_t place = *place_of(key);
        entries_[place].list.remove(id);
        if (!entries_[place].list.all().empty()) return;
        const auto last = static_cast<std::uint32_t>(entries_.size() - 1);
        places_.erase(hash_of(key), place);
        if (place != last) {
            places_.move(hash_of(entries_[last].key), last, place);
            entries_[place] = std::move(entries_[last]);
        }
        entries_.pop_back();
    }

  private:
    struct Entry {
        Key key;
        AnnotationList list;
    };

    static std::size_t hash_of(const Key& key) { return std::hash<Key>{}(key); }
    [[nodiscard]] std::optional<std::uint32_t> place_of(const Key& key) const {
        return places_.find(hash_of(key), [&](std::uint32_t place) { return entries_[place].key == key; });
    }

    std::vector<Entry> entries_;
    PositionTable places_;
};

}  // namespace sayso::annotation
