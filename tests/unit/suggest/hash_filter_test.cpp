#include "suggest/hash_filter.h"

#include <doctest/doctest.h>

using namespace sayso::suggest;

TEST_CASE("a filter lets through what was added, and little else") {
    HashFilter<1024> filter;
    const auto hash = [](std::uint32_t number) { return number * 2654435761U; };
    CHECK(!filter.may_have(hash(1)));
    for (std::uint32_t number = 0; number < 64; ++number)
        filter.add(hash(number));
    std::uint32_t others = 0;
    for (std::uint32_t number = 0; number < 64; ++number)
        CHECK(filter.may_have(hash(number)));
    for (std::uint32_t number = 64; number < 1088; ++number)
        others += filter.may_have(hash(number)) ? 1 : 0;
    CHECK(others > 0);
    CHECK(others < 128);
}
