#include "text/heap_sort.h"

#include <utility>

namespace sayso::text {

std::vector<std::size_t> places_by_falling_key(std::span<const std::int64_t> keys) {
    std::vector<std::size_t> places(keys.size());
    for (std::size_t place = 0; place < places.size(); ++place)
        places[place] = place;
    heap_sort(places, [&](std::size_t one, std::size_t other) {
        return keys[one] != keys[other] ? keys[one] > keys[other] : one < other;
    });
    return places;
}

}  // namespace sayso::text
