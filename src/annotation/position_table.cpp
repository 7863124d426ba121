// A gap is never left: so a search ends at the first free place, and nothing has to be swept up later.
#include "annotation/position_table.h"

#include <bit>
#include <utility>

namespace sayso::annotation {

std::uint32_t PositionTable::shortened(std::size_t hash) {
    return static_cast<std::uint32_t>(hash ^ (static_cast<std::uint64_t>(hash) >> 32));
}

void PositionTable::reserve(std::size_t count) {
    const std::size_t capacity = std::bit_ceil(count + count / 3 + 1);
    if (capacity <= entries_.size()) return;
    const std::vector<Entry> entries = std::exchange(entries_, std::vector<Entry>(capacity));
    for (const Entry& entry : entries) {
        if (entry.position != free) put(entry);
    }
}

void PositionTable::put(Entry entry) {
    std::size_t place = home_of(entry.hash);
    while (entries_[place].position != free)
        place = after(place);
    entries_[place] = entry;
}

void PositionTable::insert(std::size_t hash, std::uint32_t position) {
    reserve(count_ + 1);
    put({shortened(hash), position});
    ++count_;
}

std::size_t PositionTable::place_of(std::size_t hash, std::uint32_t position) const {
    std::size_t place = home_of(shortened(hash));
    while (entries_[place].position != position)
        place = after(place);
    return place;
}

void PositionTable::move(std::size_t hash, std::uint32_t from, std::uint32_t to) {
    entries_[place_of(hash, from)].position = to;
}

void PositionTable::erase(std::size_t hash, std::uint32_t position) {
    std::size_t gap = place_of(hash, position);
    // Whatever was pushed past the gap moves back into it.
    for (std::size_t place = after(gap); entries_[place].position != free; place = after(place)) {
        const std::size_t home = home_of(entries_[place].hash);
        const bool home_lies_between = gap <= place ? gap < home && home <= place : gap < home || home <= place;
        if (home_lies_between) continue;
        entries_[gap] = entries_[place];
        gap = place;
    }
    entries_[gap] = {};
    --count_;
}

}  // namespace sayso::annotation
