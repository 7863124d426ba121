#include "text/heap_sort.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sayso;

TEST_CASE("elements are in order after sorting, and none is lost") {
    std::vector<int> numbers;
    std::uint32_t state = 7;
    for (int count = 0; count < 1000; ++count) {
        state = state * 1664525 + 1013904223;
        numbers.push_back(static_cast<int>(state >> 24));
    }
    std::vector<int> expected = numbers;
    std::ranges::sort(expected);
    text::heap_sort(numbers);
    CHECK(numbers == expected);
    std::ranges::reverse(expected);
    text::heap_sort(numbers, std::ranges::greater{});
    CHECK(numbers == expected);
}

TEST_CASE("places by falling key: the greatest first, equal ones as they stand") {
    const std::vector<std::int64_t> keys{2, 5, 2, -1, 5, 2};
    CHECK(text::places_by_falling_key(keys) == std::vector<std::size_t>{1, 4, 0, 2, 5, 3});
    CHECK(text::places_by_falling_key({}).empty());
}
